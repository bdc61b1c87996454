// Reports on paper, as files, and in a browser that cannot draw.
// It must not know how a report is written.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { closeAll, dropFile, open } from './page.mjs';

after(closeAll);

/** What the print dialog would be shown, as the text of its pages. */
async function printed(page, button = 'Print') {
  await page.evaluate(() => {
    window.print = () => (window.is_printed = true);
  });
  await page.getByRole('button', { name: button }).click();
  await page.waitForFunction(() => window.is_printed);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString().split('\f').slice(0, -1);
}

test('the statement is one sheet with its number, its signatures and a numbered foot, in every language', async () => {
  for (const [lang, button] of [['uz', 'Chop etish'], ['uz-Cyrl', 'Чоп этиш'], ['ru', 'Печать'], ['en', 'Print']]) {
    const { page, faults } = await open({ path: `?data=sample.json#/reports?lang=${lang}&as_of=2026-11-23` });
    const pages = await printed(page, button);
    assert.equal(pages.length, 1, lang);
    assert.match(pages[0], /2026\/11/);
    assert.match(pages[0], /1 ?\/ ?1\s*$/);
    assert.deepEqual(faults, []);
    await page.context().close();
  }
});

test('a list of several sheets repeats its heads and is printed to its end', async () => {
  const { page } = await open({ path: '?data=sample.json#/reports/agreements?lang=en&as_of=2026-11-23&scope=all' });
  const pages = await printed(page);
  assert.ok(pages.length > 3);
  pages.forEach((text, i) => assert.match(text, new RegExp(`${i + 1} ?/ ?${pages.length}\\s*$`)));
  for (const text of pages.slice(1)) assert.match(text, /^\s*Partner +Title +Number/);
  assert.match(pages.at(-1), /No country/);
});

test('the saved file stands alone: its looks are in it, and no link leads out of it', async () => {
  const { page } = await open({ path: '?data=sample.json#/reports/yearly?lang=en&as_of=2026-11-23' });
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'HTML' }).click()]);
  assert.equal(download.suggestedFilename(), 'hamkorlik-yearly-2026-11-23-en.html');
  const html = readFileSync(await download.path(), 'utf8');
  assert.match(html, /^<!DOCTYPE html>\n<html class="margins" lang="en">/);
  assert.match(html, /@page report/);
  assert.doesNotMatch(html, /<a /);
});

test('without WebGL the same report is plain HTML, with languages and the other reports', async () => {
  const init = () => void (HTMLCanvasElement.prototype.getContext = () => null);
  const { page, faults } = await open({ path: '?data=sample.json#/reports?lang=uz', init });
  await page.getByRole('heading', { name: 'Faoliyati' }).waitFor();
  await page.getByText('WebGL 2 yoʻq').waitFor();
  assert.match(await page.locator('#paper').innerText(), /87 ta/);
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Activity' }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await page.getByRole('link', { name: 'Yearly report' }).click();
  await page.getByRole('heading', { name: 'Yearly report' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'Activity' }).waitFor();
  assert.deepEqual(faults, []);
});

test('without WebGL and without data it says so, and opens a file that is chosen or dropped', async () => {
  const init = () => void (HTMLCanvasElement.prototype.getContext = () => null);
  const { page } = await open({ path: '#/reports/agreements?lang=en', init });
  await page.getByText('No data.').waitFor();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Open a file' }).click()]);
  const file = (name) => ({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({
    format: 'hamkorlik', version: 1, partners: [{ id: 'p', name: { en: name }, country: 'DE', type: 'university' }],
    agreements: [{ id: 'a', type: 'memorandum', stage: 'signed', from: '2020', parties: [{ partner: 'p' }] }] })) });
  await chooser.setFiles(file('Alpha'));
  await page.getByRole('cell', { name: 'Alpha' }).waitFor();
  await dropFile(page, file('Beta'));
  await page.getByRole('cell', { name: 'Beta' }).waitFor();
});
