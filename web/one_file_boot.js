// The first script of a page that is one file: unpacks the others, which run as it does. It must not know what they do.

import { blockOf, unpack } from './parts.js';

/** The glue of the program before the page that waits for it. */
const kScripts = ['hamkorlik.js', 'main.js'];

async function run() {
  for (const name of kScripts) {
    const block = blockOf(name);
    if (block) document.head.append(Object.assign(document.createElement('script'), { textContent: await (await unpack(block)).text() }));
  }
}

const unpacked = run();

// Who waits for the page need not know that it is still being unpacked: main.js puts the whole object in this one's place.
const ready = unpacked.then(() => /** @type {any} */ (globalThis).hamkorlik.ready);
ready.catch(() => {}); // told below, and by the page itself
Object.defineProperty(globalThis, 'hamkorlik', { value: { ready }, configurable: true, enumerable: true });

unpacked.catch((error) => {
  const place = document.getElementById('boot-text');
  if (place) place.textContent = `Brauzer juda eski. · Браузер слишком старый. · This browser is too old. (${error})`;
});
