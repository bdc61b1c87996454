// Saves the page as one file with data inside: the page's parts as they are here, packed, put into the frame that the build made of
// shell/index.html. A script of its own, which only who saves such a page needs. It must not know what is in the data.

import { blockOf, getPart, readAssets } from './parts.js';

const kFrame = 'one_file.html';
const kStepBytes = 1 << 15;

/** @param {Uint8Array} bytes */
function base64(bytes) {
  let letters = '';
  for (let at = 0; at < bytes.length; at += kStepBytes) letters += String.fromCharCode(...bytes.subarray(at, at + kStepBytes));
  return btoa(letters);
}

/** @param {Blob} blob @returns {Promise<string>} base64 of gzip */
async function pack(blob) {
  const packed = await new Response(blob.stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
  return base64(new Uint8Array(packed));
}

/** @param {string} text for an attribute */
const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** @param {string} id @param {string} packed @param {string} [more] attributes */
const blockText = (id, packed, more = '') => `<script type="application/gzip;base64" id="part:${escaped(id)}"${more}>${packed}</script>\n`;

/**
 * @param {string} name of the data's file @param {string} json @param {string} hash where it opens
 * @returns {Promise<Blob>} the page
 */
async function makeOneFile(name, json, hash) {
  const assets = readAssets();
  const frame = await (await getPart(assets, kFrame)).text();
  const names = Object.keys(JSON.parse(/<script type="application\/json" id="assets">(.*?)<\/script>/s.exec(frame)?.[1] ?? '{}'));
  const blocks = await Promise.all(names.map(async (part) => {
    const block = blockOf(part);
    if (block) return blockText(part, (block.textContent ?? '').trim());
    const response = part.startsWith('data/') ? await fetch(part) : await getPart(assets, part);
    return blockText(part, await pack(await response.blob()));
  }));
  const data = blockText('data', await pack(new Blob([json])), ` data-name="${escaped(name)}"${hash && ` data-hash="${escaped(hash)}"`}`);
  return new Blob([frame.replace('{{blocks}}', () => blocks.join('') + data)], { type: 'text/html' });
}

Object.assign(globalThis, { hamkorlikOneFile: makeOneFile });
