// The page's start: loads the program, joins the parts of web/ to it, and shows plain HTML when that cannot be.
// It must not do the work of any part.

import { createAddress } from './address.js';
import { createApi } from './api.js';
import { hideFailure, showFailure, showNotice, showPage, showProgress } from './boot_page.js';
import { createClipboard } from './clipboard.js';
import { instantiateProgram, joinCode } from './code.js';
import { createContext, hasWebGl2 } from './context.js';
import { createFields } from './fields.js';
import { dataPath, fetchData, openFile, saveBlob, saveFile } from './files.js';
import { createFocus } from './focus.js';
import { createFrames } from './frames.js';
import { createHost } from './host.js';
import { createImporter } from './importer.js';
import { createKeepingDoor } from './keeping_door.js';
import { createKeyboard } from './keyboard.js';
import { compileMore, createTextLoader, load, loadMap, once, useFonts } from './loading.js';
import { createMirror } from './mirror.js';
import { createNodeList } from './node_list.js';
import { firstLanguage, pageText } from './page_texts.js';
import { createOffline } from './offline.js';
import { createOpening } from './opening.js';
import { addScript, blockOf, readAssets, workerScripts } from './parts.js';
import { createPointer } from './pointer.js';
import { showReport, useReportStyle } from './print.js';
import { createProgram } from './program.js';
import { createScrolling } from './scrolling.js';
import { recall, recallAll } from './settings.js';
import { kDisplayFamily, kTextFamily } from './text_fit.js';
import { appearance, createViewport, measure } from './viewport.js';
import { createWheel } from './wheel.js';

const page = document.documentElement;
const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
const root = /** @type {HTMLElement} */ (document.getElementById('mirror'));

page.lang = firstLanguage(location.hash, recall('language'));
if (recall('theme')) page.dataset.theme = recall('theme');

let shownTheme = '';

/** @param {string} title @param {string} tag @param {boolean} dark */
function setPage(title, tag, dark) {
  document.title = title;
  if (page.lang !== tag) page.lang = tag;
  const theme = dark ? 'dark' : 'light';
  if (theme === shownTheme) return; // to ask for a colour lays the page out
  page.dataset.theme = shownTheme = theme;
  const colour = getComputedStyle(page).getPropertyValue('--bg').trim();
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', colour);
}

/** The date here, YYYY-MM-DD. */
function today() {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** @param {import('./program.js').Program} program */
function start(program) {
  const look = appearance();
  program.call('hk_start', JSON.stringify({
    ...measure(canvas),
    lang: page.lang,
    dark: look.dark,
    reducedMotion: look.reducedMotion,
    hash: location.hash.slice(1) || (blockOf('data')?.dataset.hash ?? ''),
    today: today(),
    textSize: Number(recall('textSize')) || 1,
    touch: matchMedia('(pointer: coarse)').matches,
    remembered: recallAll(),
  }));
}

/** Downloads the data of a program that does not draw any more. @param {import('./program.js').Program} program */
function rescue(program) {
  const json = program.ask({ call: 'exportJson' }, true);
  const text = typeof json === 'string' ? json : json?.result;
  if (typeof text !== 'string') throw new Error(JSON.stringify(json));
  saveFile(`hamkorlik-${today()}.json`, 'application/json', new TextEncoder().encode(text));
}

/**
 * @param {import('./loading.js').Assets} assets @param {import('./loading.js').Loaded} loaded
 * @param {boolean} draws without WebGL the program runs all the same, and no frame is asked of it
 */
async function join(assets, { compiled, fonts, texts }, draws) {
  /** @type {import('./nodes.js').SemanticNode[]|null} */
  let nodes = null;
  const readNodes = createNodeList();
  /** @type {string|null} */
  let wanted_focus = null;
  /** @type {import('./host.js').Parts|null} */
  let parts = null;
  /** @type {import('./program.js').Program|null} */
  let program_or_none = null;
  /** @type {WebAssembly.Instance} */
  let instance;
  const stopped = (/** @type {unknown} */ error) => showFailure('stopped', error, program_or_none ? () => program_or_none && rescue(program_or_none) : undefined);

  const addOneFile = once(() => addScript(assets, 'one_file.js'));
  const addPicture = once(() => addScript(assets, 'picture.js'));
  const addShow = once(() => addScript(assets, 'show.js'));
  const pictureOf = async (/** @type {string} */ svg) => {
    await addPicture();
    return /** @type {any} */ (globalThis).hamkorlikPicture(svg);
  };
  const host = createHost({
    root,
    parts: () => parts,
    nodes: (changes) => (nodes = readNodes(changes)),
    focusNode: (id) => (wanted_focus = id),
    setPage,
    pictureOf,
    show: async (verb, json) => {
      await addShow();
      return /** @type {any} */ (globalThis).hamkorlikShow(verb, json, { pictureOf, press: (/** @type {string} */ key) => keyboard.press(key) });
    },
    savePage: async (name, json, hash) => {
      await addOneFile();
      saveBlob(name.replace(/\.json$/, '.html'), await /** @type {any} */ (globalThis).hamkorlikOneFile(name, json, hash));
    },
    failed: (error, what) => showNotice(`${what}_failed`, error),
  });
  const factory = /** @type {any} */ (globalThis).createHamkorlik;
  if (typeof factory !== 'function') throw new Error('hamkorlik.js did not load');
  const module = await factory({
    canvas,
    host,
    onAbort: (/** @type {unknown} */ why) => program_or_none?.stop(why),
    instantiateWasm(/** @type {WebAssembly.Imports} */ imports, /** @type {(instance: WebAssembly.Instance) => void} */ done) {
      instantiateProgram(compiled, imports).then((made) => done((instance = made)), stopped);
      return {};
    },
  });
  const program = (program_or_none = createProgram(module, stopped));
  program.takeTexts(texts);
  fonts.forEach((bytes, face) => program.call('hk_font', face, program.allocate(new Uint8Array(bytes)), bytes.byteLength));

  const frames = createFrames(program, () => {
    if (nodes === null && wanted_focus === null) return;
    if (nodes !== null) mirror.update(nodes);
    if (wanted_focus !== null) focus.want(wanted_focus);
    nodes = null;
    wanted_focus = null;
    focus.settle();
  });
  const mirror = createMirror(root, createWheel(program, frames));
  const focus = createFocus(mirror, program, frames);
  const fields = createFields(mirror, program, frames);
  const importer = createImporter({
    program, frames, compiled, texts,
    scripts: await workerScripts(assets),
    language: () => page.lang,
  });
  const address = createAddress(program, frames, fields.commitActive);
  const opening = createOpening(root, importer, address, (state) => keeping.tell(state), () => addScript(assets, 'disk.js'));
  const fetchTexts = createTextLoader(assets, texts, (more) => {
    program.takeTexts(more);
    frames.request();
  });
  const fetchCode = once(async () => {
    await joinCode(await compileMore(assets), instance);
    program.call('hk_more_code');
    frames.request();
  });
  const fetchMap = once(async () => {
    const bytes = await loadMap(assets);
    program.call('hk_map', program.allocate(new Uint8Array(bytes)), bytes.byteLength);
    frames.request();
  });
  const keeping = createKeepingDoor({
    program, frames, importer,
    commitField: fields.commitActive,
    fetchScript: once(() => addScript(assets, 'keeping.js')),
  });
  const offline = createOffline({ found: () => keeping.tell({ update: true }), settled: keeping.settled });
  parts = { frames, importer, address, opening, fetchTexts, fetchCode, fetchMap, keeping, offline };

  if (!draws) frames.pause(true);
  start(program);
  createViewport(canvas, program, frames);
  createContext(canvas, program, frames, {
    gone: () => showFailure('gone', undefined, () => rescue(program)),
    back: hideFailure,
  });
  createPointer(mirror, program, frames);
  const keyboard = createKeyboard(mirror, program, frames, fields);
  createScrolling(mirror, program, frames);
  createClipboard(mirror);
  frames.now();
  return { program, frames, mirror, importer, opening, keeping, offline, address, assets, draws, fetchTexts, fetchCode };
}

/** The report of the address instead of the picture. @param {Awaited<ReturnType<typeof join>>} running */
async function showPlain({ program, importer, opening, assets, fetchTexts, fetchCode }) {
  await Promise.all([fetchTexts(), fetchCode(), useReportStyle(), addScript(assets, 'plain.js')]);
  const path = dataPath(location.search);
  const file = path ? await fetchData(path) : null;
  if (file) await importer.importText(await file.text());
  const open = (/** @type {(file: File) => void} */ take) => openFile('.json,application/json', take);
  /** @type {any} */ (globalThis).startPlainPage({ program, importer, pageText, showReport, openFile: open, takeDrops: opening.takeDrops });
  showPage('plain');
}

async function boot() {
  showProgress(0);
  if (typeof WebAssembly !== 'object' || !WebAssembly.compileStreaming) throw Object.assign(new Error('no WebAssembly'), { code: 'no_wasm' });
  const assets = readAssets();
  const loaded = await load(assets, page.lang, showProgress);
  await useFonts(loaded.fonts, kTextFamily, kDisplayFamily);
  await deferred_scripts;
  return join(assets, loaded, hasWebGl2());
}

/** hamkorlik.js is the deferred script after this one. */
const deferred_scripts = new Promise((resolve) => {
  if (document.readyState === 'complete') resolve(undefined);
  else document.addEventListener('DOMContentLoaded', resolve, { once: true });
});

const running = boot();
const ready = running.then(async (parts) => {
  const { program, opening, keeping, offline, frames, draws } = parts;
  if (program.isStopped()) throw Object.assign(new Error('the program has stopped'), { code: 'stopped' });
  if (!draws) return showPlain(parts);
  showPage('running');
  const goes_on = await keeping.start().catch(() => false);
  if (!goes_on && (location.search !== '' || !(await opening.openInside()))) await opening.openNamed(location.search);
  frames.now(); // who waited finds the file on the page
  void opening.start();
  void offline.start();
});
ready.catch((error) => {
  const kind = error.code === 'no_wasm' ? error.code : 'load_failed';
  showFailure(kind, kind === 'load_failed' ? error : undefined);
});
addEventListener('error', ({ error }) => error && page.dataset.state === 'running' && showNotice('page_failed', error));
addEventListener('unhandledrejection', ({ reason }) => {
  // What the page's API refuses is told to who called it.
  if (page.dataset.state === 'running' && !(reason instanceof Error && 'code' in reason)) showNotice('page_failed', reason);
});
Object.defineProperty(globalThis, 'hamkorlik', { value: createApi(ready, running), enumerable: true });
