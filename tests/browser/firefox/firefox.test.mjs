// The main job in Firefox: the page that is one file, opened from disk, and the served page, whose work survives the browser's death.
// Without a display Firefox draws no WebGL, so it gets one that nobody sees.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { OFFICE, until, URL_OF_PAGE } from '../keeping/keep.mjs';

const KILLS = process.env.HK_FULL ? 20 : 2;
const folder = mkdtempSync(join(tmpdir(), 'hk-firefox-'));
const browsers = new Set();
let display;

before(async () => {
  display = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x900x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  display.number = await new Promise((done, failed) => {
    display.stdout.once('data', (text) => done(String(text).trim()));
    display.once('error', failed);
  });
});
after(async () => {
  for (const browser of browsers) await browser.close().catch(() => {});
  display.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

async function launch(profile) {
  const downloads = join(folder, 'downloads');
  mkdirSync(downloads, { recursive: true });
  mkdirSync(join(folder, profile), { recursive: true });
  const browser = await puppeteer.launch({
    browser: 'firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr', headless: false, userDataDir: join(folder, profile),
    args: ['--width=1280', '--height=800'], env: { ...process.env, DISPLAY: `:${display.number}`, HOME: folder }, protocolTimeout: 120_000,
    extraPrefsFirefox: {
      'intl.accept_languages': 'en', 'webgl.force-enabled': true, 'webgl.disable-fail-if-major-performance-caveat': true,
      'browser.download.folderList': 2, 'browser.download.dir': downloads, 'browser.download.useDownloadDir': true, 'browser.download.always_ask_before_handling_new_types': false,
      'browser.sessionstore.resume_from_crash': false, 'toolkit.startup.max_resumed_crashes': -1,
    },
  });
  browsers.add(browser);
  browser.once('disconnected', () => browsers.delete(browser));
  return { browser, downloads };
}

/** After a kill puppeteer may still be putting the profile's files back. @param {string} profile */
async function launchAgain(profile) {
  for (let tries = 1; ; tries++) {
    try {
      return await launch(profile);
    } catch (/** @type {any} */ error) {
      if (error.code !== 'ENOENT' || tries === 20) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

async function open(browser, address) {
  const page = await browser.newPage();
  page.asked = [];
  page.faults = [];
  page.on('request', (request) => page.asked.push(request.url()));
  page.on('pageerror', (error) => page.faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && page.faults.push(message.text()));
  await page.setViewport({ width: 1280, height: 800 });
  await page.evaluateOnNewDocument('window.violations = []; addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective))');
  await page.goto(address);
  await page.evaluate('window.hamkorlik.ready');
  assert.equal(await page.evaluate('document.documentElement.dataset.state'), 'running');
  return page;
}

const data = async (page) => JSON.parse(await page.evaluate('window.hamkorlik.exportJson()'));
const nameOf = async (page) => (await data(page)).partners?.find(({ id }) => id === 'p1')?.name.en;
const keptAs = (page, phase) => until(async () => (await page.evaluate('window.hamkorlik.counters()')).kept === phase, `kept as ${phase}`);
const go = (page, hash) => page.evaluate(`window.hamkorlik.navigate(${JSON.stringify(hash)})`);

async function drop(page, name, text) {
  await page.evaluate((file, words) => {
    const given = new DataTransfer();
    given.items.add(new File([words], file, { type: 'application/json' }));
    for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: given, bubbles: true, cancelable: true }));
  }, name, text);
  await until(async () => (await nameOf(page)) !== undefined, 'the dropped file is open');
}

async function rename(page, name) {
  await go(page, '#/registry/partners/p1?lang=en');
  const field = await page.waitForSelector('::-p-aria([name="Name"][role="textbox"])');
  await field.click({ count: 3 });
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await until(async () => (await nameOf(page)) === name, `renamed to ${name}`);
}

test('one file from disk: opened, edited, kept over a reload, saved; it asks nothing of anybody and two files do not meet', async () => {
  const { browser, downloads } = await launch('one');
  const built = fileURLToPath(new URL('../../../dist/hamkorlik.html', import.meta.url));
  const [first, second] = ['first.html', 'second.html'].map((name) => join(folder, name));
  for (const path of [first, second]) copyFileSync(built, path);
  const page = await open(browser, pathToFileURL(first).href);
  await drop(page, 'office.json', OFFICE);
  await rename(page, 'Name 1');
  await keptAs(page, 'saved');
  await page.reload();
  await page.evaluate('window.hamkorlik.ready');
  assert.equal(await nameOf(page), 'Name 1');
  await rename(page, 'Name 2');
  await keptAs(page, 'saved');
  await page.keyboard.down('Control');
  await page.keyboard.press('s');
  await page.keyboard.up('Control');
  const saved = await until(() => readdirSync(downloads).find((name) => /^office-.*\.json$/.test(name)), 'saved by a download');
  const whole = await page.evaluate('window.hamkorlik.exportJson()');
  await until(() => readFileSync(join(downloads, saved), 'utf8') === whole, 'the download is whole');
  for (const path of ['#/map?lang=en', '#/statistics?lang=ru', '#/reports?lang=uz']) {
    await go(page, path);
    await until(async () => (await page.evaluate('window.hamkorlik.nodes()')).length > 0, path);
  }
  const other = await open(browser, pathToFileURL(second).href);
  await go(other, '#/data?lang=en');
  await until(() => other.evaluate('document.body.textContent.includes("Kept in this browser")'), 'the screen of files');
  assert.equal(await other.evaluate('/Continue/.test(document.body.textContent)'), false, 'no work of the other file is offered');
  assert.deepEqual([...page.asked, ...other.asked].filter((url) => !/^(file|blob|data):/.test(url)), []);
  assert.deepEqual([await page.evaluate('window.violations'), await other.evaluate('window.violations')], [[], []]);
  assert.deepEqual([...page.faults, ...other.faults], []);
  await browser.close();
});

test(`the served page: killed ${KILLS} times, what was acknowledged comes back`, async () => {
  let { browser } = await launch('served');
  let page = await open(browser, new URL('#/overview?lang=en', URL_OF_PAGE).href);
  await drop(page, 'office.json', OFFICE);
  for (let i = 1; i <= KILLS; i++) {
    await rename(page, `Name ${i}`);
    await keptAs(page, 'saved');
    const gone = new Promise((done) => browser.once('disconnected', done));
    browser.process().kill('SIGKILL');
    await gone;
    ({ browser } = await launchAgain('served'));
    page = await open(browser, new URL('#/overview?lang=en', URL_OF_PAGE).href);
    const button = await page.waitForSelector('::-p-aria([name="Continue"][role="button"])');
    await button.click();
    await until(async () => (await nameOf(page)) === `Name ${i}`, `Name ${i} is back`);
  }
  console.log(`# Firefox killed ${KILLS} times, 0 edits lost`);
  await browser.close();
});

test('the show: begun for a partner in four clicks, on the whole screen, led by keys, asked which ones, seen by its speaker, left', async () => {
  const agreement = { id: 'a1', title: { en: 'Framework' }, type: 'framework', stage: 'signed', from: '2024-05-01', to: '2031-05-01', parties: [{ partner: 'p1' }] };
  const { browser } = await launch('show');
  const page = await open(browser, new URL('#/overview?lang=en', URL_OF_PAGE).href);
  await drop(page, 'office.json', JSON.stringify({ ...JSON.parse(OFFICE), agreements: [agreement] }));
  const click = async (role, name) => (await page.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`)).click();
  const is = (what, sign) => until(async () => new RegExp(sign).test(await page.evaluate(what)), `${what} is ${sign}`);
  await click('link', 'Present'); // 1
  await click('combobox', 'For a partner'); // 2
  await page.keyboard.type('Name 0');
  await (await page.waitForSelector('[role=option]')).click(); // 3
  await click('button', 'Start the show'); // 4
  await is('String(!!document.fullscreenElement)', 'true');
  await is('location.hash', 'show.*partner=p1');
  await page.keyboard.press('PageDown');
  await is('location.hash', 'show/place');
  await page.keyboard.press('Home');
  await is('location.hash', 'show/partner\\b');
  const opened = new Promise((done) => page.once('popup', done));
  await page.keyboard.press('s');
  const speaker = await opened;
  await speaker.waitForSelector('.slide > svg');
  assert.match(await speaker.evaluate('document.querySelector(".slide").textContent'), /Name 0/);
  await speaker.keyboard.press('ArrowRight');
  await is('location.hash', 'show/place');
  await speaker.close();
  await page.bringToFront();
  await go(page, '#/show/partner?lang=en&partner=p1&list=partners');
  await page.waitForSelector('[role=dialog] [role=listitem]');
  await page.keyboard.press('Escape');
  await until(async () => !(await page.$('[role=dialog]')), 'the list is closed');
  await is('location.hash', 'show/partner\\b');
  await page.keyboard.press('Escape');
  await is('location.hash', '/present');
  assert.deepEqual([page.faults, await page.evaluate('window.violations')], [[], []]);
  await browser.close();
});
