// Languages as a visitor meets them: one is fetched with the page, the others when they are wanted.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { closeAll, open } from './page.mjs';

after(closeAll);

/** Names of the files with texts that the page has fetched. */
const fetchedTexts = (page) =>
  page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => /texts-.*\.txt$/.exec(name)?.[0]).filter(Boolean));

test('a first visit fetches the texts of its language, and others once they are wanted', async () => {
  const { page, faults, tap } = await open({ path: '#/overview?lang=en' });
  const first = await fetchedTexts(page);
  assert.equal(first.length, 1);
  assert.match(first[0], /^texts-en-/);

  await tap(page.getByRole('button', { name: 'En', exact: true }).first());
  await tap(page.getByRole('menuitemradio', { name: 'Русский' }));
  await page.getByRole('link', { name: 'Настройки' }).first().waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'ru');
  assert.equal((await fetchedTexts(page)).length, 4);
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('a command is found by its name in a language that is not shown', async () => {
  const { page } = await open({ path: '#/overview?lang=en' });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Настройки');
  await page.getByRole('option', { name: /Settings/ }).first().waitFor();
  await page.context().close();
});

test('texts that cannot be fetched are told of, and choosing again tries again', async () => {
  const { page, tap } = await open({ path: '#/overview?lang=en' });
  await page.route('**/texts-*.txt', (route) => route.abort());
  const choose = async () => {
    await tap(page.getByRole('button', { name: 'En', exact: true }).first());
    await tap(page.getByRole('menuitemradio', { name: 'Русский' }));
  };
  await choose();
  await page.getByText('The texts of the other languages could not be fetched').waitFor();
  await page.getByRole('link', { name: 'Settings' }).first().waitFor();
  await page.unroute('**/texts-*.txt');
  await choose();
  await page.getByRole('link', { name: 'Настройки' }).first().waitFor();
  await page.context().close();
});
