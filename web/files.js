// Files from the user and to the user: the file dialog, a drop on the page, the file named by the address, a download.
// It must not know what is in them.

import { blockOf, unpack } from './parts.js';

const kDataName = /^(?!.*(?:^|\/)\.)[\w.-]+(?:\/[\w.-]+)*$/;
const kKeepDownloadMs = 60_000;

/** @typedef {(file: File) => void} TakeFile */

/**
 * Opens the file dialog; call it within a user's event.
 * @param {string} accept as of <input accept> @param {TakeFile} take
 */
export function openFile(accept, take) {
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
    const file = files.find(({ name }) => /\.json$/i.test(name)) ?? files[0];
    if (file) take(file);
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
