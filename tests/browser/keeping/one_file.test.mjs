// The page as one file, opened from disk: the main job, saving it with data inside, public data without a secret, documents that do not meet.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { data, keptAs, launch, load, nameOf, newFolder, OFFICE, removeFolder, rename, until } from './keep.mjs';

const PAGE = fileURLToPath(new URL('../../../dist/hamkorlik.html', import.meta.url));
const folder = newFolder();
let context;
after(async () => {
  await context?.close();
  removeFolder(folder);
});

/** The page from disk; everything that it asks the outside for is a fault. */
async function openFile(file, hash = '#/registry/partners/p1?lang=en') {
  context ??= await launch(join(folder, 'browser'), { acceptDownloads: true });
  const page = await context.newPage();
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(String(error)));
  page.on('console', (message) => /Content Security Policy|Refused/.test(message.text()) && page.faults.push(message.text()));
  page.on('request', (request) => !/^(file|blob|data):/.test(request.url()) && page.faults.push(`asked ${request.url()}`));
  await page.goto(pathToFileURL(file).href + hash);
  await page.evaluate(() => window.hamkorlik.ready);
  return page;
}

function copy(name) {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  copyFileSync(PAGE, join(place, 'hamkorlik.html'));
  return join(place, 'hamkorlik.html');
}

/** What the page's data block says. */
const inside = (html) => gunzipSync(Buffer.from(/id="part:data"[^>]*>([^<]+)</.exec(html)[1], 'base64')).toString();

async function download(page, press) {
  const [saved] = await Promise.all([page.waitForEvent('download'), press()]);
  const file = join(folder, saved.suggestedFilename());
  await saved.saveAs(file);
  return file;
}

test('from disk: open, edit, keep, export, every part of the program; and back after a reload', async () => {
  const page = await openFile(copy('a'));
  await load(page);
  await page.evaluate(() => window.hamkorlik.navigate('#/registry/partners/p1?lang=en'));
  await rename(page, 'From disk');
  await keptAs(page, 'saved');
  for (const place of ['statistics', 'map', 'reports', 'settings', 'check']) await page.evaluate((hash) => window.hamkorlik.navigate(hash), `#/${place}?lang=ru`);
  await page.getByRole('heading', { name: 'Проверить' }).or(page.getByText('Проверить')).first().waitFor();
  await page.evaluate(() => window.hamkorlik.navigate('#/data?lang=en'));
  const file = await download(page, () => page.getByRole('button', { name: /Save to a file/ }).first().click());
  assert.equal(JSON.parse(readFileSync(file, 'utf8')).partners[0].name.en, 'From disk');
  await page.reload();
  await page.evaluate(() => window.hamkorlik.ready);
  assert.equal(await nameOf(page), 'From disk');
  assert.deepEqual(page.faults, []);
  await page.close();
});

test('it saves itself with the office\'s data, and with the public ones, in which no secret is', async () => {
  const page = await openFile(copy('b'));
  const office = JSON.parse(OFFICE);
  office.partners[0].comment = 'zqsecretone';
  office.contacts = [{ id: 'c', partner: 'p1', name: 'zqsecrettwo', email: 'zqsecretthree@example.org' }];
  office.students = [{ id: 's', name: 'zqsecretfour', country: 'CN', level: 'master', from: '2025-09-01' }];
  await load(page, JSON.stringify(office));
  await page.evaluate(() => window.hamkorlik.navigate('#/data?lang=en'));
  await page.getByText(/It carries personal data \(Contacts: 1, Foreign students: 1\)/).first().waitFor();
  const whole = await download(page, () => page.getByRole('button', { name: /Save as one page/ }).click());
  assert.match(inside(readFileSync(whole, 'utf8')), /zqsecretfour/);
  await page.getByRole('button', { name: /^Publish/ }).click();
  await page.getByText(/in its place leave headcounts/).first().waitFor();
  const open = await download(page, () => page.getByRole('dialog').getByRole('button', { name: /Save as one page/ }).click());
  const html = readFileSync(open, 'utf8');
  for (const block of html.matchAll(/<script type="application\/gzip;base64" id="([^"]+)"[^>]*>([^<]*)</g)) {
    assert.doesNotMatch(gunzipSync(Buffer.from(block[2], 'base64')).toString('latin1'), /zqsecret/, block[1]);
  }
  assert.doesNotMatch(html, /zqsecret/);
  assert.doesNotMatch(/Content-Security-Policy" content="([^"]*)"/.exec(html)[1], /unsafe-inline|'unsafe-eval'/);
  assert.deepEqual(page.faults, []);
  await page.close();

  const visitor = await openFile(open, '#/overview?lang=en');
  assert.equal((await data(visitor)).audience, 'public');
  assert.equal(await visitor.evaluate(async () => (await window.hamkorlik.figure('foreign_students', { asOf: '2026-01-15' })).value), 1);
  assert.equal(await visitor.getByRole('button', { name: 'New record' }).count(), 0);
  assert.deepEqual(visitor.faults, []);
  await visitor.close();
});

test('two documents from disk in one browser never see each other\'s work', async () => {
  const one = await openFile(copy('one'));
  await load(one, OFFICE.replace('kept-test', 'document-one'));
  await one.evaluate(() => window.hamkorlik.navigate('#/registry/partners/p1?lang=en'));
  await rename(one, 'Only one');
  await keptAs(one, 'saved');
  const two = await openFile(copy('two'), '#/overview?lang=en');
  await two.waitForTimeout(500);
  assert.equal(await two.getByRole('button', { name: 'Continue' }).count(), 0);
  await load(two, OFFICE.replace('kept-test', 'document-two'));
  await two.evaluate(() => window.hamkorlik.navigate('#/registry/partners/p1?lang=en'));
  await rename(two, 'Only two');
  await keptAs(two, 'saved');
  assert.equal(await nameOf(one), 'Only one');
  await one.close();
  await two.close();
  for (const [name, wanted] of [['one', 'Only one'], ['two', 'Only two']]) {
    const again = await openFile(join(folder, name, 'hamkorlik.html'), '#/overview?lang=en');
    await again.getByRole('button', { name: 'Continue' }).click();
    await until(async () => (await data(again)).partners && (await nameOf(again)) === wanted, wanted);
    assert.equal(await again.getByRole('button', { name: 'Continue' }).count(), 0);
    await again.close();
  }
  writeFileSync(join(folder, 'done'), '');
});
