// Input: pointer, touch, keyboard and wheel reach the program once, and take nothing from what the browser does with them.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { calls, closeAll, forget, openPage, settle, show } from './harness.mjs';

after(closeAll);

const kButton = { id: 'b', role: 'button', name: 'Yangi kelishuv', rect: [20, 20, 160, 36] };
const kRow = [
  { id: 'row', role: 'row', rect: [20, 100, 400, 36], focusable: true },
  { id: 'row/cell', parent: 'row', role: 'cell', name: 'Oʻzbekiston Respublikasi', rect: [20, 100, 300, 36], font: [13, 400], text_at: [0, 10] },
];
const phases = async (page) => (await calls(page, 'pointer')).map(([phase]) => phase);

test('a click, Enter, Space, a tap and a screen reader activate exactly once', async () => {
  const { page, problems, close } = await openPage({ nodes: [kButton], context: { hasTouch: true } });
  const button = page.getByRole('button');
  for (const activate of [() => button.click(), () => button.press('Enter'), () => button.press('Space'), () => button.tap(), () => button.evaluate((element) => element.click())]) {
    await forget(page);
    await activate();
    assert.deepEqual(await calls(page, 'activate'), [['b']]);
    const order = await page.evaluate(() => globalThis.fake.log.map(([name]) => name));
    assert.equal(order[order.indexOf('activate') + 1], 'frame', 'a frame follows within the event');
  }
  assert.deepEqual(problems, []);
  await close();
});

test('a row is activated by a click on it and by Enter, not by selecting text in it', async () => {
  const { page, close } = await openPage({ nodes: kRow });
  await page.mouse.click(60, 118);
  assert.deepEqual(await calls(page, 'activate'), [['row/cell']]);
  await forget(page);
  await page.getByRole('row').press('Enter');
  assert.deepEqual(await calls(page, 'activate'), [['row']]);
  await forget(page);
  await page.evaluate(() => void (globalThis.fake.on.key = () => 1));
  await page.getByRole('row').press('Space');
  assert.deepEqual([await calls(page, 'key'), await calls(page, 'activate')], [[[' ', 0, 1], [' ', 0, 0]], []], 'a key that the program uses is no click');
  await page.mouse.move(21, 118);
  await page.mouse.down();
  await page.mouse.move(120, 118, { steps: 5 });
  await page.mouse.up();
  assert.ok((await page.evaluate(() => String(getSelection()))).length > 5);
  assert.deepEqual(await calls(page, 'activate'), []);
  await close();
});

test('links are links: followed by a click, opened in a tab by Ctrl+click, harmless when they are code', async () => {
  const { page, context, close } = await openPage({
    nodes: [
      { id: 'l', role: 'link', name: 'Hamkorlar', href: '#/partners', rect: [20, 20, 100, 34] },
      { id: 'm', role: 'link', name: 'Xat', href: 'mailto:a@example.org', rect: [20, 60, 100, 34] },
      { id: 'x', role: 'link', name: 'Sayt', href: 'https://example.org/', rect: [20, 100, 100, 34] },
      { id: 'j', role: 'link', name: 'Yomon', href: 'javascript:alert(1)', rect: [20, 140, 100, 34] },
    ],
  });
  await page.getByRole('link', { name: 'Hamkorlar' }).click();
  assert.equal(new URL(page.url()).hash, '#/partners');
  assert.deepEqual(await calls(page, 'navigate'), [['/partners', false]]);
  assert.deepEqual(await calls(page, 'activate'), []);
  const [tab] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: 'Hamkorlar' }).click({ modifiers: ['Control'] })]);
  assert.equal(new URL(tab.url()).hash, '#/partners');
  assert.equal(await page.getByRole('link', { name: 'Xat' }).getAttribute('href'), 'mailto:a@example.org');
  assert.equal(await page.getByRole('link', { name: 'Sayt' }).getAttribute('rel'), 'noopener noreferrer');
  assert.equal(await page.getByRole('link', { name: 'Yomon' }).getAttribute('href'), null);
  await page.goBack();
  await settle(page);
  assert.deepEqual((await calls(page, 'navigate')).at(-1), ['', true]);
  await close();
});

test('words that lie on a link are part of it: clicked they follow it, dragged over they are selected', async () => {
  const { page, context, close } = await openPage({
    nodes: [
      { id: 'card', role: 'link', name: 'Amaldagi kelishuvlar: 87', href: '#/agreements', rect: [20, 20, 180, 140] },
      { id: 'card/label', role: 'text', name: 'Amaldagi kelishuvlar', rect: [36, 30, 130, 20], font: [13, 400], text_at: [0, 2] },
      { id: 'card/number', role: 'text', name: '87', rect: [36, 60, 50, 40], font: [36, 700], text_at: [0, 0] },
      { id: 'elsewhere', role: 'text', name: 'Boshqa', rect: [300, 30, 80, 20], font: [13, 400], text_at: [0, 2] },
    ],
  });
  await page.getByRole('link', { name: 'Amaldagi kelishuvlar: 87' }).getByText('87').click();
  assert.equal(new URL(page.url()).hash, '#/agreements');
  assert.deepEqual(await page.getByText('87').boundingBox(), { x: 36, y: 60, width: 50, height: 40 });
  const [tab] = await Promise.all([context.waitForEvent('page'), page.getByText('87').click({ modifiers: ['Control'] })]);
  await tab.close();
  assert.equal(await page.getByRole('link').getByText('Boshqa').count(), 0);
  await page.evaluate(() => history.replaceState(null, '', '#/'));
  await page.mouse.move(37, 40);
  await page.mouse.down();
  await page.mouse.move(120, 40, { steps: 6 });
  await page.mouse.up();
  assert.match(await page.evaluate(() => String(getSelection())), /^Amaldagi/);
  assert.equal(new URL(page.url()).hash, '#/', 'selecting is no click');
  await close();
});

test('the pointer hovers, presses, leaves; a drag is captured and selects nothing', async () => {
  const { page, close } = await openPage({
    nodes: [kButton, { id: 'map', role: 'img', name: 'Xarita', rect: [200, 200, 300, 200], drag: true, wheel: true }],
  });
  await page.mouse.move(50, 40);
  await page.mouse.down();
  await page.mouse.up();
  assert.deepEqual(await phases(page), [0, 1, 2]);
  const [, down] = await calls(page, 'pointer');
  assert.deepEqual(down, [1, 50, 40, 1, 0, 0]);
  await forget(page);
  await page.mouse.move(300, 300);
  await page.mouse.down();
  await page.mouse.move(5000, 5000);
  await page.mouse.move(310, 320);
  await page.mouse.up();
  assert.deepEqual(await phases(page), [0, 1, 0, 0, 2], 'moves outside of the window arrive');
  assert.equal(await page.evaluate(() => getSelection().isCollapsed), true);
  await page.mouse.wheel(0, 120);
  await page.waitForFunction(() => globalThis.fake.calls('wheel').length > 0);
  assert.deepEqual((await calls(page, 'wheel'))[0], [310, 320, 0, 120, 0]);
  await close();
});

test('no pointer or key stays stuck', async () => {
  const { page, close } = await openPage({ nodes: [kButton, ...kRow] });
  await page.mouse.move(50, 40);
  await page.mouse.down();
  await page.evaluate(() => dispatchEvent(new Event('blur')));
  assert.deepEqual(await phases(page), [0, 1, 4], 'a press is cancelled when the window loses the focus');
  await page.mouse.up();
  assert.deepEqual(await phases(page), [0, 1, 4]);
  await forget(page);
  await page.getByRole('row').focus();
  await page.keyboard.down('ArrowDown');
  await page.evaluate(() => dispatchEvent(new Event('blur')));
  assert.deepEqual(await calls(page, 'key'), [['ArrowDown', 0, 1], ['ArrowDown', 0, 0]]);
  assert.deepEqual(await calls(page, 'window_focus'), [[0]]);
  // A button that is let go where the page cannot hear it.
  await forget(page);
  await page.evaluate(() => {
    const send = (type, buttons) => document.body.dispatchEvent(new PointerEvent(type, { bubbles: true, isPrimary: true, pointerType: 'mouse', buttons, clientX: 9, clientY: 9 }));
    send('pointerdown', 1);
    send('pointermove', 0);
  });
  assert.deepEqual(await phases(page), [1, 2]);
  await close();
});

test('touch scrolls natively and then is no press; a tap leaves no hover behind', async () => {
  const rows = Array.from({ length: 100 }, (_, i) => ({ id: `r${i}`, parent: 'area', role: 'listitem', name: `Yozuv ${i}`, rect: [0, i * 60, 390, 60] }));
  const { page, close } = await openPage({
    nodes: [{ id: 'area', role: 'list', name: 'Roʻyxat', rect: [0, 0, 390, 600], scroll: { width: 390, height: 6000 } }, ...rows],
    context: { hasTouch: true, isMobile: true, viewport: { width: 390, height: 600 } },
  });
  await page.touchscreen.tap(100, 100);
  assert.deepEqual(await phases(page), [1, 2, 3]);
  assert.deepEqual(await calls(page, 'activate'), [['r1']]);
  await forget(page);
  const session = await page.context().newCDPSession(page);
  const touch = (type, y) => session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: 100, y }] });
  await touch('touchStart', 500);
  for (let y = 480; y > 200; y -= 20) await touch('touchMove', y);
  await touch('touchEnd');
  await page.waitForFunction(() => globalThis.fake.calls('scroll').length > 0);
  assert.ok((await page.locator('.area').evaluate((area) => area.scrollTop)) > 150);
  assert.deepEqual((await phases(page)).filter((phase) => phase === 1 || phase === 4 || phase === 2), [1, 4], 'the press is cancelled');
  assert.deepEqual(await calls(page, 'activate'), []);
  await close();
});

test('keys go to the program by allow-list, on any keyboard layout', async () => {
  const { page, close } = await openPage({ nodes: kRow });
  await page.evaluate(() => void (globalThis.fake.on.key = (key) => Number(key === 'z' || key === 's')));
  await page.getByRole('row').focus();
  const downs = async () => (await calls(page, 'key')).filter(([, , down]) => down).map(([key, mods]) => [key, mods]);
  for (const key of ['ArrowDown', 'Escape', 'Control+z', 'Control+Shift+Z', 'Control+s', 'F5', 'F11', 'Alt+ArrowLeft', 'Control+f', 'Control+c', 'Control+r', 'Tab']) {
    if (key === 'F5' || key === 'Control+r' || key.startsWith('Alt')) continue;  // the browser itself acts on them
    await page.keyboard.press(key);
  }
  assert.deepEqual(await downs(), [['ArrowDown', 0], ['Escape', 0], ['z', 2], ['z', 3], ['s', 2]]);
  await forget(page);
  const prevented = await page.evaluate(() => {
    const send = (init) => !document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    return [
      send({ key: 'я', code: 'KeyZ', ctrlKey: true }),
      send({ key: 'С', code: 'KeyC', ctrlKey: true }),
      send({ key: 'ы', code: 'KeyS', ctrlKey: true }),
      send({ key: 'z', code: 'KeyW', ctrlKey: true }),
      send({ key: 'ł', code: 'KeyL', ctrlKey: true, altKey: true }),
    ];
  });
  assert.deepEqual(await downs(), [['z', 2], ['s', 2], ['z', 2]], 'Russian Ctrl+Я is Ctrl+Z; on AZERTY the letter counts, not its place');
  assert.deepEqual(prevented, [true, false, true, true, false]);
  await close();
});

test('frames are drawn only when something changed', async () => {
  const { page, close } = await openPage({ nodes: [kButton] });
  await page.mouse.move(50, 40);
  await settle(page);
  const before = await page.evaluate(() => globalThis.hamkorlik.counters());
  await page.waitForTimeout(1500);
  const idle = await page.evaluate(() => globalThis.hamkorlik.counters());
  assert.equal(idle.frames, before.frames);
  await page.evaluate(() => {
    globalThis.fake.wait_ms = 100;
    globalThis.fake.host.requestFrame();
  });
  await page.waitForTimeout(600);
  const timed = await page.evaluate(() => globalThis.hamkorlik.counters());
  assert.equal(timed.frames, idle.frames + 2, 'one that was asked for, one by its timer');
  const times = await calls(page, 'frame');
  assert.ok(times.every(([time], i) => i === 0 || time >= times[i - 1][0]), 'time never runs backwards');
  await close();
});

test('a rectangle that changes moves its element, children stay with it', async () => {
  const { page, close } = await openPage({ nodes: kRow });
  const moved = kRow.map((node) => ({ ...node, rect: [node.rect[0], node.rect[1] + 50, node.rect[2], node.rect[3]] }));
  await show(page, moved);
  assert.deepEqual(await page.getByRole('cell').boundingBox(), { x: 20, y: 150, width: 300, height: 36 });
  await close();
});
