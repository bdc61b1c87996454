// Which file is opened: one that the user gave, or one of this site that the address or a link names.
// It must not know what is in a file; the importer takes it from here.

import { acceptDrops, dataPath, fetchData, openFile, saveFile } from './files.js';
import { dropHint } from './boot_page.js';
import { once } from './loading.js';
import { blockOf, unpack } from './parts.js';
import { recall, remember } from './settings.js';

/** @typedef {ReturnType<typeof import('./disk.js').createDisk>} Disk */

/**
 * @param {HTMLElement} root of the mirror
 * @param {import('./importer.js').Importer} importer
 * @param {{setData: (name: string) => void}} address
 * @param {(state: object) => void} tell the program
 * @param {() => Promise<void>} fetchScript disk.js
 */
export function createOpening(root, importer, address, tell, fetchScript) {
  /** @type {{file: File, handle: FileSystemFileHandle}|null} what is being opened, or waits for the user's word */
  let coming = null;

  /** @param {File} file @param {string} name in this site's data/, "" = the user's own @param {FileSystemFileHandle} [handle] @param {object} [note] */
  async function open(file, name, handle, note) {
    coming = handle ? { file, handle } : null;
    const outcome = await importer.importFile(file, note);
    if ('summary' in outcome) address.setData(name);
  }

  /** @type {Disk|null} */
  let fetched = null;
  /** The files on disk, once there is anything to do with them. @type {() => Promise<Disk>} */
  const disk = once(async () => {
    await fetchScript();
    return (fetched = /** @type {any} */ (globalThis).hamkorlikDisk({
      tell,
      remember,
      open: (/** @type {File} */ file, /** @type {FileSystemFileHandle} */ handle, /** @type {object} */ note) => open(file, '', handle, note),
      showUnreadable: (/** @type {string} */ name) => importer.showFailure(name, 'cannot_read'),
    }));
  });
  const canWrite = 'showSaveFilePicker' in globalThis;

  /** Opens the file that a query (?data=NAME) asks for, if it asks for one. @param {string} search */
  async function openNamed(search) {
    const path = dataPath(search);
    if (path === null) return;
    const name = new URLSearchParams(search).get('data') ?? '';
    if (path === '') return importer.showFailure(name, 'link_foreign');
    importer.warm();
    const file = await fetchData(path).catch(() => null);
    if (file) await open(file, name);
    else importer.showFailure(name, 'link_failed');
  }

  /** Opens the data that the page carries inside, if it carries any. */
  async function openInside() {
    const block = /** @type {HTMLElement|null} */ (blockOf('data'));
    if (!block) return false;
    importer.warm();
    await open(new File([await (await unpack(block)).blob()], block.dataset.name ?? 'hamkorlik.json'), '');
    return true;
  }

  // A link to data of this site opens it in the running page, where open work is asked about instead of left.
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="?data="]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void openNamed(link.getAttribute('href') ?? '');
  });
  // An installed page opens files that are opened by a double click.
  /** @type {any} */ (globalThis).launchQueue?.setConsumer(async (/** @type {{files: FileSystemFileHandle[]}} */ { files }) => {
    if (files[0]) take(await files[0].getFile(), files[0]);
  });
  /** @type {import('./files.js').TakeFile} */
  let take = (file, handle) => void open(file, '', handle);
  acceptDrops(dropHint, (file, handle) => take(file, handle), () => void importer.warm());

  return {
    openNamed,
    openInside,
    /** From now on dropped files are somebody else's. @param {(file: File) => void} other */
    takeDrops: (other) => void (take = other),
    /** The file dialog, within a user's event. @param {string} accept */
    openDialog(accept) {
      importer.warm();
      return openFile(accept, (file, handle) => void open(file, '', handle));
    },
    /** Another document is open. @param {{document: string, name: string, kept?: {from: string}}} about */
    async opened(about) {
      const from = !about.kept && coming?.file.name === about.name ? coming : null;
      coming = null;
      if (from || fetched || (about.kept && recall('files'))) await (await disk()).opened(from, about);
    },
    /** The open document has been changed: soon it will be saved. @param {string} document its id */
    async changed(document) {
      if (canWrite) (await disk()).changed(document);
    },
    /** @param {string} name @param {Uint8Array<ArrayBuffer>} bytes @param {'own'|'anew'|'over'} to */
    async save(name, bytes, to) {
      const writer = canWrite && (await disk().catch(() => null));
      if (writer) return writer.save(name, bytes, to);
      saveFile(name, 'application/json', bytes);
      tell({ file: { outcome: 'saved', name } });
    },
    openRecent: async (/** @type {string} */ key) => (await disk()).openRecent(key),
    forgetRecent: async (/** @type {string} */ key) => (await disk()).forgetRecent(key),
    /** At the page's start: the list of recent files. */
    start: async () => void (recall('files') && (await disk()).tellRecent()),
  };
}
