// The show's share of the page: the whole screen, which stays awake, the speaker's window, and pictures in an archive. A script of
// its own, which only who shows slides fetches. It must not know what a slide shows.

import { zip } from './archive.js';
import { saveBlob } from './files.js';
import { kFonts, useFonts } from './loading.js';
import { blockOf, getPart, readAssets } from './parts.js';
import { kDisplayFamily, kTextFamily } from './text_fit.js';

const kWindow = 'hamkorlik-speaker';

/** @type {WakeLockSentinel|null} */
let awake = null;
let is_on = false;
/** What the speaker's window was told last, for one that comes later. */
let told = '';
/** @type {BroadcastChannel|null} */
let channel = null;

async function stayAwake() {
  if (!is_on || document.hidden || awake) return;
  awake = await navigator.wakeLock?.request('screen').catch(() => null) ?? null;
  awake?.addEventListener('release', () => (awake = null));
}

async function begin() {
  is_on = true;
  void stayAwake();
  if (document.fullscreenElement || !document.documentElement.requestFullscreen) return;
  // Where a page may not, or has been asked too late, the show goes on in the window.
  await document.documentElement.requestFullscreen({ navigationUI: 'hide' }).then(
    () => /** @type {any} */ (navigator).keyboard?.lock?.(['Escape']), // so that Escape closes what lies over the slide
    () => {},
  );
}

function end() {
  is_on = false;
  void awake?.release();
  awake = null;
  /** @type {any} */ (navigator).keyboard?.unlock?.();
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
  told = '';
  channel?.postMessage({ over: true });
}

/** A script or a style sheet for a window that this page has opened. @param {Window & typeof globalThis} to */
async function furnish(to) {
  const assets = readAssets();
  const faces = kFonts.filter((name) => name.startsWith('inter'));
  await useFonts(await Promise.all(faces.map(async (name) => (await getPart(assets, name)).arrayBuffer())), kTextFamily, kDisplayFamily, to);
  const sheet = new to.CSSStyleSheet();
  sheet.replaceSync(await (await getPart(assets, 'speaker.css')).text());
  to.document.adoptedStyleSheets = [sheet];
  const script = to.document.createElement('script');
  if (blockOf('speaker.js')) script.textContent = await (await getPart(assets, 'speaker.js')).text();
  else script.src = new URL(assets['speaker.js'].file, document.baseURI).href;
  to.document.head.append(script);
}

/** Names the channel of this window's show; the speaker's window reads it from its own name. */
const show_id = crypto.randomUUID();

/** @param {(key: string) => void} press a key of the show */
async function openSpeaker(press) {
  const to = /** @type {(Window & typeof globalThis)|null} */ (open('', `${kWindow}-${show_id}`, 'popup,width=1200,height=760'));
  if (!to) throw new Error('the browser opens no window');
  if (!channel) {
    channel = new BroadcastChannel(`${kWindow}-${show_id}`);
    channel.onmessage = ({ data }) => {
      if (data.key) press(data.key);
      if (data.hello && told) channel?.postMessage({ state: told });
    };
  }
  to.focus();
  if (!to.document.querySelector('script')) await furnish(to);
}

/** @param {string} json @param {(svg: string) => Promise<Blob>} pictureOf */
async function savePictures(json, pictureOf) {
  const files = [];
  for (const { name, svg } of JSON.parse(json)) files.push({ name, bytes: new Uint8Array(await (await pictureOf(svg)).arrayBuffer()) });
  saveBlob(files[0].name.replace(/-\d+\.png$/, '.zip'), zip(files));
}

document.addEventListener('visibilitychange', () => void stayAwake());

/**
 * @param {number} verb as ShowVerb of src/platform @param {string} json
 * @param {{press: (key: string) => void, pictureOf: (svg: string) => Promise<Blob>}} page
 */
function show(verb, json, { press, pictureOf }) {
  switch (verb) {
    case 0: return begin();
    case 1: return end();
    case 2: return openSpeaker(press);
    case 3:
      told = json;
      return void channel?.postMessage({ state: json });
    default: return savePictures(json, pictureOf);
  }
}

Object.assign(globalThis, { hamkorlikShow: show });
