// Which file is opened: one that the user gave, or one of this site that the address or a link names.
// It must not know what is in a file; the importer takes it from here.

import { acceptDrops, dataPath, fetchData, openFile } from './files.js';
import { dropHint } from './boot_page.js';
import { blockOf, unpack } from './parts.js';

/**
 * @param {HTMLElement} root of the mirror
 * @param {import('./importer.js').Importer} importer
 * @param {{setData: (name: string) => void}} address
 */
export function createOpening(root, importer, address) {
  /** @param {File} file @param {string} name in this site's data/, "" = the user's own */
  async function open(file, name) {
    const outcome = await importer.importFile(file);
    if ('summary' in outcome) address.setData(name);
  }

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
    if (files[0]) take(await files[0].getFile());
  });
  /** @type {(file: File) => void} */
  let take = (file) => void open(file, '');
  acceptDrops(dropHint, (file) => take(file), () => void importer.warm());

  return {
    openNamed,
    openInside,
    /** From now on dropped files are somebody else's. @param {(file: File) => void} other */
    takeDrops: (other) => void (take = other),
    /** The file dialog, within a user's event. @param {string} accept */
    openDialog(accept) {
      importer.warm();
      openFile(accept, (file) => void open(file, ''));
    },
  };
}
