// Fetches the parts of the program side by side and tells how much is here, in bytes. It must not know what comes after.

import { getPart } from './parts.js';

/** @typedef {import('./parts.js').Assets} Assets */
/** @typedef {{compiled: WebAssembly.Module, fonts: ArrayBuffer[], texts: Record<string, ArrayBuffer>}} Loaded texts by language tag, and beside them "keys" and "names" */

/** In the order of the program's faces. */
export const kFonts = ['inter-regular.ttf', 'inter-medium.ttf', 'inter-semibold.ttf', 'inter-display-semibold.ttf', 'lucide.ttf'];
const kLanguages = ['uz', 'uz-Cyrl', 'ru', 'en'];
/** The program carries no words: what it calls them, names of countries and the like, and the texts of each language. */
const textsFile = (/** @type {string} */ what) => (kLanguages.includes(what) ? `texts-${what}.txt` : `${what}.txt`);
const kProgram = 'hamkorlik.wasm';
const kMore = 'more.wasm';

/** Reads a response to its end. @param {Response} response @param {(bytes: number) => void} count */
async function countBytes(response, count) {
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) count(part.value.length);
}

/** @param {Assets} assets @param {string} name @param {(bytes: number) => void} count @returns {Promise<WebAssembly.Module>} */
async function compile(assets, name, count) {
  const response = await getPart(assets, name);
  // The copy is counted, because the browser keeps compiled code only for a response that is as it came.
  const counting = countBytes(response.clone(), count);
  const is_wasm = (response.headers.get('Content-Type') ?? '').startsWith('application/wasm');
  const compiled = is_wasm ? await WebAssembly.compileStreaming(response) : await WebAssembly.compile(await response.arrayBuffer());
  await counting;
  return compiled;
}

/**
 * @param {Assets} assets @param {string} language tag, whose texts come first; others when they are wanted
 * @param {(part: number) => void} on_progress 0…1
 * @returns {Promise<Loaded>}
 */
export async function load(assets, language, on_progress) {
  const first_texts = ['keys', 'names', language];
  const total = [kProgram, ...kFonts, ...first_texts.map(textsFile)].reduce((sum, name) => sum + (assets[name]?.bytes ?? 0), 0);
  let here = 0;
  const count = (/** @type {number} */ bytes) => {
    here += bytes;
    on_progress(total > 0 ? Math.min(1, here / total) : 0);
  };
  const bytesOf = async (/** @type {string} */ name) => {
    const bytes = await (await getPart(assets, name)).arrayBuffer();
    count(bytes.byteLength);
    return bytes;
  };
  const [compiled, fonts, texts] = await Promise.all([
    compile(assets, kProgram, count),
    Promise.all(kFonts.map(bytesOf)),
    Promise.all(first_texts.map((what) => bytesOf(textsFile(what)))),
  ]);
  return { compiled, fonts, texts: Object.fromEntries(first_texts.map((what, i) => [what, texts[i]])) };
}

/** The code of the screens that a first visit does not need. @param {Assets} assets */
export const compileMore = (assets) => compile(assets, kMore, () => {});

/** @param {Assets} assets */
export const loadMap = async (assets) => (await getPart(assets, 'map.bin')).arrayBuffer();

/** Runs once however often it is called meanwhile, and again only after a failure. @template T @param {() => Promise<T>} run */
export function once(run) {
  /** @type {Promise<T>|null} */
  let running = null;
  return () =>
    (running ??= run().catch((error) => {
      running = null;
      throw error;
    }));
}

/**
 * Gives a function that fetches the texts of all other languages, once; it may be tried again after a failure.
 * @param {Assets} assets @param {Loaded['texts']} texts what is here; the others are added
 * @param {(more: Loaded['texts']) => void} take
 */
export function createTextLoader(assets, texts, take) {
  return once(async () => {
    const missing = kLanguages.filter((tag) => !(tag in texts));
    const bytes = await Promise.all(missing.map(async (tag) => (await getPart(assets, textsFile(tag))).arrayBuffer()));
    const more = Object.fromEntries(missing.map((tag, i) => [tag, bytes[i]]));
    take(more);
    Object.assign(texts, more);
  });
}

/**
 * The same faces for a page's own text: fields, and what lies over the picture to be selected.
 * @param {ArrayBuffer[]} fonts as kFonts has them @param {string} text @param {string} display @param {Window & typeof globalThis} to another window that this page opened
 */
export async function useFonts(fonts, text, display, to = window) {
  const faces = [
    new to.FontFace(text, fonts[0], { weight: '400' }),
    new to.FontFace(text, fonts[1], { weight: '500' }),
    new to.FontFace(text, fonts[2], { weight: '600' }),
    new to.FontFace(display, fonts[3], { weight: '600' }),
  ];
  for (const face of faces) to.document.fonts.add(face);
  await Promise.all(faces.map((face) => face.load()));
}
