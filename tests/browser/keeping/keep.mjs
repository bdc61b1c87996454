// Drives the page for the tests of keeping: edits that number themselves, what is acknowledged, browsers that live in a folder and may be killed.
// It must not know what is tested.
import { chromium } from 'playwright-core';
import { mkdtempSync, rmSync } from 'node:fs';
import { after } from 'node:test';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watch } from '../watch.mjs';

export const URL_OF_PAGE = process.env.HAMKORLIK_URL ?? 'http://127.0.0.1:8080/';
const kPatience = 60_000;
export const OFFICE = JSON.stringify({
  format: 'hamkorlik', version: 1, document: 'kept-test', audience: 'office',
  partners: [{ id: 'p1', name: { en: 'Name 0' }, country: 'NL', type: 'university' }, { id: 'p2', name: { en: 'Hohai' }, country: 'CN', type: 'university' }],
});

/** A browser with a folder of its own, for the page at `url`. */
export async function launch(folder, { url = URL_OF_PAGE, ...more } = {}) {
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'],
    viewport: { width: 1100, height: 700 }, reducedMotion: 'reduce', locale: 'en', ...more, // drawn by software, every frame costs
  });
  context.setDefaultTimeout(kPatience);
  watch(context, url);
  return context;
}

export const newFolder = () => mkdtempSync(join(tmpdir(), 'hk-keep-'));
export const removeFolder = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

/** Gives browsers to a file's tests; what they leave open, and the folders, are gone after the last test. */
export function createBrowsers() {
  const folders = [];
  const contexts = new Set();
  after(async () => {
    for (const context of contexts) await context.close().catch(() => {});
    for (const folder of folders) removeFolder(folder);
  });
  return async (folder = newFolder(), more = {}) => {
    if (!folders.includes(folder)) folders.push(folder);
    const context = await launch(folder, more);
    contexts.add(context);
    context.on('close', () => contexts.delete(context));
    return { folder, context };
  };
}

/** The program in a page of a context, its own errors collected. */
export async function openPage(context, path = '#/registry/partners/p1?lang=en', page = undefined) {
  page ??= await context.newPage();
  page.faults ??= [];
  if (page.faults.length === 0) page.on('pageerror', (error) => page.faults.push(String(error)));
  await page.goto(new URL(path, URL_OF_PAGE).href);
  await page.evaluate(() => window.hamkorlik.ready);
  return page;
}

export const load = (page, text = OFFICE) => page.evaluate((json) => window.hamkorlik.importJson(json), text);
export const data = async (page) => JSON.parse(await page.evaluate(() => window.hamkorlik.exportJson()));
export const counters = (page) => page.evaluate(() => window.hamkorlik.counters());
export const nameOf = async (page) => (await data(page)).partners.find(({ id }) => id === 'p1').name.en;

/** Waits until a question about the page is answered with something true. */
export async function until(ask, what = 'it', patience = kPatience) {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`never came true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

export const keptAs = (page, phase, patience) => until(async () => (await counters(page)).kept === phase, `kept as ${phase}`, patience);

/** Gives the first partner another name, as a person does: by its field. */
export async function rename(page, name) {
  const field = page.getByRole('textbox', { name: 'Name' }).first();
  await field.fill(name);
  await field.press('Tab');
  await until(async () => (await nameOf(page)) === name, `renamed to ${name}`);
}

/**
 * Edits without end inside the page: "Name 1", "Name 2", … one as soon as the one before is stored, or a few at once. `page.edits()` tells how far
 * it is: the last one made, the last one acknowledged.
 */
export async function editOn(page, first) {
  await page.evaluate(async (begin) => {
    const field = () => [...document.querySelectorAll('input')].find((one) => /^Name\b/.test(one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? ''));
    window.edits = { made: begin - 1, stored: begin - 1 };
    const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    const api = window.hamkorlik;
    (async () => {
      for (;;) {
        const input = field();
        if (!input) { await wait(20); continue; }
        const next = window.edits.made + 1;
        input.focus();
        input.value = `Name ${next}`;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.blur();
        const text = await api.exportJson();
        if (!text.includes(`"Name ${next}"`)) { await wait(20); continue; }
        window.edits.made = next;
        const counted = await api.counters();
        if (counted.kept === 'saved') window.edits.stored = next;
        else if (next % 3 === 0) {
          while ((await api.counters()).kept !== 'saved') await wait(1);
          window.edits.stored = next;
        }
      }
    })();
  }, first);
}
