// Without a network: after the first visit everything works; a new version is offered, never forced, keeps what was worked on, and can be left again.
// Two versions are two copies of dist/ that differ in a text; a little server gives one of them, or nothing.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { keptAs, launch, load, nameOf, newFolder, removeFolder, rename, until } from './keep.mjs';

const DIST = fileURLToPath(new URL('../../../dist/', import.meta.url));
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.svg': 'image/svg+xml' };
const versions = mkdtempSync(join(tmpdir(), 'hk-versions-'));
const folder = newFolder();
/** Version 2: another style, so another page and another service worker, as the build would make them. */
function makeVersions() {
  for (const name of ['1', '2']) cpSync(DIST, join(versions, name), { recursive: true, filter: (file) => !/\.(gz|br)$/.test(file) });
  const two = join(versions, '2');
  const page = join(two, 'index.html');
  const style = readdirSync(two).find((name) => /^style-.*\.css$/.test(name));
  const renamed = style.replace(/-[0-9a-f]{10}/, '-0123456789');
  writeFileSync(join(two, renamed), `${readFileSync(join(two, style), 'utf8')}\nhtml{--version:two}`);
  rmSync(join(two, style));
  writeFileSync(page, readFileSync(page, 'utf8').replaceAll(style, renamed));
  const worker = join(two, 'sw.js');
  const before = readFileSync(join(versions, '1/index.html')), now = readFileSync(page);
  return Promise.all([before, now].map(async (bytes) => Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex').slice(0, 16))).then(([old_hash, new_hash]) => {
    const text = readFileSync(worker, 'utf8');
    assert.ok(text.includes(old_hash) && text.includes(style));
    const version = /"([0-9a-f]{16})"/.exec(text)[1];
    writeFileSync(worker, text.replaceAll(old_hash, new_hash).replaceAll(style, renamed).replaceAll(version === old_hash ? /x^/ : version, 'ffffffffffffffff'));
  });
}
let served = '1';
const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname;
  const file = join(versions, served, path.endsWith('/') ? `${path}index.html` : path);
  if (served === '' || !statSync(file, { throwIfNoEntry: false })?.isFile()) return served === '' ? request.socket.destroy() : response.writeHead(404).end();
  response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Cache-Control': 'no-cache' }).end(readFileSync(file));
});
let context;
after(async () => {
  await context?.close();
  server.closeAllConnections();
  server.close();
  removeFolder(folder);
  rmSync(versions, { recursive: true, force: true });
});

const versionOf = (page) => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--version').trim() || 'one');
const ready = async (page) => {
  await page.evaluate(() => window.hamkorlik.ready);
};

async function update(page) {
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Update' }).click();
  await loaded;
  await ready(page);
}

test('flight mode after the first visit; version 1 to 2 with an edit that is in no file, and back', async () => {
  await makeVersions();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}/`;
  context = await launch(folder, { url });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(`${url}#/registry/partners/p1?lang=en`);
  await ready(page);
  await until(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'), 'the worker is there');

  served = ''; // no network at all
  await page.reload();
  await ready(page);
  await load(page);
  await page.evaluate(() => window.hamkorlik.navigate('#/registry/partners/p1?lang=en'));
  await rename(page, 'Name 1');
  await keptAs(page, 'saved');
  for (const place of ['statistics', 'map', 'reports', 'settings', 'data']) {
    await page.evaluate((hash) => window.hamkorlik.navigate(hash), `#/${place}?lang=ru`);
    await until(async () => (await page.getByText(/загружается|Загрузить ещё раз/).count()) === 0, place);
  }
  await page.getByRole('link', { name: 'Открыть пример' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Заменить' }).click();
  await until(async () => (await page.evaluate(() => window.hamkorlik.exportJson())).length > 100_000, 'the sample');
  await page.goto(`${url}#/registry/partners/p1?lang=en`);
  await ready(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await until(async () => (await nameOf(page).catch(() => '')) === 'Name 1', 'the work again');

  served = '2';
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await page.getByText('A new version of the program is ready').first().waitFor();
  assert.equal(await versionOf(page), 'one', 'nobody was asked to');
  await page.evaluate(() => window.hamkorlik.navigate('#/registry/partners/p1?lang=en'));
  await rename(page, 'Name 2');
  served = '';
  await update(page);
  assert.equal(await versionOf(page), 'two');
  assert.equal(await nameOf(page), 'Name 2');
  // Every file of the page is of its own version.
  const files = await page.evaluate(async () => [...performance.getEntriesByType('resource')].map(({ name }) => name));
  assert.equal(files.filter((name) => /style-(?!0123456789)/.test(name)).length, 0);

  served = '1';
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await page.getByText('A new version of the program is ready').first().waitFor();
  await update(page);
  assert.equal(await versionOf(page), 'one');
  assert.equal(await nameOf(page), 'Name 2');
  await keptAs(page, 'idle');
  assert.deepEqual(faults, []);
});
