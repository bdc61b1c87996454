// What the page survives: the WebGL context lost and given back, a program that traps, memory that has run out. What was done is there
// afterwards, and the page says in plain HTML what has happened.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counters, createBrowsers, data, keptAs, load, nameOf, openPage, rename, until } from './keep.mjs';

const LOSSES = process.env.HK_FULL ? 100 : 10;
const plainBrowser = createBrowsers();
async function browser(init) {
  const { context } = await plainBrowser(undefined, { acceptDownloads: true });
  if (init) await context.addInitScript(init);
  return context;
}

test(`${LOSSES} losses and returns of the WebGL context: the same picture, the same work`, async () => {
  const context = await browser();
  const page = await openPage(context, '?data=sample.json#/overview?lang=en');
  const rested = async () => {
    let before = -1, times = 0;
    await until(async () => {
      const { frames } = await counters(page);
      times = frames === before ? times + 1 : 0;
      before = frames;
      await page.waitForTimeout(200);
      return times === 4;
    }, 'the page rests');
  };
  const picture = async () => (await rested(), page.screenshot());
  await page.getByText('“sample.json” opened').first().waitFor();
  await page.keyboard.press('Escape'); // the message would go by itself meanwhile
  for (const path of ['#/overview?lang=en', '#/registry/partners?lang=en']) {
    await page.evaluate((hash) => window.hamkorlik.navigate(hash), path);
    const whole = await picture();
    await page.evaluate(() => (window.lose = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context')));
    for (let i = 1; i <= LOSSES; i++) {
      await page.evaluate(async () => {
        const canvas = document.getElementById('canvas');
        const told = (name) => new Promise((done) => canvas.addEventListener(name, done, { once: true }));
        let event = told('webglcontextlost');
        window.lose.loseContext();
        await event;
        event = told('webglcontextrestored');
        setTimeout(() => window.lose.restoreContext());
        await event;
      });
      if (i % 10 === 0) assert.ok(whole.equals(await picture()), `${path}: another picture after ${i} losses`);
    }
  }
  console.log(`# ${2 * LOSSES} losses of the WebGL context, pictures equal`);
  assert.deepEqual(page.faults, []);
  await context.close();
});

/** Makes the program trap as soon as `window.trap` is true: a call into the page throws what an instruction that traps does. */
function trapWhenAsked() {
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = (module, imports) => {
    for (const [place, functions] of Object.entries(imports ?? {})) {
      if (place === 'program' || place === 'later') continue;
      for (const [name, run] of Object.entries(functions)) {
        if (typeof run !== 'function') continue;
        functions[name] = (...args) => {
          if (globalThis.trap) throw new WebAssembly.RuntimeError('unreachable');
          return run(...args);
        };
      }
    }
    return instantiate(module, imports);
  };
}

/** The page that says that the program has stopped, whose data can be saved; then it is loaded again and goes on. */
async function goesOn(page, name) {
  await page.getByText('The program has stopped').first().waitFor();
  await page.getByText(/work that was kept in this browser comes back/).first().waitFor();
  await page.reload();
  await page.evaluate(() => window.hamkorlik.ready);
  assert.equal(await nameOf(page), name);
  assert.match(page.url(), /registry\/partners\/p1/);
}

test('a program that traps: the page says so, its data can be saved, and loaded again it goes on where it was', async () => {
  const context = await browser(trapWhenAsked);
  const page = await openPage(context);
  await load(page);
  await page.evaluate(() => window.hamkorlik.navigate('#/registry/partners/p1?lang=en'));
  await rename(page, 'Name 1');
  await keptAs(page, 'saved');
  await page.evaluate(() => (window.trap = true));
  await page.mouse.move(300, 300);
  await page.mouse.click(300, 300);
  await page.getByText('The program has stopped').first().waitFor();
  await page.evaluate(() => (window.trap = false));
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /Save the data/ }).click()]);
  assert.match(download.suggestedFilename(), /^hamkorlik-.*\.json$/);
  await goesOn(page, 'Name 1');
  await rename(page, 'Name 2');
  await keptAs(page, 'saved');
  await context.close();
});

test('memory that has run out: a large file is refused with its reason, the open work stays and is kept', async () => {
  const context = await browser(() => {
    const { grow } = WebAssembly.Memory.prototype;
    WebAssembly.Memory.prototype.grow = function (pages) {
      if (globalThis.noMemory) throw new RangeError('no memory');
      return grow.call(this, pages);
    };
  });
  const page = await openPage(context);
  await load(page);
  await page.evaluate(() => window.hamkorlik.navigate('#/registry/partners/p1?lang=en'));
  await rename(page, 'Name 1');
  await keptAs(page, 'saved');
  const refused = await page.evaluate(async () => {
    window.noMemory = true;
    const partners = Array.from({ length: 30_000 }, (_, i) => ({ id: `q${i}`, name: { en: `Partner ${i} ${'x'.repeat(2000)}` }, country: 'DE', type: 'university' }));
    return window.hamkorlik.importJson(JSON.stringify({ format: 'hamkorlik', version: 1, audience: 'office', partners })).then(() => 'opened', (error) => error.code);
  });
  assert.equal(refused, 'out_of_memory');
  assert.equal(await nameOf(page), 'Name 1');
  await rename(page, 'Name 2');
  await keptAs(page, 'saved');
  await page.reload();
  await page.evaluate(() => window.hamkorlik.ready);
  assert.equal(await nameOf(page), 'Name 2');

  const large = (rows) => page.evaluate(async (count) => {
    const partners = Array.from({ length: count }, (_, i) => ({ id: `q${i}`, name: { en: `Partner ${i} ${'x'.repeat(1200)}` }, country: 'DE', type: 'university' }));
    partners.push({ id: 'p1', name: { en: 'Name 0' }, country: 'NL', type: 'university' });
    await window.hamkorlik.importJson(JSON.stringify({ format: 'hamkorlik', version: 1, document: 'large', audience: 'office', partners }));
    window.hamkorlik.navigate('#/registry/partners/p1?lang=en');
  }, rows);
  // A program whose own memory ends stops; what was kept is there.
  await large(20_000);
  await large(50_000);
  const answer = await page.evaluate(() => {
    window.noMemory = true;
    return window.hamkorlik.exportJson().then(() => 'given', (error) => error.message);
  });
  assert.equal(answer, 'the program has stopped');
  await page.getByText('The program has stopped').first().waitFor();
  await page.reload();
  await page.evaluate(() => window.hamkorlik.ready);
  await page.getByText(/Work is kept in this browser/).first().waitFor();
  await page.getByRole('button', { name: 'Continue' }).first().click();
  await until(async () => (await data(page)).partners?.length === 2, 'the work is back');
  assert.equal(await nameOf(page), 'Name 2');
  await context.close();
});
