// The main job as a new user does it: open the page, load a file by dialog and by drop, find a partner, rename it, add an agreement,
// export, load the export again. Once with a mouse on a laptop, once by touch on a phone.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { after, test } from 'node:test';
import { closeAll, dropFile, open, until } from './page.mjs';

after(closeAll);

const kFile = JSON.stringify({
  format: 'hamkorlik', version: 1, document: 'test', audience: 'office',
  partners: [
    { id: 'p1', name: { en: 'Wageningen University' }, country: 'NL', type: 'university', rector_note: { kept: [1, 2.50, null] } },
    { id: 'p2', name: { en: 'Hohai University' }, country: 'CN', type: 'university' },
  ],
}).replace('[1,2.5,', '[1,2.50,'); // a number is kept as it stands
const kName = 'Gʻarbiy Oʻzbekiston 한국농업대학교';

const jsonFile = (name, text) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

async function chooseFile(page, tap, button, name, text) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(button)]);
  await chooser.setFiles(jsonFile(name, text));
}

const dropText = (page, name, text) => dropFile(page, jsonFile(name, text));

async function mainJob(phone) {
  const { page, faults, tap } = await open({ path: '#/data?lang=en', phone });
  await chooseFile(page, tap, page.getByRole('button', { name: 'Choose a file' }).first(), 'office.json', kFile);
  await until(page, (data) => data.partners?.length === 2);

  await page.evaluate(() => window.hamkorlik.navigate('#/registry/partners?lang=en'));
  await page.getByRole('searchbox', { name: 'Filter line' }).fill('WAGENING');
  await page.getByRole('status').filter({ hasText: '1 of 2' }).waitFor();
  await tap(page.getByRole('link', { name: 'Wageningen University' }).first());
  const name = page.getByRole('textbox', { name: 'Name' }).first();
  await name.fill(kName);
  await name.press('Tab');
  await until(page, (data) => Object.values(data.partners.find(({ id }) => id === 'p1').name).includes('Gʻarbiy Oʻzbekiston 한국농업대학교'));

  await page.evaluate(() => window.hamkorlik.navigate('#/registry/agreements/new?lang=en'));
  for (const [field, choice] of [['Type', 'Memorandum'], ['Stage', 'Signed']]) {
    await tap(page.getByRole('combobox', { name: field }).first());
    await tap(page.getByRole('option', { name: choice, exact: true }));
  }
  const partner = page.getByRole('combobox', { name: 'Partner' }).first();
  await partner.fill('hohai');
  await tap(page.getByRole('option', { name: /Hohai/ }).first());
  const signed = page.getByRole('textbox', { name: /^Signed/ }).first();
  await signed.fill('02.09.2025');
  await signed.press('Tab');
  await tap(page.getByRole('button', { name: /^(Create|Add|Save)$/ }).first());
  const made = await until(page, (data) => data.agreements?.length === 1);
  assert.equal(made.agreements[0].type, 'memorandum');
  assert.equal(made.agreements[0].parties[0].partner, 'p2');
  assert.ok([made.agreements[0].signed, made.agreements[0].parties[0].signed].includes('2025-09-02'));

  await page.evaluate(() => window.hamkorlik.navigate('#/data?lang=en'));
  const [download] = await Promise.all([page.waitForEvent('download'), tap(page.getByRole('button', { name: /Save to a file/ }).first())]);
  const exported = await readFile(await download.path(), 'utf8');
  assert.deepEqual(JSON.parse(exported), made);
  assert.match(exported, /"rector_note":\{"kept":\[1,2\.50,null\]\}/);

  await dropText(page, 'empty.json', '{"format":"hamkorlik","version":1}');
  await until(page, (data) => !data.partners);
  await dropText(page, download.suggestedFilename(), exported);
  await until(page, (data) => data.partners?.length === 2);
  assert.equal(await page.evaluate(() => window.hamkorlik.exportJson()), exported);
  assert.deepEqual(faults, []);
  await page.context().close();
}

test('the main job with a mouse', () => mainJob(false));
test('the main job by touch on a phone', () => mainJob(true));

for (const phone of [false, true]) {
  test(`a partner is found by typing and chosen by ${phone ? 'a finger' : 'the mouse'}, or made on the way`, async () => {
    const { page, tap } = await open({ path: '?data=sample.json#/registry/agreements/new?lang=en', phone });
    const partner = page.getByRole('combobox', { name: 'Partner' }).first();
    await partner.click();
    await partner.pressSequentially('hohenh');
    const option = page.getByRole('option', { name: /Hohenheim/ }).first();
    const name = (await option.textContent()).split(/ (?=[A-Z][a-z]+, |Germany)/)[0];
    await tap(option);
    await page.waitForFunction(([id, wanted]) => {
      const { value } = document.getElementById(id);
      return value !== '' && wanted.startsWith(value);
    }, [await partner.getAttribute('id'), name]);
    await page.getByRole('option').first().waitFor({ state: 'detached' });

    await partner.click();
    await partner.fill('Yangi institut');
    await tap(page.getByRole('option', { name: /Yangi institut/ }));
    await page.getByRole('dialog').waitFor();
    await page.context().close();
  });
}

test('a record that others refer to is deleted with the references to it, and comes back', async () => {
  const { page, tap } = await open({ path: '?data=sample.json#/registry/directions/direction-equipment?lang=en' });
  const before = await page.evaluate(() => window.hamkorlik.exportJson());
  await page.getByRole('complementary', { name: 'Record' }).waitFor();
  await tap(page.getByRole('button', { name: 'Record actions' }));
  await tap(page.getByRole('menuitem', { name: /Delete/ }));
  await tap(page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }));
  // The history goes on naming it.
  await until(page, (data) => !data.directions.some(({ id }) => id === 'direction-equipment') && !JSON.stringify({ ...data, history: [] }).includes('direction-equipment'));
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await tap(page.getByRole('button', { name: 'Undo' }).or(page.getByRole('link', { name: 'Undo' })).first());
  await until(page, (data) => data.directions.some(({ id }) => id === 'direction-equipment'));
  assert.equal(await page.evaluate(() => window.hamkorlik.exportJson()), before);
  await page.context().close();
});

test('a bad file is refused with every problem, and the open data stay, unsaved edits included', async () => {
  const { page, faults, tap } = await open({ path: '#/data?lang=en' });
  await chooseFile(page, tap, page.getByRole('button', { name: 'Choose a file' }).first(), 'office.json', kFile);
  await until(page, (data) => data.partners?.length === 2);
  await page.evaluate(() => window.hamkorlik.navigate('#/registry/partners/p2?lang=en'));
  const city = page.getByRole('textbox', { name: 'City' }).first();
  await city.fill('Nanjing');
  await city.press('Tab');
  const before = JSON.stringify(await until(page, (data) => data.partners.some((partner) => partner.city === 'Nanjing')));
  const fixture = fileURLToPath(new URL('../../data/dangling-reference.json', import.meta.url));
  await dropText(page, 'bad.json', await readFile(fixture, 'utf8'));
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await dialog.first().waitFor();
  const expected = JSON.parse(await readFile(fixture.replace('.json', '.expected.json'), 'utf8')).problems[0];
  await page.getByText(`line ${expected.line}, column ${expected.column}`).first().waitFor();
  assert.equal(JSON.stringify(JSON.parse(await page.evaluate(() => window.hamkorlik.exportJson()))), before);
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('replacing unsaved work is asked about first, with what would change', async () => {
  const { page, tap } = await open({ path: '#/data?lang=en' });
  await chooseFile(page, tap, page.getByRole('button', { name: 'Choose a file' }).first(), 'office.json', kFile);
  await until(page, (data) => data.partners?.length === 2);
  await page.evaluate(() => window.hamkorlik.navigate('#/registry/partners/p2?lang=en'));
  const city = page.getByRole('textbox', { name: 'City' }).first();
  await city.fill('Nanjing');
  await city.press('Tab');
  await until(page, (data) => data.partners.some((partner) => partner.city === 'Nanjing'));
  await dropText(page, 'other.json', kFile);
  await tap(page.getByRole('button', { name: 'Keep mine' }).first());
  await until(page, (data) => data.partners.some((partner) => partner.city === 'Nanjing'));
  await dropText(page, 'other.json', kFile);
  await tap(page.getByRole('button', { name: 'Replace', exact: true }));
  await until(page, (data) => !data.partners.some((partner) => partner.city));
  await page.context().close();
});

test('ten seconds without input are no frames', async () => {
  const { page } = await open();
  await page.waitForTimeout(10_000); // messages fade, figures come one a frame
  const frames = () => page.evaluate(async () => (await window.hamkorlik.counters()).frames);
  const before = await frames();
  await page.waitForTimeout(10_000);
  assert.equal(await frames(), before);
  await page.context().close();
});
