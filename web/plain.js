// The page of a browser without WebGL: a report as HTML, made by the same program that would draw it, in a script that only such a
// browser fetches. It must not know what reports say; the program names them and writes them.

/** @typedef {{lang: string, title: string, html: string, reports: Record<string, string>}} Answer */
/**
 * @typedef {object} Given
 * @property {import('./program.js').Program} program
 * @property {import('./importer.js').Importer} importer
 * @property {(key: string) => string} pageText
 * @property {(html: string) => HTMLElement} showReport
 * @property {(take: (file: File) => void) => void} openFile within a user's event
 * @property {(take: (file: File) => void) => void} takeDrops
 */

const kLanguages = { uz: 'Oʻzbekcha', 'uz-Cyrl': 'Ўзбекча', ru: 'Русский', en: 'English' };

/** @param {string} tag @param {object} more @param {(Node|string)[]} children */
const make = (tag, more, ...children) => {
  const element = Object.assign(document.createElement(tag), more);
  element.append(...children);
  return element;
};

/** The present address with another report or another language. @param {string} path @param {Record<string, string>} options */
function addressOf(path, options) {
  const [, place = '', query = ''] = /^#?\/?([^?]*)\??(.*)$/.exec(location.hash) ?? [];
  const kept = new URLSearchParams(query);
  for (const [name, value] of Object.entries(options)) kept.set(name, value);
  return `#/${path || (place.startsWith('reports') ? place : 'reports')}?${kept}`;
}

/** @param {Given} given */
function startPlainPage({ program, importer, pageText, showReport, openFile, takeDrops }) {
  const bar = make('nav', { id: 'plain' });
  document.getElementById('paper')?.before(bar);

  /** @param {string} words @param {string} href @param {boolean} is_current */
  function link(words, href, is_current) {
    const element = make('a', { href }, words);
    if (is_current) element.setAttribute('aria-current', 'page');
    return element;
  }

  /** @param {string} key @param {() => void} act */
  function button(key, act) {
    const element = make('button', { type: 'button' }, pageText(key));
    element.addEventListener('click', act);
    return element;
  }

  /** @param {File} file */
  async function open(file) {
    const outcome = await importer.importText(await file.text());
    show();
    if ('problems' in outcome) bar.append(make('p', { role: 'alert' }, `${pageText('file_refused')} ${outcome.problems.problems[0]?.message ?? ''}`));
  }

  function show() {
    /** @type {Answer} */
    const { lang, title, html, reports } = program.ask({ call: 'report' }).result;
    document.documentElement.lang = lang;
    document.title = title;
    const now = /^#\/reports\/([\w-]+)/.exec(location.hash)?.[1] ?? 'statement';
    bar.replaceChildren(
      make('p', {}, pageText('no_webgl_what'), ' ', pageText('no_webgl_do')),
      make('p', {}, ...Object.entries(kLanguages).map(([tag, name]) => Object.assign(link(name, addressOf('', { lang: tag }), tag === lang), { lang: tag }))),
      make('p', {}, ...Object.entries(reports).map(([key, name]) => link(name, addressOf(`reports/${key}`, { lang }), key === now))),
      make('p', {}, button('open_file', () => openFile((file) => void open(file))), button('print_page', () => print())),
    );
    showReport(html);
  }

  addEventListener('hashchange', show);
  takeDrops((file) => void open(file));
  show();
  return show;
}

Object.assign(globalThis, { startPlainPage });
