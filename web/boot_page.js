// The page in plain HTML: progress while loading, a full page when it cannot go on, a bar for a small failure.
// It must not need the program, WebGL or WebAssembly.

import { goBack, hasVersionBefore } from './offline.js';
import { pageText } from './page_texts.js';

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {string} tag @param {string} text @param {Partial<HTMLElement>} [more] */
function make(tag, text, more = {}) {
  return Object.assign(document.createElement(tag), { textContent: text }, more);
}

/** @param {number} part 0…1 */
export function showProgress(part) {
  const bar = /** @type {HTMLProgressElement} */ (byId('boot-progress'));
  bar.value = part;
  byId('boot-text').textContent = pageText('loading');
}

/** Everything is there. @param {'running'|'plain'} state of the page: the picture, or a report in its place */
export function showPage(state) {
  byId('boot').remove();
  document.documentElement.dataset.state = state;
}

/**
 * A page that says what happened, what was kept and what to do.
 * @param {'no_wasm'|'load_failed'|'stopped'|'gone'} kind
 * @param {unknown} [error]
 * @param {() => void} [rescue] tries to save the data; throws when there is nothing to be had
 */
export function showFailure(kind, error, rescue) {
  const page = byId('failure');
  if (!page.hidden) return;
  const what_to_do = kind === 'gone' ? 'stopped' : kind;
  const parts = [make('h1', pageText(`${kind}_title`)), make('p', pageText(`${kind}_what`)), make('p', pageText(`${what_to_do}_do`))];
  const actions = make('p', '', { className: 'actions' });
  if (rescue) {
    const save = make('button', pageText('save_data'));
    save.addEventListener('click', () => {
      try {
        rescue();
      } catch (problem) {
        save.replaceWith(make('span', `${pageText('save_failed_now')} ${problem}`));
      }
    });
    actions.append(save);
  }
  if (kind === 'no_wasm') {
    actions.append(Object.assign(document.createElement('a'), { href: 'data/sample.json', textContent: pageText('data_file') }));
  }
  const reload = make('button', pageText('reload'));
  reload.addEventListener('click', () => location.reload());
  actions.append(reload);
  if (kind === 'load_failed' || kind === 'stopped') void hasVersionBefore().then((has) => has && actions.append(goBackButton()));
  parts.push(actions);
  if (error) {
    const details = document.createElement('details');
    const text = error instanceof Error ? error.stack ?? `${error.name}: ${error.message}` : String(error);
    details.append(make('summary', pageText('details')), make('pre', text));
    parts.push(details);
  }
  page.replaceChildren(...parts);
  document.getElementById('boot')?.remove();
  byId('mirror').inert = true;
  page.hidden = false;
  document.documentElement.dataset.state = 'failed';
  /** @type {HTMLElement|null} */ (page.querySelector('button, a'))?.focus();
}

/** A version that does not start can be left for the one before. */
function goBackButton() {
  const button = make('button', pageText('go_back'));
  button.addEventListener('click', () => void goBack().then(() => location.reload()));
  return button;
}

/** The failure page goes when what failed has come back. */
export function hideFailure() {
  const page = byId('failure');
  if (page.hidden) return;
  page.hidden = true;
  byId('mirror').inert = false;
  document.documentElement.dataset.state = 'running';
}

/** A bar about something small that did not work. @param {string} key of a text @param {unknown} error */
export function showNotice(key, error) {
  console.error(error);
  const bar = byId('notice');
  const close = make('button', pageText('close'));
  close.addEventListener('click', () => (bar.hidden = true));
  bar.replaceChildren(make('span', pageText(key)), close);
  bar.hidden = false;
}

/** Words of the drop hint, in the language of now. */
export function dropHint() {
  const hint = byId('drop');
  const card = make('p', '');
  card.append(make('strong', pageText('drop_here')), make('span', pageText('drop_more')));
  hint.replaceChildren(card);
  return hint;
}
