// The show in a real browser: whole screen, keys and clicks, the speaker's window, and what is taken along.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { after, test } from 'node:test';
import { closeAll, open } from './page.mjs';

after(closeAll);

const file = {
  format: 'hamkorlik', version: 1,
  partners: [
    { id: 'w', name: { en: 'Wageningen University', ru: 'Вагенингенский университет' }, country: 'NL', type: 'university' },
    { id: 'k', name: { en: '고려대학교' }, country: 'KR', type: 'university' },
  ],
  contacts: [{ id: 'c', partner: 'w', name: 'Secret Jansen' }],
  agreements: [
    { id: 'a', title: { en: 'Framework' }, type: 'framework', stage: 'signed', from: '2022-05-02', to: '2031-05-02', parties: [{ partner: 'w', signer: 'Secret Signer' }], comment: 'Secret comment' },
    { id: 'b', title: { en: 'Exchange' }, type: 'exchange', stage: 'signed', from: '2024-01-01', parties: [{ partner: 'k' }] },
    { id: 'n', title: { en: 'Secret talks' }, type: 'research', stage: 'negotiation', parties: [{ partner: 'w' }] },
  ],
  projects: [{ id: 'p', title: { en: 'Water' }, status: 'running', from: '2024', partners: [{ partner: 'w' }] }],
  mobilities: [{ id: 'm', direction: 'out', person: 'Secret Student', who: 'student', kind: 'internship', partner: 'w', country: 'NL', from: '2026-02-01', to: '2026-06-30' }],
};

async function openOffice(path = '#/present?lang=en&as_of=2026-11-23', more = {}) {
  const opened = await open({ path, ...more });
  await opened.page.evaluate((json) => window.hamkorlik.importJson(JSON.stringify(json)), file);
  return opened;
}

const title = (page) => page.getByRole('heading', { level: 1 }).first().textContent();
const words = (page) => page.evaluate(() => document.getElementById('mirror').textContent);

test('from the office file to the show for one partner in four clicks; asked which ones, it says so in one', async () => {
  const { page, faults } = await openOffice('#/overview?lang=en&as_of=2026-11-23');
  await page.getByRole('link', { name: 'Present' }).first().click(); // 1
  const partner = page.getByRole('combobox', { name: 'For a partner' });
  await partner.click(); // 2
  await partner.fill('wageningen');
  await page.getByRole('option', { name: /Wageningen University/ }).click(); // 3
  await page.getByRole('button', { name: 'Start the show' }).click(); // 4
  await page.getByRole('heading', { name: 'Wageningen University' }).waitFor();
  await page.waitForFunction(() => document.fullscreenElement);
  for (let i = 0; i < 8; i++) {
    assert.doesNotMatch(await words(page), /Secret/);
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /1 Agreements in force/ }).click();
  await page.getByRole('dialog').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Framework' }).first().waitFor();
  assert.doesNotMatch(await words(page), /Secret/);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.match(page.url(), /#\/show\//);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Start the show' }).waitFor();
  assert.deepEqual(faults, []);
});

test('a click beside the figures goes on, a swipe goes both ways', async () => {
  const { page, faults } = await openOffice('#/show/about?lang=en&as_of=2026-11-23');
  const first = await title(page);
  await page.mouse.click(1380, 700);
  await page.waitForFunction((before) => document.querySelector('h1, [role=heading]')?.textContent !== before, first);
  await page.waitForURL(/show\/partners/);
  const swipe = async (from, to) => {
    await page.mouse.move(from, 600);
    await page.mouse.down();
    await page.mouse.move((from + to) / 2, 600);
    await page.mouse.move(to, 600);
    await page.mouse.up();
  };
  await swipe(500, 900);
  await page.waitForURL(/show\/about/);
  await swipe(900, 500);
  await page.waitForURL(/show\/partners/);
  await page.keyboard.press('1'); // Enter belongs to the number, wherever the click has left the focus
  await page.keyboard.press('Enter');
  await page.waitForURL(/show\/about/);
  assert.deepEqual(faults, []);
});

test('the speaker\'s window shows the slide, the next one, notes and what nobody else sees, and leads the show', async () => {
  const { page, faults } = await openOffice('#/show/partner?partner=w&lang=en&as_of=2026-11-23');
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await speaker.locator('.slide > svg').waitFor();
  assert.match(await speaker.locator('.slide').textContent(), /Wageningen University/);
  assert.match(await speaker.locator('.facts').textContent(), /Secret Jansen/);
  assert.match(await speaker.locator('.facts').textContent(), /Secret talks/);
  assert.equal(await speaker.locator('.place').textContent(), '1 / 6');
  await speaker.getByRole('button', { name: 'Next slide' }).click();
  await speaker.waitForFunction(() => document.querySelector('.place').textContent === '2 / 6');
  await page.waitForURL(/show\/place/);
  await page.keyboard.press('ArrowRight');
  await speaker.waitForFunction(() => document.querySelector('.place').textContent === '3 / 6');
  await speaker.keyboard.press('ArrowLeft');
  await page.waitForURL(/show\/place/);
  assert.doesNotMatch(await words(page), /Secret/);
  assert.deepEqual(faults, []);
});

/** The files of a ZIP archive by their names, as any other program reads them. @param {Buffer} bytes */
function filesOf(bytes) {
  const files = {};
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < bytes.readUInt16LE(end + 10); i++) {
    const [method, packed, nameLength, extra, comment, place] = [10, 20, 28, 30, 32, 42].map((o) => (o === 20 || o === 42 ? bytes.readUInt32LE(at + o) : bytes.readUInt16LE(at + o)));
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const begin = place + 30 + bytes.readUInt16LE(place + 26) + bytes.readUInt16LE(place + 28);
    const data = bytes.subarray(begin, begin + packed);
    files[name] = method === 8 ? inflateRawSync(data) : data;
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

test('slides are taken along as pictures in an archive, on paper, and as one page with public data that opens from disk', async () => {
  const { page, faults } = await openOffice('#/present?partner=w&lang=en&as_of=2026-11-23');
  const take = async (name) => {
    await page.getByRole('button', { name: 'Take along' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  const [download] = await Promise.all([page.waitForEvent('download'), take(/Pictures/)]);
  assert.match(download.suggestedFilename(), /^hamkorlik-2026-11-23-w\.zip$/);
  const files = filesOf(readFileSync(await download.path()));
  assert.equal(Object.keys(files).length, 6);
  for (const [name, bytes] of Object.entries(files)) {
    assert.match(name, /-0\d\.png$/);
    assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [3200, 1800]);
  }

  await page.evaluate(() => {
    window.print = () => { window.printed = document.getElementById('paper').innerHTML; };
  });
  await take(/PDF/);
  await page.waitForFunction(() => window.printed);
  assert.equal(await page.locator('#paper .slide > svg').count(), 6);
  assert.doesNotMatch(await page.evaluate(() => window.printed), /Secret/);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  assert.match(execFileSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' }), /Pages: +6\n/);

  await take(/One HTML file/);
  const [whole] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /one HTML file|Save as one page|page/i }).last().click()]);
  const folder = mkdtempSync(join(tmpdir(), 'hk-show-'));
  const path = join(folder, 'show.html');
  await whole.saveAs(path);
  const fromDisk = await page.context().newPage();
  await fromDisk.goto(pathToFileURL(path).href);
  await fromDisk.evaluate(() => window.hamkorlik.ready);
  await fromDisk.getByRole('heading', { name: 'Wageningen University' }).waitFor();
  assert.doesNotMatch(await fromDisk.evaluate(() => window.hamkorlik.exportJson()), /Secret/);
  const [speaker] = await Promise.all([fromDisk.waitForEvent('popup'), fromDisk.keyboard.press('s')]);
  await speaker.locator('.slide > svg').waitFor();
  await speaker.keyboard.press('ArrowRight');
  await fromDisk.waitForURL(/show\/place/);
  rmSync(folder, { recursive: true, force: true });
  assert.deepEqual(faults, []);
});

test('on a phone the slides stand upright, and a link shows what its sender saw', async () => {
  const { page, faults, tap } = await openOffice('#/show/partners?lang=ru&as_of=2026-11-23', { phone: true });
  await page.getByRole('heading', { name: /действующих соглашения/ }).waitFor();
  await tap(page.getByRole('button', { name: 'Следующий слайд' }).last());
  await page.waitForURL(/show\/projects/);
  const touch = await page.context().newCDPSession(page);
  const swipe = async (from, to, y) => {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: from, y }] });
    for (let i = 1; i <= 6; i++) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: from + ((to - from) * i) / 6, y }] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await swipe(320, 80, 150); // from the title
  await page.waitForURL(/show\/programmes|show\/specialists|show\/mobility/);
  await swipe(80, 320, 420); // from a bar or a line, which are links
  await page.waitForURL(/show\/projects/);
  assert.doesNotMatch(page.url(), /list=/);
  const box = await page.getByRole('heading', { level: 1 }).first().boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 390);
  assert.deepEqual(faults, []);
});
