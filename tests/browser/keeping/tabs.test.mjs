// Several windows on one registry: one writes, the others read and follow, work is taken over and never overwritten.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { counters, data, keptAs, launch, load, nameOf, newFolder, openPage, removeFolder, rename, until } from './keep.mjs';

const STEPS = process.env.HK_FULL ? 1000 : 60;
const folder = newFolder();
let context;
after(async () => {
  await context?.close();
  removeFolder(folder);
});

async function openOffice() {
  context ??= await launch(folder);
  const page = await openPage(context);
  await load(page);
  await page.evaluate(() => window.hamkorlik.navigate('#/registry/partners/p1?lang=en'));
  return page;
}

const takeOver = async (page) => {
  await page.getByRole('button', { name: 'Take over' }).click();
  await until(async () => (await counters(page)).kept !== 'reader', 'taken over');
};

test('the second window reads, follows what the first one writes, and takes it over when it is asked to', async () => {
  const first = await openOffice();
  const second = await openOffice();
  await keptAs(second, 'reader');
  await second.getByText(/being edited in another window/).first().waitFor();
  await rename(first, 'From the first');
  await until(async () => (await nameOf(second)) === 'From the first', 'followed');
  assert.equal((await counters(second)).kept, 'reader');
  assert.equal(await second.getByRole('button', { name: /^New record$/ }).count(), 0);

  await takeOver(second);
  await keptAs(first, 'reader');
  await rename(second, 'From the second');
  await until(async () => (await nameOf(first)) === 'From the second', 'followed back');
  await second.close();
  // Nobody writes now: whoever is left may.
  await takeOver(first);
  await rename(first, 'First again');
  await keptAs(first, 'saved');
  assert.deepEqual([...first.faults, ...second.faults], []);
  await first.close();
});

test(`${STEPS} random steps of two windows lose no acknowledged edit`, async () => {
  const pages = [await openOffice(), await openOffice()];
  let seed = 7, made = 0, edits = 0, takings = 0, reloads = 0;
  const random = (most) => ((seed = (seed * 1103515245 + 12345) & 0x7fffffff) >>> 12) % most;
  let acknowledged = '';
  for (let step = 0; step < STEPS; step++) {
    const at = random(2), what = random(10);
    const page = pages[at];
    const { kept } = await counters(page);
    if (what === 0) { // loaded anew, in the middle of anything
      await page.reload();
      await page.evaluate(() => window.hamkorlik.ready);
      if (!JSON.stringify(await data(page)).includes('"p1"')) await load(page);
      await page.evaluate(() => window.hamkorlik.navigate('#/registry/partners/p1?lang=en'));
      reloads++;
    } else if (kept === 'reader' && what < 5) {
      await takeOver(page);
      takings++;
      if (acknowledged) await until(async () => (await nameOf(page)) === acknowledged, `step ${step}: ${acknowledged} is there after the taking`);
    } else if (kept !== 'reader') {
      const name = `Name ${++made}`;
      const renamed = await rename(page, name).then(() => true, () => false);
      if (renamed && await keptAs(page, 'saved', 5000).then(() => true, () => false)) acknowledged = name;
      edits++;
    }
  }
  for (const page of pages) await until(async () => (await nameOf(page)) === acknowledged, `both show ${acknowledged} in the end`);
  console.log(`# ${STEPS} steps: ${edits} edits, ${takings} taken over, ${reloads} loaded anew`);
  assert.deepEqual(pages.flatMap((page) => page.faults), []);
  for (const page of pages) await page.close();
});

test('what is being filled in stays while another window takes over, and can be finished afterwards', async () => {
  const first = await openOffice();
  const second = await openOffice();
  await keptAs(second, 'reader');
  await first.evaluate(() => window.hamkorlik.navigate('#/registry/partners/new?lang=en'));
  await first.getByRole('textbox', { name: 'Name' }).first().fill('Half filled in');
  await takeOver(second);
  await keptAs(first, 'reader');
  await rename(second, 'Meanwhile');
  await until(async () => (await nameOf(first)) === 'Meanwhile', 'followed');
  await takeOver(first);
  const name = first.getByRole('textbox', { name: 'Name' }).first();
  assert.equal(await name.inputValue(), 'Half filled in');
  await first.evaluate(() => window.hamkorlik.navigate('#/registry/partners/p1?lang=en'));
  await first.getByRole('alertdialog').waitFor(); // it is not left without a word
  await first.getByRole('button', { name: 'Keep editing' }).first().click();
  assert.equal(await name.inputValue(), 'Half filled in');
  await Promise.all([first.close(), second.close()]);
});
