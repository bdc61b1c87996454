// Names as the world writes them: emoji in their colours beside letters in the text's, line breaks as blanks.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { PNG } from 'pngjs';
import { closeAll, open } from './page.mjs';

after(closeAll);

/** A page with partners of these names. @param {string[]} names @param {object} [more] */
async function openNames(names, more = {}) {
  const opened = await open({ path: '#/registry/partners?lang=en', ...more });
  await opened.page.evaluate((given) => window.hamkorlik.importJson(JSON.stringify({
    format: 'hamkorlik', version: 1, partners: given.map((name, i) => ({ id: `p${i}`, name: { en: name }, country: 'DE', type: 'university' })),
  })), names);
  return opened;
}

/** Pixels of each kind where a name stands in the table: clearly coloured, and as far from the background as text is. */
async function pixelsOf(page, name) {
  const box = await page.locator('#mirror').getByText(name, { exact: true }).first().boundingBox();
  const { data } = PNG.sync.read(await page.screenshot({ clip: box }));
  const counts = { coloured: 0, ink: 0 };
  for (let i = 0; i < data.length; i += 4) {
    const pixel = [...data.subarray(i, i + 3)];
    const spread = Math.max(...pixel) - Math.min(...pixel);
    if (spread > 100) counts.coloured++;
    else if (spread < 40 && Math.abs(pixel[1] - data[1]) > 120) counts.ink++;
  }
  return counts;
}

for (const colorScheme of ['light', 'dark']) {
  test(`emoji keep their colours beside letters in the text's colour (${colorScheme})`, async () => {
    const names = ['Arbeit 🎯', 'Familie 👩‍🎓🍎', 'Toshkent 🇺🇿', 'Fertig ✅', 'دانشگاه🍎', 'شیراز', 'Kassel'];
    const { page, faults } = await openNames(names, { colorScheme });
    for (const name of names) {
      const { coloured, ink } = await pixelsOf(page, name);
      const is_coloured = !['شیراز', 'Kassel'].includes(name);
      assert.ok(is_coloured ? coloured > 20 : coloured === 0, `${name}: ${coloured} coloured pixels`);
      assert.ok(ink > 20, `${name}: ${ink} pixels of text`);
    }
    assert.deepEqual(faults, []);
    await page.context().close();
  });
}

test('a line break in a name is a blank, on the canvas as in the words over it, and stays in the file', async () => {
  const names = ['Kassel Uni', 'Kassel\nUni', 'Kassel\tUni', 'Kassel\u2028Uni'];
  const { page } = await openNames(names);
  const cells = page.locator('#mirror').getByText('Kassel Uni', { exact: true });
  const boxes = await Promise.all([0, 1, 2, 3].map((i) => cells.nth(i).boundingBox()));
  const pictures = [];
  for (const box of boxes) {
    await page.mouse.move(5, 5);
    pictures.push(PNG.sync.read(await page.screenshot({ clip: box })).data);
  }
  for (const [i, picture] of pictures.entries()) assert.ok(picture.equals(pictures[0]), names[i]);
  for (const words of await cells.allTextContents()) assert.equal(words, 'Kassel Uni');

  await cells.nth(1).click();
  await page.getByRole('complementary', { name: 'Record' }).waitFor();
  const field = page.getByRole('textbox', { name: /^Name/ }).first();
  assert.equal(await field.inputValue(), 'Kassel Uni');
  const { partners } = JSON.parse(await page.evaluate(() => window.hamkorlik.exportJson()));
  assert.deepEqual(partners.map(({ name }) => name.en), names);
  await page.context().close();
});
