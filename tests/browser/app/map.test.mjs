// The map in a browser: the wheel enlarges it, dragging moves it, buttons and dots are reached by the pointer, a picture is taken
// along. It must not know how the map is drawn.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { PNG } from 'pngjs';
import { closeAll, open } from './page.mjs';

after(closeAll);

const kMap = { path: '?data=sample.json#/map?lang=en&as_of=2026-11-23' };
/** The dots that are seen, by the name of their button. */
const dots = (page) => page.getByRole('group', { name: 'Agreements and memoranda in force' }).getByRole('button')
  .evaluateAll((found) => found.map((button) => ({ name: button.getAttribute('aria-label') ?? button.textContent, x: button.getBoundingClientRect().x })));
const widthOf = async (page) => {
  const places = (await dots(page)).map(({ x }) => x);
  return Math.max(...places) - Math.min(...places);
};

/** Waits for what an act leads to. @param {() => Promise<boolean>} holds @param {string} what */
async function until(holds, what) {
  for (let i = 0; i < 50; i++) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.fail(what);
}

async function openMap() {
  const { page } = await open(kMap);
  await page.getByRole('slider', { name: 'Years' }).waitFor();
  await page.getByRole('button', { name: /^Germany: / }).first().waitFor();
  return page;
}

test('wheel, buttons and dragging move the map, and a dot opens its country', async () => {
  const page = await openMap();
  const whole = await widthOf(page);
  const all = (await dots(page)).length;
  const showAll = async () => {
    await page.getByRole('button', { name: 'Show everything' }).click();
    await until(async () => (await dots(page)).length === all && Math.abs((await widthOf(page)) - whole) < 2, 'everything is shown again');
  };
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await until(async () => (await dots(page)).length < all, 'the button enlarges: some lie outside');
  await showAll();
  await page.mouse.move(700, 620); // land without dots
  await page.mouse.wheel(0, -300);
  await until(async () => (await dots(page)).length < all, 'the wheel enlarges');
  await showAll();
  const [before] = await dots(page);
  await page.mouse.move(700, 620);
  await page.mouse.down();
  await page.mouse.move(760, 640, { steps: 5 });
  await page.mouse.up();
  await until(async () => Math.abs((await dots(page)).find(({ name }) => name === before.name).x - before.x - 60) < 4, 'the map goes with the pointer');
  await page.getByRole('button', { name: /^USA: / }).first().click();
  await page.getByRole('region', { name: 'USA' }).waitFor();
  await page.context().close();
});

test('a chart is taken along as a picture of two pixels a unit', async () => {
  const page = await openMap();
  await page.getByRole('button', { name: 'Download' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'PNG' }).click()]);
  assert.match(download.suggestedFilename(), /^hamkorlik-map-agreements_in_force-2026-11-23\.png$/);
  const picture = PNG.sync.read(readFileSync(await download.path()));
  assert.ok(picture.width > 1000 && picture.height > 800);
  const colours = new Set();
  for (let i = 0; i < picture.data.length; i += 4 * 97) colours.add(picture.data.readUInt32BE(i));
  assert.ok(colours.size > 10, 'land, dots and words are drawn');
  await page.context().close();
});
