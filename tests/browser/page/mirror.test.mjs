// The mirror: nodes become real elements that can be found, read, copied, scrolled and focused as in any page.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { accessibleNames, calls, closeAll, forget, openPage, settle, show } from './harness.mjs';

after(closeAll);

const kRows = 40;
function table(first = 0, count = kRows, total = 1000) {
  const rows = [];
  for (let i = first; i < first + count; i++) {
    const row = `table/row/${i}`;
    const top = i * 36;
    rows.push({ id: row, parent: 'area', role: 'row', rect: [0, top, 600, 36], state: { rowindex: i + 2 } });
    rows.push({ id: `${row}/name`, parent: row, role: 'rowheader', name: `Hamkor ${i}`, rect: [0, top, 300, 36], font: [13, 500], text_at: [8, 10] });
    rows.push({ id: `${row}/country`, parent: row, role: 'cell', name: `Mamlakat ${i}`, rect: [300, top, 300, 36], font: [13, 400], text_at: [8, 10] });
  }
  return [
    { id: 'table', role: 'table', name: 'Hamkorlar', rect: [100, 100, 600, 400], state: { rowcount: total } },
    { id: 'head', parent: 'table', role: 'row', rect: [100, 100, 600, 36], state: { rowindex: 1 } },
    { id: 'head/name', parent: 'head', role: 'columnheader', name: 'Nomi', rect: [100, 100, 300, 36], state: { sort: 'ascending' }, focusable: true },
    { id: 'area', parent: 'table', role: 'rowgroup', rect: [100, 136, 600, 364], scroll: { width: 600, height: total * 36 } },
    ...rows,
  ];
}

test('things are found by role, name and state', async () => {
  const { page, problems, close } = await openPage({
    nodes: [
      { id: 'nav', role: 'navigation', name: 'Asosiy', rect: [0, 0, 216, 600] },
      { id: 'nav/a', parent: 'nav', role: 'link', name: 'Kelishuvlar', href: '#/agreements', rect: [8, 60, 200, 34], state: { current: 'page' } },
      { id: 'h', role: 'heading', name: 'Kelishuvlar', rect: [240, 20, 200, 32], state: { level: 1 } },
      { id: 'save', role: 'button', name: 'Saqlash', rect: [600, 20, 100, 36], font: [13, 500] },
      { id: 'close', role: 'button', name: 'Yopish', rect: [740, 20, 36, 36] },
      { id: 'tick', role: 'checkbox', name: 'Tasdiqlangan', rect: [240, 80, 16, 16], state: { checked: 'mixed' } },
      { id: 'tabs', role: 'tablist', name: 'Boʻlimlar', rect: [240, 120, 300, 36] },
      { id: 'tabs/1', parent: 'tabs', role: 'tab', name: 'Maʼlumot', rect: [240, 120, 100, 36], state: { selected: true } },
      { id: 'q', role: 'searchbox', name: 'Qidirish', value: 'suv', rect: [240, 170, 200, 36], field: { kind: 'search', pad: [36, 8, 8, 8] } },
      { id: 'type', role: 'combobox', name: 'Turi', value: 'Memorandum', rect: [240, 220, 200, 36], state: { expanded: false, haspopup: 'listbox' } },
      { id: 'bar', role: 'progressbar', name: 'Import', value: '40 %', rect: [240, 270, 200, 8], state: { valuenow: 40, valuemax: 100 } },
      { id: 'off', role: 'button', name: 'Oʻchirish', hint: 'Avval yozuvni tanlang', rect: [600, 80, 100, 36], state: { disabled: true } },
    ],
  });
  await page.getByRole('navigation', { name: 'Asosiy' }).getByRole('link', { name: 'Kelishuvlar' }).waitFor();
  assert.equal(await page.getByRole('link').getAttribute('aria-current'), 'page');
  assert.equal(await page.getByRole('heading', { name: 'Kelishuvlar', level: 1 }).count(), 1);
  assert.equal(await page.getByRole('button', { name: 'Yopish', exact: true }).count(), 1);
  assert.equal(await page.getByRole('button', { name: 'Yopish' }).textContent(), '', 'an icon button has a label, no text');
  assert.equal(await page.getByRole('checkbox', { name: 'Tasdiqlangan' }).getAttribute('aria-checked'), 'mixed');
  assert.equal(await page.getByRole('tab', { name: 'Maʼlumot', selected: true }).count(), 1);
  assert.equal(await page.getByRole('searchbox', { name: 'Qidirish' }).inputValue(), 'suv');
  assert.equal(await page.getByRole('combobox', { name: 'Turi', expanded: false }).textContent(), 'Memorandum');
  assert.equal(await page.getByRole('progressbar', { name: 'Import' }).getAttribute('aria-valuenow'), '40');
  await page.getByRole('button', { name: 'Oʻchirish', disabled: true }).click({ force: true });
  assert.deepEqual(await calls(page, 'activate'), [], 'a disabled button does nothing');
  assert.deepEqual(problems, []);
  await close();
});

test('elements lie exactly over their rectangles, text over painted text, also in nested and scrolled nodes', async () => {
  const buttons = [[20, 8], [20, 4], [20, 12]].map((at, i) => ({ id: `b${i}`, role: 'button', name: `Tugma ${i}`, rect: [20, 20 + i * 50, 100, 32], font: [13, 500], text_at: at }));
  const { page, close } = await openPage({ nodes: [...buttons, ...table()] });
  const boxOf = (name) => page.getByText(name, { exact: true }).boundingBox();
  assert.deepEqual(await boxOf('Mamlakat 2'), { x: 400, y: 136 + 72, width: 300, height: 36 });
  await page.getByRole('table').locator('.area').evaluate((area) => area.scrollTo(0, 72));
  assert.deepEqual(await boxOf('Mamlakat 2'), { x: 400, y: 136, width: 300, height: 36 });
  const painted = { 'Hamkor 3': [108, 136 + 36 + 10], 'Tugma 0': [40, 28], 'Tugma 1': [40, 74], 'Tugma 2': [40, 132] };
  for (const [name, [x, y]] of Object.entries(painted)) {
    const text = await page.getByText(name, { exact: true }).evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const box = range.getBoundingClientRect();
      return [box.x, box.y];
    });
    assert.ok(Math.hypot(text[0] - x, text[1] - y) <= 1.5, `${name} begins at ${text}, painted it is at ${x},${y}`);
  }
  await close();
});

test('a scroll area scrolls natively and tells the program; the program can scroll it', async () => {
  const { page, close } = await openPage({ nodes: table() });
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, 100);
  await page.waitForFunction(() => globalThis.fake.calls('scroll').length > 0);
  await page.waitForTimeout(300);
  assert.deepEqual((await calls(page, 'scroll')).at(-1), ['area', 0, 100]);
  assert.deepEqual(await calls(page, 'wheel'), [], 'the program does not hear the wheel here');
  const scrolled = table();
  scrolled[3] = { ...scrolled[3], scroll: { ...scrolled[3].scroll, to: [0, 720], seq: 1 } };
  await show(page, scrolled);
  assert.deepEqual((await calls(page, 'scroll')).at(-1), ['area', 0, 720]);
  await page.locator('.area').evaluate((area) => area.scrollTo(0, 0));
  await show(page, scrolled.slice(0, -3));
  assert.equal(await page.locator('.area').evaluate((area) => area.scrollTop), 0, 'an old wish is not repeated');
  await close();
});

test('rows keep their elements, focus and selection while others come and go', async () => {
  const { page, close } = await openPage({ nodes: table(0, 20) });
  const before = await page.getByText('Hamkor 12', { exact: true }).elementHandle();
  await before.evaluate((cell) => {
    cell.marked = true;
    getSelection().selectAllChildren(cell);
    const header = document.querySelector('[role=columnheader]');
    header.focus();
  });
  await page.evaluate(() => {
    globalThis.changes = [];
    new MutationObserver((records) => globalThis.changes.push(...records.flatMap((record) => [...record.addedNodes, ...record.removedNodes])))
      .observe(document.getElementById('mirror'), { childList: true, subtree: true });
  });
  await show(page, table(10, 20));
  assert.equal(await page.getByText('Hamkor 12', { exact: true }).evaluate((cell) => cell.marked), true);
  assert.equal(await page.evaluate(() => String(getSelection())), 'Hamkor 12');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Nomi');
  assert.equal(await page.evaluate(() => globalThis.changes.filter((node) => node.nodeType === 1 && node.matches('[role=row]')).length), 20, 'ten rows came, ten went, none moved');
  assert.equal(await page.getByRole('row').nth(1).getAttribute('aria-rowindex'), '12');
  assert.equal(await page.getByRole('table').getAttribute('aria-rowcount'), '1000');
  await close();
});

test('children are put into a new order without moving the focused one', async () => {
  const list = (order) => order.map((i) => ({ id: `b${i}`, role: 'button', name: `Tugma ${i}`, rect: [10, 10 + i * 40, 120, 36], font: [13, 500] }));
  const { page, close } = await openPage({ nodes: list([1, 2, 3, 4]) });
  await page.getByRole('button', { name: 'Tugma 1' }).focus();
  await forget(page);
  await show(page, list([4, 1, 3, 2]));
  const names = await page.getByRole('button').allTextContents();
  assert.deepEqual(names, ['Tugma 4', 'Tugma 1', 'Tugma 3', 'Tugma 2']);
  await show(page, list([2, 3, 4, 1]));
  assert.deepEqual(await page.getByRole('button').allTextContents(), ['Tugma 2', 'Tugma 3', 'Tugma 4', 'Tugma 1']);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Tugma 1');
  assert.deepEqual(await calls(page, 'focus'), [], 'the program hears of no change of focus');
  await close();
});

test('text can be found, but is not seen; a selection is', async () => {
  const { page, close } = await openPage({ nodes: table(0, 5) });
  assert.equal(await page.evaluate(() => window.find('Mamlakat 4')), true);
  assert.equal(await page.evaluate(() => String(getSelection())), 'Mamlakat 4');
  const colour = await page.getByText('Mamlakat 4').evaluate((cell) => getComputedStyle(cell).color);
  assert.equal(colour, 'rgba(0, 0, 0, 0)');
  const selection = await page.getByText('Mamlakat 4').evaluate((cell) => getComputedStyle(cell, '::selection').backgroundColor);
  assert.match(selection, /rgba\(11, 110, 140, 0\.28\)/);
  await close();
});

test('a status that changes or appears is a live region that gets its text afterwards', async () => {
  const { page, close } = await openPage({ nodes: [] });
  await page.evaluate(() => {
    globalThis.seen = [];
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) for (const node of addedNodes) globalThis.seen.push(node instanceof Text ? `text in ${target.role}` : `${node.role}`);
    }).observe(document.getElementById('mirror'), { childList: true, subtree: true });
  });
  await show(page, [{ id: 's', role: 'status', name: 'Saqlandi', rect: [0, 0, 200, 20], state: { live: 'polite' } }]);
  await page.getByRole('status').filter({ hasText: 'Saqlandi' }).waitFor();
  assert.deepEqual(await page.evaluate(() => globalThis.seen), ['status', 'text in status']);
  await close();
});

test('an open dialog makes the rest inert, takes the focus and gives it back', async () => {
  const below = [
    { id: 'open', role: 'button', name: 'Ochish', rect: [10, 10, 100, 36], font: [13, 500] },
    { id: 'list', role: 'list', rect: [10, 60, 100, 100] },
    { id: 'list/item', parent: 'list', role: 'button', name: 'Ostidagi', rect: [10, 60, 100, 36], font: [13, 500] },
  ];
  const dialog = [
    { id: 'dialog', role: 'dialog', name: 'Import', rect: [200, 100, 400, 300], state: { modal: true } },
    { id: 'dialog/ok', parent: 'dialog', role: 'button', name: 'Boʻldi', rect: [220, 340, 100, 36], font: [13, 500] },
    { id: 'menu', role: 'menu', name: 'Tanlov', rect: [300, 200, 100, 72] },
    { id: 'menu/1', parent: 'menu', role: 'menuitem', name: 'Birinchi', rect: [300, 200, 100, 36] },
  ];
  const { page, close } = await openPage({ nodes: below });
  await page.getByRole('button', { name: 'Ochish' }).focus();
  await show(page, [...below, ...dialog]);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Boʻldi');
  const readable = await accessibleNames(page);
  assert.ok(!readable.includes('Ostidagi'), 'what lies below is not there for a screen reader');
  assert.ok(readable.includes('Birinchi'), 'a menu of the dialog is');
  await page.mouse.click(60, 78);
  assert.deepEqual(await calls(page, 'activate'), []);
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('Tab');
    assert.notEqual(await page.evaluate(() => document.activeElement.textContent), 'Ostidagi');
  }
  await page.getByRole('button', { name: 'Boʻldi' }).focus();
  await show(page, below);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Ochish');
  assert.ok((await accessibleNames(page)).includes('Ostidagi'));
  await close();
});

test('focus order is node order; when the focused thing goes, what it lay in takes over', async () => {
  const scene = [
    { id: 'a', role: 'button', name: 'Bir', rect: [300, 10, 100, 36], font: [13, 500] },
    { id: 'group', role: 'group', name: 'Guruh', rect: [10, 60, 300, 100] },
    { id: 'c', parent: 'group', role: 'button', name: 'Ikki', rect: [10, 60, 100, 36], font: [13, 500] },
    { id: 'd', parent: 'group', role: 'button', name: 'Aylanma', rect: [10, 60, 100, 36], font: [13, 500], focusable: false },
    { id: 'e', role: 'row', name: 'Qator', rect: [10, 200, 300, 36], focusable: true },
  ];
  const { page, close } = await openPage({ nodes: scene });
  const order = [];
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('Tab');
    order.push(await page.evaluate(() => document.activeElement.textContent || document.activeElement.ariaLabel));
  }
  assert.deepEqual(order, ['Bir', 'Ikki', 'Qator']);
  assert.deepEqual(await calls(page, 'focus'), [['a', 1], ['c', 1], ['e', 1]]);
  await page.getByRole('button', { name: 'Ikki' }).focus();
  await show(page, scene.filter(({ id }) => id !== 'c'));
  assert.equal(await page.evaluate(() => document.activeElement.ariaLabel), 'Guruh');
  await page.evaluate(() => {
    globalThis.fake.host.focusNode('e');
    globalThis.fake.host.requestFrame();
  });
  await settle(page);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'node:e');
  await close();
});
