// Names as the world writes them: emoji in their colours beside letters in the text's.
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
