// Work is kept in the browser: it comes back after a reload, a new visit, a killed browser, damage; it goes on in memory while nothing can be
// stored, and is stored when that is possible again.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createBrowsers, editOn, keptAs, load, nameOf, counters, openPage, removeFolder, rename, until, data, OFFICE, URL_OF_PAGE } from './keep.mjs';

const KILLS = process.env.HK_FULL ? 200 : 8;
const browser = createBrowsers();

/** The office's file with its first partner open. */
async function openOffice(context) {
  const page = await openPage(context);
  await load(page);
  await page.evaluate(() => window.hamkorlik.navigate('#/registry/partners/p1?lang=en'));
  return page;
}

const resume = async (page) => {
  await page.getByRole('button', { name: 'Continue' }).first().click();
  await until(async () => (await data(page)).partners, 'work is there');
};

test('an edit is kept, comes back with a reload, and is offered with its time on the next visit', async () => {
  const { folder, context } = await browser();
  const page = await openOffice(context);
  await keptAs(page, 'idle');
  await rename(page, 'Name 1');
  await keptAs(page, 'saved');
  await page.getByRole('link', { name: /^Saved \d\d:\d\d$/ }).waitFor();
  await page.reload();
  await page.evaluate(() => window.hamkorlik.ready);
  assert.equal(await nameOf(page), 'Name 1');
  assert.match(page.url(), /registry\/partners\/p1/);
  await rename(page, 'Name 2');
  await keptAs(page, 'saved');
  assert.deepEqual(page.faults, []);
  await context.close();

  const again = await browser(folder);
  const next = await openPage(again.context, '#/overview?lang=en');
  await next.getByText(/Work is kept in this browser: .*, \d\d:\d\d/).first().waitFor();
  await resume(next);
  assert.equal(await nameOf(next), 'Name 2');
  assert.equal((await data(next)).history.length, 2);
  // It is in no file yet, and says so when another one would take its place.
  await next.getByRole('link', { name: /Import and export/ }).first().click();
  await next.getByText(/Last export to a file: never|No changes|exist only/).first().waitFor();
  assert.deepEqual(next.faults, []);
  await again.context.close();
});

test('a page without edits keeps nothing and offers nothing', async () => {
  const { folder, context } = await browser();
  const page = await openPage(context, '?data=sample.json#/overview?lang=en');
  await page.getByRole('link', { name: 'Partners' }).first().click();
  await context.close();
  const again = await browser(folder);
  const next = await openPage(again.context, '#/overview?lang=en');
  await next.waitForTimeout(500);
  assert.equal(await next.getByRole('button', { name: 'Continue' }).count(), 0);
  await again.context.close();
});

test(`the browser is killed ${KILLS} times while edits are made: what was acknowledged is back every time`, async () => {
  const small = { viewport: { width: 700, height: 480 } }; // what is drawn does not matter, and takes most of the time
  const { folder, context: first } = await browser(undefined, small);
  let context = first;
  let page = await openOffice(context);
  let known = 0;
  let seed = 42;
  const random = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
  let lost = 0, later = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    await editOn(page, known + 1);
    await until(() => page.evaluate(() => window.edits.stored > 0 && window.edits.made > window.edits.stored - 1), 'edits go on');
    await page.waitForTimeout(20 + random() * 400);
    const acknowledged = await page.evaluate(() => window.edits.stored);
    process.kill(processOf(folder), 'SIGKILL');
    await context.close().catch(() => {});
    ({ context } = await browser(folder, small));
    page = await openPage(context);
    await resume(page);
    const back = Number(/\d+/.exec(await nameOf(page))[0]);
    if (back < acknowledged) lost++;
    if (back > acknowledged) later++;
    known = back;
    await page.evaluate(() => window.hamkorlik.navigate('#/registry/partners/p1?lang=en'));
  }
  console.log(`# ${KILLS} kills, ${lost} lost an acknowledged edit, ${later} had a later one; ${known} edits in all`);
  assert.equal(lost, 0);
  await context.close();
});

/** The main process of the browser that lives in a folder. */
function processOf(folder) {
  const words = (pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    } catch {
      return []; // it has ended meanwhile
    }
  };
  const found = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).find((pid) => {
    const line = words(pid);
    return line.includes(`--user-data-dir=${folder}`) && !line.some((word) => word.startsWith('--type='));
  });
  assert.ok(found, 'the browser runs');
  return Number(found);
}

/** Runs `work`, JavaScript of (keys, values, all), on one part of the store. The page's policy lets it make no functions, so it is sent as one. */
const change = (page, name, work) => page.evaluate(`new Promise((resolve, reject) => {
  const request = indexedDB.open('hamkorlik');
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const db = request.result;
    if (!db.objectStoreNames.contains('${name}')) { db.close(); return resolve(undefined); }
    const transaction = db.transaction(['${name}'], 'readwrite');
    const all = transaction.objectStore('${name}');
    const keys = all.getAllKeys(), values = all.getAll();
    values.onsuccess = () => {
      const result = ((keys, values) => { ${work} })(keys.result, values.result);
      transaction.oncomplete = () => { db.close(); resolve(result); };
    };
  };
})`);

test('damage of the newest snapshot, or of the journal, is noticed: the other snapshot and the whole journal give the same', async () => {
  const { folder, context } = await browser();
  const page = await openOffice(context);
  for (let i = 1; i <= 70; i++) await rename(page, `Name ${i}`); // enough for a second snapshot
  await keptAs(page, 'saved');
  await until(async () => (await change(page, 'snapshots', 'return keys.length')) === 2, 'two snapshots');
  await rename(page, 'Name 71');
  await keptAs(page, 'saved');
  const all = await change(page, 'journal', 'return keys.length');
  assert.ok(all > 1);
  // The newest of the two loses a bit in its middle.
  await change(page, 'snapshots', `
    const head = (buffer) => JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, new DataView(buffer).getUint32(4))));
    const newest = head(values[0]).generation > head(values[1]).generation ? 0 : 1;
    new Uint8Array(values[newest])[values[newest].byteLength >> 1] ^= 1;
    all.put(values[newest], keys[newest]);`);
  await context.close();
  const again = await browser(folder);
  const next = await openPage(again.context, '#/overview?lang=en');
  await resume(next);
  assert.equal(await nameOf(next), 'Name 71');
  await next.evaluate(() => window.hamkorlik.navigate('#/registry/partners/p1?lang=en'));
  await rename(next, 'Name 72');
  await keptAs(next, 'saved');
  // Both snapshots are cut short: nothing whole is left, and that is said instead of shown.
  await change(next, 'snapshots', 'keys.forEach((key, i) => all.put(values[i].slice(0, -7), key))');
  await again.context.close();
  const last = await browser(folder);
  const end = await openPage(last.context, '#/overview?lang=en');
  await end.getByRole('button', { name: 'Continue' }).first().click();
  await end.getByText(/cannot be read: it is damaged/).first().waitFor();
  await last.context.close();
});

test('without room nothing is lost while the page lives, it says so, and everything is stored as soon as there is room', async () => {
  const { folder, context } = await browser();
  const page = await openOffice(context);
  const session = await context.newCDPSession(page);
  const origin = new URL(URL_OF_PAGE).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await rename(page, 'Name 1');
  await keptAs(page, 'failed');
  await page.getByText(/Not saved in this browser: storage is full/).first().waitFor();
  await rename(page, 'Name 3');
  assert.equal((await counters(page)).notKept, 2);
  assert.equal(await page.evaluate(() => { const leaving = new Event('beforeunload', { cancelable: true }); dispatchEvent(leaving); return leaving.defaultPrevented; }), true, 'leaving asks');
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await keptAs(page, 'saved');
  await page.reload();
  await page.evaluate(() => window.hamkorlik.ready);
  assert.equal(await nameOf(page), 'Name 3');
  await context.close();
  removeFolder(folder);
});

test('a store that is deleted or closed under the page is made again from what the page has', async () => {
  const { context } = await browser();
  const page = await openOffice(context);
  await rename(page, 'Name 1');
  await keptAs(page, 'saved');
  const deleted = await page.evaluate(() => new Promise((resolve) => {
    const request = indexedDB.deleteDatabase('hamkorlik');
    request.onsuccess = () => resolve('deleted');
    request.onblocked = () => resolve('blocked');
  }));
  assert.equal(deleted, 'deleted');
  // Without another edit, too.
  await until(async () => (await change(page, 'snapshots', 'return keys.length').catch(() => 0)) > 0, 'a snapshot is there again');
  await keptAs(page, 'saved');
  await rename(page, 'Name 2');
  await keptAs(page, 'saved');
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(URL_OF_PAGE).origin, storageTypes: 'indexeddb' });
  await rename(page, 'Name 3');
  await keptAs(page, 'saved');
  await page.reload();
  await page.evaluate(() => window.hamkorlik.ready);
  assert.equal(await nameOf(page), 'Name 3');
  assert.deepEqual(page.faults, []);
  await context.close();
});

test('work that was not exported is put aside, not overwritten, when its file is opened again and edited', async () => {
  const { context } = await browser();
  const page = await openOffice(context);
  await rename(page, 'Mine');
  await keptAs(page, 'saved');
  await page.close();
  const next = await openOffice(context);
  await next.getByText(/This browser keeps other work on this registry/).first().waitFor();
  await rename(next, 'Other');
  await keptAs(next, 'saved');
  await next.close();
  const last = await openPage(context, '#/data?lang=en');
  const kept = last.getByRole('list', { name: 'Kept in this browser' });
  await until(async () => (await kept.getByRole('listitem').count()) === 2, 'both are offered');
  await kept.getByRole('button', { name: 'Continue' }).nth(1).click();
  await until(async () => (await data(last)).partners && (await nameOf(last)) === 'Mine', 'the first one');
  await context.close();
});

test('opened again in the same window and edited: what was kept before is put aside, comes back, and can be deleted without harm to the open work', async () => {
  const { context } = await browser();
  const page = await openOffice(context);
  await rename(page, 'Mine');
  await keptAs(page, 'saved');
  await load(page);
  await page.evaluate(() => window.hamkorlik.navigate('#/registry/partners/p1?lang=en'));
  await rename(page, 'Other');
  await keptAs(page, 'saved');
  await page.evaluate(() => window.hamkorlik.navigate('#/data?lang=en'));
  const rows = page.getByRole('list', { name: 'Kept in this browser' }).getByRole('listitem');
  await until(async () => (await rows.count()) === 2, 'both are listed');
  // The work that is open is deleted from the list: it is stored anew from what the page has.
  await rows.first().getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await keptAs(page, 'saved');
  await until(async () => (await rows.count()) === 2, 'both are listed again');
  await rows.nth(1).getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await page.waitForTimeout(1000);
  await keptAs(page, 'saved');
  await page.reload();
  await page.evaluate(() => window.hamkorlik.ready);
  assert.equal(await nameOf(page), 'Other');
  assert.deepEqual(page.faults, []);
  await context.close();
});

test('the first change of a file without an id is kept at once', async () => {
  const { context } = await browser();
  const page = await openPage(context);
  await load(page, JSON.stringify({ ...JSON.parse(OFFICE), document: undefined }));
  await page.evaluate(() => {
    window.phases = new Set();
    const look = async () => {
      window.phases.add((await window.hamkorlik.counters()).kept);
      setTimeout(look, 5);
    };
    void look();
    window.hamkorlik.navigate('#/registry/partners/p1?lang=en');
  });
  await rename(page, 'Name 1');
  await keptAs(page, 'saved');
  assert.equal(await page.evaluate(() => window.phases.has('failed')), false);
  await page.reload();
  await page.evaluate(() => window.hamkorlik.ready);
  assert.equal(await nameOf(page), 'Name 1');
  await context.close();
});
