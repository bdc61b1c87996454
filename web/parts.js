// Where the parts of the page come from: files beside it, or, in a page that is one file, blocks inside it (web/one_file.js writes them).
// It must not know what a part is for.

/** @typedef {Record<string, {file: string, bytes: number}>} Assets names as in shell/index.html to the built files, and what they weigh unpacked */

/** What the build wrote into the page. @returns {Assets} */
export function readAssets() {
  return JSON.parse(document.getElementById('assets')?.textContent ?? '{}');
}

/** @param {Assets} assets @param {string} name */
function assetUrl(assets, name) {
  const asset = assets[name];
  if (!asset) throw new Error(`the page was built without ${name}`);
  return new URL(asset.file, document.baseURI).href;
}

/** The block of a part inside the page. @param {string} name */
export const blockOf = (name) => document.getElementById(`part:${name}`);

/** Bytes of a block: base64 of gzip. @param {Element} block @returns {Promise<Response>} */
export function unpack(block) {
  const letters = atob((block.textContent ?? '').trim());
  const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  return Promise.resolve(new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))));
}

/** @param {Assets} assets @param {string} name @returns {Promise<Response>} */
export async function getPart(assets, name) {
  const block = blockOf(name);
  if (block) return unpack(block);
  const response = await fetch(assetUrl(assets, name), { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

/** Runs a script that few visits need. @param {Assets} assets @param {string} name @returns {Promise<void>} */
export async function addScript(assets, name) {
  if (blockOf(name)) return void document.head.append(Object.assign(document.createElement('script'), { textContent: await (await getPart(assets, name)).text() }));
  await settle(Object.assign(document.createElement('script'), { src: assetUrl(assets, name) }));
}

/** Uses a style sheet that few visits need. @param {Assets} assets @param {string} name @returns {Promise<void>} */
export async function addStyle(assets, name) {
  if (!blockOf(name)) return settle(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: assetUrl(assets, name) }));
  const sheet = new CSSStyleSheet();
  await sheet.replace(await (await getPart(assets, name)).text());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** @param {HTMLScriptElement|HTMLLinkElement} element @returns {Promise<void>} settled when it is loaded, or not */
function settle(element) {
  return new Promise((resolve, reject) => {
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => reject(new Error(`${element.getAttribute('src') ?? element.getAttribute('href')} did not load`)));
    document.head.append(element);
  });
}

/**
 * What a worker is started from: its own script, and others that it loads itself; in one file all are one, since a worker there
 * loads nothing. @param {Assets} assets @returns {Promise<{worker: string, script: string, keeping: string}>} addresses
 */
export async function workerScripts(assets) {
  if (!blockOf('worker.js')) return { worker: assetUrl(assets, 'worker.js'), script: assetUrl(assets, 'hamkorlik.js'), keeping: assetUrl(assets, 'kept_copy.js') };
  const texts = await Promise.all(['hamkorlik.js', 'kept_copy.js', 'worker.js'].map(async (name) => (await getPart(assets, name)).text()));
  return { worker: URL.createObjectURL(new Blob(texts.map((text) => `${text}\n`), { type: 'text/javascript' })), script: '', keeping: '' };
}
