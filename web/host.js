// What the program may ask of the page: the object its calls end in. It must not do anything itself; every entry names who does.

import { copyPicture, copyText } from './clipboard.js';
import { saveBlob, saveFile } from './files.js';
import { drawGlyph, drawRun } from './glyphs.js';
import { printDocument, saveDocument } from './print.js';
import { remember } from './settings.js';
import { setUnsaved } from './unload.js';

/**
 * @typedef {object} Parts made once the program runs; it may call before they are all there
 * @property {import('./frames.js').Frames} frames
 * @property {{setHash: (hash: string, replace: boolean) => void}} address
 * @property {import('./importer.js').Importer} importer
 * @property {ReturnType<typeof import('./opening.js').createOpening>} opening
 * @property {() => Promise<void>} fetchTexts of the other languages
 * @property {() => Promise<void>} fetchCode of the other screens
 * @property {() => Promise<void>} fetchMap
 * @property {import('./keeping_door.js').KeepingDoor} keeping
 * @property {{update: () => Promise<void>}} offline
 */

/** @typedef {'copy'|'save'|'page'|'texts'|'code'} Failing beginning of a text's name in page_texts.js */

const kAddresses = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * @param {object} given
 * @param {HTMLElement} given.root of the mirror, carries the cursor
 * @param {() => Parts|null} given.parts
 * @param {(changes: string) => void} given.nodes
 * @param {(id: string) => void} given.focusNode
 * @param {(text: string, tag: string, dark: boolean) => void} given.setPage
 * @param {(svg: string) => Promise<Blob>} given.pictureOf a chart as PNG
 * @param {(name: string, json: string, hash: string) => Promise<void>} given.savePage this page with data inside, opened at an address
 * @param {(verb: number, json: string) => Promise<void>} given.show what a show wants of the page
 * @param {(error: unknown, what: Failing) => void} given.failed shows the user what did not work
 */
export function createHost({ root, parts, nodes, focusNode, setPage, pictureOf, savePage, show, failed }) {
  /** A failure of the page must not tear down the program that called. @param {Failing} what @param {() => unknown} run */
  function guarded(what, run) {
    try {
      const result = run();
      if (result instanceof Promise) result.catch((error) => failed(error, what));
    } catch (error) {
      failed(error, what);
    }
  }

  return {
    /** What changed of the semantic nodes in this frame. Applied after the frame. @param {string} changes */
    nodes: (changes) => nodes(changes),
    focusNode: (/** @type {string} */ id) => focusNode(id),
    requestFrame: () => parts()?.frames.request(),
    cursor: (/** @type {string} */ css) => void (root.style.cursor = css),
    setHash: (/** @type {string} */ hash, /** @type {boolean} */ replace) => guarded('page', () => parts()?.address.setHash(hash, Boolean(replace))),
    setPage: (/** @type {string} */ title, /** @type {string} */ tag, /** @type {boolean} */ dark) => guarded('page', () => setPage(title, tag, Boolean(dark))),
    openFile: (/** @type {string} */ accept) => guarded('page', () => parts()?.opening.openDialog(accept)),
    /** The view is of the program's memory, which may move: copied at once. @param {string} name @param {string} mime @param {Uint8Array} view */
    saveFile: (name, mime, view) => guarded('save', () => saveFile(name, mime, view.slice())),
    /** The open document's file. @param {string} name @param {Uint8Array} view @param {'own'|'anew'|'over'} to */
    saveOpen: (name, view, to) => guarded('save', () => parts()?.opening.save(name, view.slice(), to)),
    openRecent: (/** @type {string} */ key) => guarded('page', () => parts()?.opening.openRecent(key)),
    forgetRecent: (/** @type {string} */ key) => guarded('page', () => parts()?.opening.forgetRecent(key)),
    savePage: (/** @type {string} */ name, /** @type {Uint8Array} */ view, /** @type {string} */ hash) => guarded('save', () => savePage(name, new TextDecoder().decode(view), hash)),
    saveDocument: (/** @type {string} */ name, /** @type {string} */ html) => guarded('save', () => saveDocument(name, html)),
    copyText: (/** @type {string} */ text) => guarded('copy', () => copyText(text)),
    savePicture: (/** @type {string} */ name, /** @type {string} */ svg) => guarded('save', async () => saveBlob(name, await pictureOf(svg))),
    copyPicture: (/** @type {string} */ svg) => guarded('copy', () => copyPicture(pictureOf(svg))),
    print: (/** @type {string} */ html) => guarded('page', () => printDocument(html)),
    show: (/** @type {number} */ verb, /** @type {string} */ json) => guarded('page', () => show(verb, json)),
    cancelImport: () => guarded('page', () => parts()?.importer.cancel()),
    unsaved: (/** @type {boolean} */ is) => setUnsaved(Boolean(is)),
    keepDocument: (/** @type {string} */ json) => guarded('page', () => {
      const about = JSON.parse(json);
      parts()?.keeping.opened(about);
      return parts()?.opening.opened(about);
    }),
    /** @param {Uint8Array} view of the program's memory, copied at once @param {string} document */
    keepChange: (view, document) => guarded('page', () => {
      parts()?.keeping.change(view.slice(), document);
      return parts()?.opening.changed(document).catch(() => {}); // saving tries again, and tells
    }),
    resumeWork: (/** @type {string} */ document, /** @type {string} */ name) => guarded('page', () => parts()?.keeping.resume(document, name)),
    forgetWork: (/** @type {string} */ document) => guarded('page', () => parts()?.keeping.forget(document)),
    takeOver: () => guarded('page', () => parts()?.keeping.takeOver()),
    noteExport: (/** @type {string} */ name) => guarded('page', () => parts()?.keeping.exported(name)),
    updatePage: () => guarded('page', () => parts()?.offline.update()),
    remember,
    wantTexts: () => guarded('texts', () => parts()?.fetchTexts()),
    wantMoreCode: () => guarded('code', () => parts()?.fetchCode()),
    wantMap: () => guarded('code', () => parts()?.fetchMap()),
    openUrl: (/** @type {string} */ url) => guarded('page', () => {
      if (kAddresses.includes(new URL(url, document.baseURI).protocol)) open(url, '_blank', 'noopener,noreferrer');
    }),
    glyph: drawGlyph,
    run: drawRun,
  };
}
