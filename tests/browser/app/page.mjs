// Opens the built page in Chromium for tests of the whole program, which find everything by role and name as a person would.
// It must not know what is tested. HAMKORLIK_URL names a served dist/, as tests/run.sh gives it.
import { chromium } from 'playwright-core';
import { watch } from '../watch.mjs';

const kUrl = process.env.HAMKORLIK_URL ?? 'http://127.0.0.1:8080/';
const kPatience = 60_000; // software rendering on a shared machine

let browser;
async function running() {
  browser ??= await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'],
  });
  return browser;
}

/** A page of the program. @param {{path?: string, phone?: boolean, init?: () => void, [more: string]: any}} options `init` runs before the page's own scripts */
export async function open({ path = '?data=sample.json#/overview?lang=en', phone = false, init, ...more } = {}) {
  const context = await (await running()).newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    hasTouch: phone, isMobile: phone, locale: 'en', acceptDownloads: true, serviceWorkers: 'block', ...more, // what a test answers in the network's place arrives
  });
  watch(context, kUrl);
  const page = await context.newPage();
  page.setDefaultTimeout(kPatience);
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && !/GPU stall|GL Driver|Service Worker registration blocked/.test(message.text()) && faults.push(message.text()));
  if (init) await page.addInitScript(init);
  await page.goto(new URL(path, kUrl).href);
  await page.evaluate(() => window.hamkorlik.ready);
  return { page, faults, tap: (locator) => (phone ? locator.tap() : locator.click()) };
}

/** Drops a file on the page. @param {string|{name: string, mimeType: string, buffer: Buffer}} file a path, or what stands in it */
export async function dropFile(page, file) {
  const input = await page.evaluateHandle(() => Object.assign(document.body.appendChild(document.createElement('input')), { type: 'file', hidden: true }));
  await input.asElement().setInputFiles(file);
  await page.evaluate((chooser) => {
    const data = new DataTransfer();
    data.items.add(chooser.files[0]);
    chooser.remove();
    for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, input);
}

export async function closeAll() {
  await browser?.close();
  browser = undefined;
}

/** Waits until the program's own data satisfy a question. */
export async function until(page, question, ...args) {
  const deadline = Date.now() + kPatience;
  for (;;) {
    const data = JSON.parse(await page.evaluate(() => window.hamkorlik.exportJson()));
    if (question(data, ...args)) return data;
    if (Date.now() > deadline) throw new Error(`never came true: ${question}`);
    await page.waitForTimeout(100);
  }
}
