// The user's own file, where the browser lets a page write it: saved in place, never over what somebody else has written, opened again from the
// list of recent files. The browser's dialogs, which no test can use, give files of the page's private file system instead.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBrowsers, data, keptAs, nameOf, OFFICE, openPage, rename, until } from './keep.mjs';

const plainBrowser = createBrowsers();
async function browser(given) {
  const { folder, context } = await plainBrowser(given, { acceptDownloads: true });
  // What the dialogs give: `files.next` names it; null = the user leaves them, as slowly as people do.
  await context.addInitScript(() => {
    const files = { next: 'office.json', asked: [], async root() { return navigator.storage.getDirectory(); } };
    files.write = async (name, text) => {
      const writable = await (await (await files.root()).getFileHandle(name, { create: true })).createWritable();
      await writable.write(text);
      await writable.close();
    };
    files.read = async (name) => (await (await (await files.root()).getFileHandle(name)).getFile()).text();
    const pick = async (create, { suggestedName = '' } = {}) => {
      files.asked.push(suggestedName);
      if (files.next === null) {
        await new Promise((done) => setTimeout(done, 900));
        throw new DOMException('left', 'AbortError');
      }
      return (await files.root()).getFileHandle(files.next, { create });
    };
    window.files = files;
    window.showOpenFilePicker = async (options) => [await pick(false, options)];
    window.showSaveFilePicker = (options) => pick(true, options);
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer: (take) => (window.launch = take) } });
  });
  return { folder, context };
}

/** What stands in a file; a file that is being replaced just now is read again. */
const onDisk = (page, name = 'office.json') => until(() => page.evaluate((file) => window.files.read(file).catch((error) => { if (!['NotReadableError', 'NotFoundError'].includes(error.name)) throw error; }), name), `${name} can be read`);
const nameOnDisk = async (page, name) => JSON.parse(await onDisk(page, name)).partners[0].name.en;
const partnerPath = '#/registry/partners/p1?lang=en';

/** The office's file, opened by the dialog, with its first partner shown. */
async function openOffice(context) {
  const page = await openPage(context, '#/data?lang=en');
  await page.evaluate((text) => window.files.write('office.json', text), OFFICE);
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await page.getByText('Writes into the file itself: office.json').first().waitFor();
  await page.evaluate((path) => window.hamkorlik.navigate(path), partnerPath);
  return page;
}
const save = (page) => page.keyboard.press('Control+s');

test('a file that was opened is saved into; another of the same moment stays as it is', async () => {
  const { context } = await browser();
  const page = await openOffice(context);
  await rename(page, 'Name 1');
  await save(page);
  await page.getByText('“office.json” saved').first().waitFor();
  assert.equal(await nameOnDisk(page), 'Name 1');
  assert.deepEqual(await page.evaluate(() => window.files.asked), [''], 'nothing was asked but what to open');
  // The same bytes as an export gives.
  assert.equal(await onDisk(page), await page.evaluate(() => window.hamkorlik.exportJson()));
  await rename(page, 'Name 2');
  await save(page);
  await until(async () => (await nameOnDisk(page)) === 'Name 2', 'saved again, with nothing asked');
  // As a new file, which is the document's own from then on.
  await page.evaluate(() => (window.files.next = 'new.json'));
  await rename(page, 'Name 3');
  await page.keyboard.press('Control+Shift+s');
  await page.getByText('“new.json” saved').first().waitFor();
  assert.deepEqual([await nameOnDisk(page), await nameOnDisk(page, 'new.json')], ['Name 2', 'Name 3']);
  assert.match((await page.evaluate(() => window.files.asked)).at(-1), /^office-\d{4}-\d\d-\d\d\.json$/);
  await rename(page, 'Name 4');
  await save(page);
  await until(async () => (await nameOnDisk(page, 'new.json')) === 'Name 4', 'saved into the new one');
  assert.equal(await nameOnDisk(page), 'Name 2');
  assert.deepEqual(page.faults, []);
  await context.close();
});

test('what somebody else has written is not overwritten: the difference is shown, and both can be kept', async () => {
  const { context } = await browser();
  const page = await openOffice(context);
  const theirs = JSON.parse(OFFICE);
  theirs.partners.push({ id: 'p3', name: { en: 'Theirs' }, country: 'DE', type: 'university' });
  const text = JSON.stringify(theirs);
  const changeOnDisk = (what = text) => page.evaluate((json) => window.files.write('office.json', json), what);
  const dialog = page.getByRole('dialog', { name: 'The file on disk has changed' });
  await rename(page, 'Mine');
  await changeOnDisk();
  await save(page);
  await dialog.waitFor();
  assert.equal(await onDisk(page), text, 'nothing was written');
  await dialog.getByRole('group', { name: 'Added' }).getByText('1').waitFor();
  await page.evaluate(() => (window.files.next = 'mine.json'));
  await dialog.getByRole('button', { name: /Keep both/ }).click();
  await page.getByText('“mine.json” saved').first().waitFor();
  assert.equal(await onDisk(page), text);
  assert.equal(await nameOnDisk(page, 'mine.json'), 'Mine');
  await context.close();
});

for (const [button, mine] of [['Overwrite', true], ['Take the one on disk', false]]) {
  test(`what somebody else has written: ${button}`, async () => {
    const { context } = await browser();
    const page = await openOffice(context);
    await rename(page, 'Mine');
    await page.evaluate((json) => window.files.write('office.json', json), OFFICE.replace('Name 0', 'Theirs, longer'));
    await save(page);
    await page.getByRole('dialog', { name: 'The file on disk has changed' }).getByRole('button', { name: button }).click();
    await until(async () => (await nameOnDisk(page)) === (mine ? 'Mine' : 'Theirs, longer') && (await nameOf(page)) === (await nameOnDisk(page)), button);
    // It goes on in that file.
    await page.evaluate((path) => window.hamkorlik.navigate(path), partnerPath);
    await rename(page, 'Later');
    await save(page);
    await until(async () => (await nameOnDisk(page)) === 'Later', 'saved in place');
    await context.close();
  });
}

test('a file that somebody else has made unreadable is told, and both are kept', async () => {
  const { context } = await browser();
  const page = await openOffice(context);
  await rename(page, 'Mine');
  await page.evaluate(() => window.files.write('office.json', '{"format":'));
  await save(page);
  const dialog = page.getByRole('dialog', { name: 'The file on disk has changed' });
  await dialog.getByText(/cannot be read any more, so nothing was written/).waitFor();
  await page.evaluate(() => (window.files.next = 'mine.json'));
  await dialog.getByRole('button', { name: /Keep both/ }).click();
  await until(async () => (await nameOnDisk(page, 'mine.json').catch(() => '')) === 'Mine', 'mine is saved');
  assert.equal(await onDisk(page), '{"format":');
  await context.close();
});

test('a file that cannot be written: why, the work stays unsaved, and the old file whole', async () => {
  const { context } = await browser();
  const page = await openOffice(context);
  await rename(page, 'Mine');
  for (const [name, words] of [['QuotaExceededError', 'the disk is full'], ['NoModificationAllowedError', 'another program holds the file'], ['NotAllowedError', 'the browser has no permission']]) {
    await page.evaluate((error) => {
      const { prototype } = FileSystemFileHandle;
      window.createWritable ??= prototype.createWritable;
      prototype.createWritable = async function () {
        const writable = await window.createWritable.call(this);
        writable.write = () => Promise.reject(new DOMException(error, error));
        return writable;
      };
    }, name);
    await save(page);
    await page.getByText(`“office.json” was not written: ${words}.`, { exact: false }).first().waitFor();
  }
  assert.equal(await onDisk(page), OFFICE);
  await page.evaluate(() => (FileSystemFileHandle.prototype.createWritable = window.createWritable));
  // The file is gone.
  await page.evaluate(async () => (await window.files.root()).removeEntry('office.json'));
  await save(page);
  await page.getByText(/was not written: it was moved or deleted/).first().waitFor();
  // The user leaves the dialog: nothing is said to be saved.
  await page.evaluate(() => (window.files.next = null));
  await page.keyboard.press('Control+Shift+s');
  await page.waitForTimeout(1500);
  assert.equal(await page.getByText(/” saved/).count(), 0);
  await page.evaluate(() => (window.files.next = 'other.json'));
  await page.keyboard.press('Control+Shift+s');
  await page.getByText('“other.json” saved').first().waitFor();
  assert.deepEqual(page.faults, []);
  await context.close();
});

test('recent files: opened again on the next visit, told when they are gone, taken off the list; kept work goes on in its file', async () => {
  const { folder, context } = await browser();
  const page = await openOffice(context);
  await rename(page, 'Name 1');
  await keptAs(page, 'saved');
  await page.reload();
  await page.evaluate(() => window.hamkorlik.ready);
  await rename(page, 'Name 2');
  await save(page);
  await until(async () => (await nameOnDisk(page)) === 'Name 2', 'saved into the file it came from');
  await context.close();

  const again = await browser(folder);
  const next = await openPage(again.context, '#/data?lang=en');
  const row = next.getByRole('list', { name: 'Recent files' }).getByRole('listitem').filter({ hasText: 'office.json' });
  await row.getByRole('button', { name: 'Open' }).click();
  await until(async () => ((await data(next)).partners ?? []).length === 2, 'opened');
  assert.equal(await nameOf(next), 'Name 2');
  await next.getByText('Writes into the file itself: office.json').first().waitFor();
  await next.evaluate(async () => (await window.files.root()).removeEntry('office.json'));
  await row.getByRole('button', { name: 'Open' }).click();
  const dialog = next.getByRole('dialog');
  await dialog.getByText('The file “office.json” could not be read', { exact: false }).first().waitFor();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await row.getByRole('button', { name: 'Remove from the list' }).click();
  await until(async () => (await row.count()) === 0, 'taken off the list');
  assert.deepEqual(next.faults, []);
  await again.context.close();
});

test('a file opened by a double click is saved into, too; where no dialog can be shown, a file is given to download', async () => {
  const { context } = await browser();
  const page = await openPage(context, '#/data?lang=en');
  await page.evaluate((text) => window.files.write('clicked.json', text), OFFICE);
  await page.evaluate(async () => window.launch({ files: [await (await window.files.root()).getFileHandle('clicked.json')] }));
  await page.getByText('Writes into the file itself: clicked.json').first().waitFor();
  await page.evaluate((path) => window.hamkorlik.navigate(path), partnerPath);
  await rename(page, 'Name 1');
  await save(page);
  await until(async () => (await nameOnDisk(page, 'clicked.json')) === 'Name 1', 'saved in place');
  await page.evaluate(() => (window.showSaveFilePicker = async () => { throw new DOMException('no dialog here', 'AbortError'); }));
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+Shift+s')]);
  assert.match(download.suggestedFilename(), /^clicked-\d{4}-\d\d-\d\d\.json$/);
  await page.getByText(/“clicked-\d{4}-\d\d-\d\d\.json” saved/).first().waitFor();
  assert.deepEqual(page.faults, []);
  await context.close();
});

test('while a file is being written: what is saved meanwhile is written after it, and another file that is opened keeps its own', async () => {
  const { context } = await browser();
  const page = await openOffice(context);
  await page.evaluate((text) => window.files.write('other.json', text), OFFICE.replace('kept-test', 'other').replace('Name 0', 'Other'));
  await page.evaluate(() => {
    const { createWritable } = FileSystemFileHandle.prototype;
    FileSystemFileHandle.prototype.createWritable = async function () {
      await new Promise((done) => setTimeout(done, 2500));
      return createWritable.call(this);
    };
  });
  await rename(page, 'Name 1');
  await save(page);
  await rename(page, 'Name 2');
  await save(page);
  await until(async () => (await nameOnDisk(page)) === 'Name 2', 'the later one is written last');
  await rename(page, 'Name 3');
  await save(page);
  await keptAs(page, 'saved');
  await page.evaluate(async () => window.launch({ files: [await (await window.files.root()).getFileHandle('other.json')] }));
  await until(async () => (await nameOnDisk(page)) === 'Name 3', 'the first file is written to its end');
  const replace = page.getByRole('button', { name: 'Replace' });
  await until(async () => {
    if (await replace.count()) await replace.click().catch(() => {}); // it was read before the file was written
    return (await nameOf(page)) === 'Other';
  }, 'the other one is open');
  await page.evaluate((path) => window.hamkorlik.navigate(path), partnerPath);
  await rename(page, 'Other 2');
  await save(page);
  await until(async () => (await nameOnDisk(page, 'other.json')) === 'Other 2', 'saved into its own file');
  assert.equal(await nameOnDisk(page), 'Name 3');
  assert.deepEqual(page.faults, []);
  await context.close();
});

test('work that was kept goes on in the state of the file that it is based on: what has been written since is not overwritten', async () => {
  const { context } = await browser();
  const page = await openOffice(context);
  await rename(page, 'Mine');
  await keptAs(page, 'saved');
  const theirs = OFFICE.replace('Name 0', 'Theirs, later');
  await page.evaluate((text) => window.files.write('office.json', text), theirs);
  await page.evaluate(() => window.hamkorlik.navigate('#/data?lang=en'));
  await page.keyboard.press('Control+o');
  await page.getByRole('dialog').getByRole('button', { name: 'Replace' }).click();
  await until(async () => (await nameOf(page)) === 'Theirs, later', 'opened anew');
  await page.getByRole('button', { name: 'Continue' }).first().click();
  await until(async () => (await nameOf(page)) === 'Mine', 'the work goes on');
  await page.getByText('Writes into the file itself: office.json').first().waitFor();
  await save(page);
  await page.getByRole('dialog', { name: 'The file on disk has changed' }).waitFor();
  assert.equal(await onDisk(page), theirs);
  // What is written while the difference is looked at is not overwritten either.
  const latest = OFFICE.replace('Name 0', 'Theirs, the latest of all');
  await page.evaluate((text) => window.files.write('office.json', text), latest);
  await page.getByRole('button', { name: 'Overwrite' }).click();
  await page.waitForTimeout(2000);
  await page.getByRole('dialog', { name: 'The file on disk has changed' }).waitFor();
  assert.equal(await onDisk(page), latest);
  await page.getByRole('button', { name: 'Overwrite' }).click();
  await until(async () => (await nameOnDisk(page)) === 'Mine', 'overwritten, as it was shown');
  await context.close();
});
