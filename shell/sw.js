// The service worker: after the first visit the page works without a network, each version out of a cache of its own, so that files of two
// versions never meet. A new version waits until the page asks for it, and the one before stays to go back to.
// It must not know what the files are. The build fills in what is between braces.

const kVersion = '{{version}}';
const kPageHash = '{{page_hash}}';
/** Every file of this version, named by its content, and data that come with it. @type {string[]} */
const kFiles = JSON.parse('{{files}}');
const kPrefix = 'hamkorlik-';
const kCache = kPrefix + kVersion;
const kData = 'hamkorlik.data'; // files of data/, as they were fetched last
const kChoice = 'hamkorlik.choice'; // names of caches: the `current` version, the one `before` it, and the `choice` when another one is shown
const kPage = new URL('./', location.href).href;
const worker = /** @type {any} */ (self);

/** @param {ArrayBuffer} bytes */
async function hashOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whole or not at all: a page that is already of the next version, or a file that is missing, and nothing is installed. */
async function install() {
  const is_again = await caches.has(kCache); // a version that was here before, to which one may be going back just now
  const cache = await caches.open(kCache);
  try {
    const page = await fetch(kPage, { cache: 'no-store' });
    if (!page.ok || (await hashOf(await page.clone().arrayBuffer())) !== kPageHash) throw new Error('the page is of another version');
    await Promise.all(kFiles.map(async (file) => {
      // A name says its content, so what another version fetched serves this one as well; data have no such names.
      const is_hashed = /-[0-9a-f]{10}\./.test(file);
      const response = (is_hashed && (await caches.match(file, { ignoreVary: true }))) || (await fetch(file, { cache: is_hashed ? 'default' : 'no-store' }));
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      await cache.put(file, response);
    }));
    await cache.put(kPage, page);
  } catch (error) {
    if (!is_again) await caches.delete(kCache);
    throw error;
  }
}

/** A cache that was noted, if it is still there. @param {'current'|'before'|'choice'} what */
async function noted(what) {
  const name = (await (await caches.match(what, { cacheName: kChoice }))?.text()) ?? '';
  return (await caches.has(name)) ? name : '';
}

/** @param {'current'|'before'|'choice'} what @param {string} name */
const note = async (what, name) => (await caches.open(kChoice)).put(what, new Response(name));

/** The cache whose page is shown. */
const shown = async () => (await noted('choice')) || kCache;

/** What was shown until now is the version to go back to. */
async function activate() {
  const before = (await noted('choice')) || (await noted('current'));
  if (before !== kCache) await note('before', before);
  await note('current', kCache);
  await (await caches.open(kChoice)).delete('choice');
  await worker.clients.claim();
}

/** A page runs: what is neither of this version nor of the one before goes, but not what has been fetched since. */
async function tidy() {
  const names = (await caches.keys()).filter((name) => name.startsWith(kPrefix));
  const keep = [kCache, await noted('before'), await noted('choice')];
  await Promise.all(names.slice(0, Math.max(0, names.indexOf(kCache))).filter((name) => !keep.includes(name)).map((name) => caches.delete(name)));
}

async function goBack() {
  const before = await noted('before');
  if (before) await note('choice', before);
  return before !== '';
}

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(install()));
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(activate()));

worker.addEventListener('message', (/** @type {any} */ event) => {
  if (event.data === 'activate') worker.skipWaiting();
  if (event.data === 'started') event.waitUntil(tidy());
  if (event.data === 'go_back') event.waitUntil(goBack().then((went_back) => event.source?.postMessage({ went_back })));
});

/** @param {Request} request */
async function answer(request) {
  const url = new URL(request.url);
  if (request.mode === 'navigate') {
    const page = await caches.match(kPage, { cacheName: await shown(), ignoreVary: true });
    return page ?? fetch(request);
  }
  if (new URL('data/', kPage).pathname === url.pathname.slice(0, new URL('data/', kPage).pathname.length)) return answerData(request);
  return (await caches.match(request, { ignoreVary: true, ignoreSearch: true })) ?? fetch(request);
}

/** Data change under their names: the newest that can be had. @param {Request} request */
async function answerData(request) {
  try {
    const response = await fetch(request);
    if (response.ok) await (await caches.open(kData)).put(request, response.clone());
    return response;
  } catch (error) {
    const known = (await caches.match(request, { cacheName: kData, ignoreVary: true })) ?? (await caches.match(request, { ignoreVary: true }));
    if (known) return known;
    throw error;
  }
}

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  const is_page = request.mode === 'navigate' && [kPage, `${kPage}index.html`].includes(url.origin + url.pathname);
  if (request.mode !== 'navigate' || is_page) event.respondWith(answer(request));
});
