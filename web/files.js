// Files from the user and to the user: the file dialog, a drop on the page, the file named by the address, a download.
// It must not know what is in them.

import { blockOf, unpack } from './parts.js';

const kDataName = /^(?!.*(?:^|\/)\.)[\w.-]+(?:\/[\w.-]+)*$/;
const kKeepDownloadMs = 60_000;
const kGlanceMs = 400; // nobody has seen and left a dialog that is gone sooner

/** @typedef {(file: File, handle?: FileSystemFileHandle) => void} TakeFile with the way to write it, where the browser gives one */

/**
 * One of the browser's dialogs that give a file which can be written; call it within a user's event.
 * @param {'showOpenFilePicker'|'showSaveFilePicker'} name @param {object} options
 * @returns {Promise<any>} what it gives; null when the user leaves it; undefined when there is none: some browsers have the function and no dialog
 */
export async function showPicker(name, options) {
  const begin_ms = performance.now();
  try {
    const types = [{ description: 'JSON', accept: { 'application/json': ['.json'] } }];
    return await /** @type {any} */ (globalThis)[name]({ id: 'hamkorlik', types, ...options });
  } catch (/** @type {any} */ error) {
    return error.name === 'AbortError' && performance.now() - begin_ms > kGlanceMs ? null : undefined;
  }
}

/**
 * Opens the file dialog; call it within a user's event.
 * @param {string} accept as of <input accept> @param {TakeFile} take
 */
export async function openFile(accept, take) {
  const picked = await showPicker('showOpenFilePicker', {});
  if (picked !== undefined) return void (picked && take(await picked[0].getFile(), picked[0]));
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.hidden = true;
  input.addEventListener('change', () => {
    input.remove();
    if (input.files?.[0]) take(input.files[0]);
  });
  input.addEventListener('cancel', () => input.remove());
  // WebKit forgets inputs that are in no document.
  document.body.append(input);
  input.click();
}

/** @param {string} name @param {string} mime @param {Uint8Array<ArrayBuffer>} bytes */
export const saveFile = (name, mime, bytes) => saveBlob(name, new Blob([bytes], { type: mime }));

/** @param {string} name @param {Blob} blob */
export function saveBlob(name, blob) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), kKeepDownloadMs);
}

/**
 * Takes a file that is dropped anywhere on the page; while it is held over the page, a hint is shown.
 * @param {() => HTMLElement} makeHint @param {TakeFile} take @param {() => void} [coming] a file is on its way
 */
export function acceptDrops(makeHint, take, coming) {
  let depth = 0;
  const hasFile = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes('Files') ?? false;
  const end = () => {
    depth = 0;
    makeHint().hidden = true;
  };
  addEventListener('dragenter', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    if (depth++ === 0) {
      makeHint().hidden = false;
      coming?.();
    }
  });
  addEventListener('dragover', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();  // else the browser opens the file instead of the page
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  });
  addEventListener('dragleave', (event) => {
    if (hasFile(event) && --depth <= 0) end();
  });
  addEventListener('drop', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    end();
    const files = [...(event.dataTransfer?.files ?? [])];
    const place = Math.max(0, files.findIndex(({ name }) => /\.json$/i.test(name)));
    const handle = /** @type {any} */ ([...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file')[place])?.getAsFileSystemHandle?.();
    if (files[place]) void Promise.resolve(handle).catch(() => undefined).then((found) => take(files[place], found?.kind === 'file' ? found : undefined));
  });
}

/**
 * The file that the address asks for by ?data=NAME: a plain name below data/ of this page's own place, nothing else.
 * @param {string} search @returns {string|null} its path; null = none asked for, "" = one that is not allowed
 */
export function dataPath(search) {
  const name = new URLSearchParams(search).get('data');
  if (name === null) return null;
  const plain = name.replace(/^data\//, '');
  return kDataName.test(plain) ? `data/${plain}` : '';
}

/** @param {string} path as of dataPath @returns {Promise<File|null>} null when there is none */
export async function fetchData(path) {
  const block = blockOf(path);
  const response = block ? await unpack(block) : await fetch(path, { redirect: 'error', credentials: 'same-origin' });
  // A host that answers every address with its start page has no such file either.
  if (!response.ok || /^text\/html\b/.test(response.headers.get('Content-Type') ?? '')) return null;
  return new File([await response.blob()], path.slice(path.lastIndexOf('/') + 1));
}
