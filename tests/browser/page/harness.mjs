// Serves the page of shell/ and web/ with a stand-in for the program, and opens it in Chromium.
// It must not know what is tested; a test file closes what it opened by `after(closeAll)`.
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const kTypes = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.svg': 'image/svg+xml', '.ttf': 'font/ttf', '.webmanifest': 'application/manifest+json', '.png': 'image/png' };
const kInter = '/usr/share/fonts/opentype/inter';
const kEmptyWasm = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

async function bundle(name) {
  const result = await build({ entryPoints: [join(root, 'web', name)], bundle: true, format: 'iife', target: 'chrome109', write: false, logLevel: 'error' });
  return Buffer.from(result.outputFiles[0].contents);
}

/** @returns {Promise<Map<string, Buffer>>} files of the page by name */
async function makeFiles() {
  const files = new Map();
  const shell = join(root, 'shell');
  for (const name of readdirSync(shell)) if (extname(name) in kTypes) files.set(name, readFileSync(join(shell, name)));
  files.set('main.js', await bundle('main.js'));
  files.set('worker.js', await bundle('worker.js'));
  files.set('kept_copy.js', await bundle('kept_copy.js'));
  files.set('keeping.js', await bundle('keeping.js'));
  files.set('hamkorlik.js', readFileSync(join(root, 'tests/browser/page/fake_program.js')));
  files.set('hamkorlik.wasm', kEmptyWasm);
  const faces = { 'inter-regular': 'Inter-Regular', 'inter-medium': 'Inter-Medium', 'inter-semibold': 'Inter-SemiBold', 'inter-display-semibold': 'InterDisplay-SemiBold' };
  for (const [name, face] of Object.entries(faces)) files.set(`${name}.ttf`, readFileSync(join(kInter, `${face}.otf`)));
  files.set('lucide.ttf', readFileSync(join(root, 'node_modules/lucide-static/font/lucide.ttf')));
  for (const tag of ['uz', 'uz-Cyrl', 'ru', 'en']) files.set(`texts-${tag}.txt`, Buffer.from('-'));
  for (const name of ['keys.txt', 'names.txt']) files.set(name, Buffer.from('-'));
  files.set('data/sample.json', Buffer.from('{"format":"hamkorlik","version":1}'));
  const assets = Object.fromEntries([...files].map(([name, bytes]) => [name, { file: name, bytes: bytes.length }]));
  for (const name of ['index.html', 'manifest.webmanifest']) {
    const text = files.get(name).toString().replace(/\{\{asset:([^}]+)\}\}/g, '$1').replace('{{assets}}', () => JSON.stringify(assets));
    files.set(name, Buffer.from(text));
  }
  return files;
}

function serve(files) {
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(files.get('index.html').toString())[1];
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, 'http://x').pathname).slice(1) || 'index.html';
    const bytes = files.get(name);
    if (!bytes) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': kTypes[extname(name)] ?? 'application/octet-stream', 'Content-Security-Policy': policy });
    response.end(bytes);
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

let shared;
async function sharedParts() {
  shared ??= (async () => {
    const files = await makeFiles();
    const [server, browser] = await Promise.all([
      serve(files),
      chromium.launch({
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
      }),
    ]);
    return { files, server, browser, url: `http://127.0.0.1:${server.address().port}/` };
  })();
  return shared;
}

export async function closeAll() {
  if (!shared) return;
  const { server, browser } = await shared;
  await browser.close();
  server.closeAllConnections();
  server.close();
}

/**
 * Opens the page and waits until it runs. `problems` gathers what no test may cause: errors on the console, violated policy.
 * @param {{path?: string, context?: object, init?: () => void, nodes?: object[], wait?: boolean, files?: Record<string, Buffer|null>}} [options]
 */
export async function openPage({ path = '', context: context_options = {}, init, nodes, wait = true, files = {} } = {}) {
  const { browser, url } = await sharedParts();
  const context = await browser.newContext({ viewport: { width: 800, height: 600 }, locale: 'uz', ...context_options });
  const page = await context.newPage();
  const problems = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)));
  if (init) await page.addInitScript(init);
  for (const [name, bytes] of Object.entries(files)) {
    await page.route(`**/${name}`, (route) => (bytes ? route.fulfill({ body: bytes, contentType: kTypes[extname(name)] }) : route.abort()));
  }
  await page.goto(url + path);
  if (wait) await page.evaluate(() => globalThis.hamkorlik.ready);
  if (nodes) await show(page, nodes);
  return { page, context, problems, url, close: () => context.close() };
}

/** Sets the scene and waits until the page shows it. */
export async function show(page, nodes) {
  await page.evaluate((scene) => {
    globalThis.fake.show(scene);
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, nodes);
}

export const settle = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
/** Calls of one exported function that the page made, arguments only. */
export const calls = (page, name) => page.evaluate((wanted) => globalThis.fake.calls(wanted).map((call) => call.slice(1)), name);
export const forget = (page) => page.evaluate(() => void (globalThis.fake.log.length = 0));

/** Names in the browser's own accessibility tree. */
export async function accessibleNames(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.filter(({ ignored }) => !ignored).map(({ name }) => name?.value).filter(Boolean);
}
