// Text fields: what is typed, composed or pasted reaches the program, and nothing that the program does disturbs the typing.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { calls, closeAll, forget, openPage, settle } from './harness.mjs';

after(closeAll);

const field = (more = {}, state = {}) => ({
  id: 'f', role: 'textbox', name: 'Nomi', value: '', rect: [20, 20, 300, 36], state, ...more,
  field: { kind: 'text', font_px: 13, weight: 400, pad: [10, 8, 10, 8], placeholder: 'Nomini yozing', ...more.field },
});
const kNext = { id: 'next', role: 'button', name: 'Keyingi', rect: [20, 100, 100, 36] };
/** As the real program does: what is typed is the value from the next frame on. */
const echo = (page) => page.evaluate(() => void (globalThis.fake.on.edit = (id, value) => globalThis.fake.change(id, { value })));
const change = async (page, members) => {
  await page.evaluate((given) => globalThis.fake.change('f', given), members);
  await settle(page);
};

test('typing reaches the program, leaving the field commits it once', async () => {
  const { page, problems, close } = await openPage({ nodes: [field(), kNext] });
  await echo(page);
  await page.getByRole('textbox', { name: 'Nomi' }).click();
  await page.keyboard.type('oʻzbek');
  assert.deepEqual((await calls(page, 'edit')).at(-1), ['f', 'oʻzbek']);
  assert.deepEqual(await calls(page, 'commit'), []);
  assert.deepEqual((await calls(page, 'key')), [], 'letters are the field’s');
  await page.evaluate(() => void (globalThis.fake.on.commit = (id) => globalThis.fake.change(id, { hint: 'saqlandi' })));
  await page.keyboard.press('Tab');
  assert.deepEqual(await calls(page, 'commit'), [['f', 'oʻzbek']]);
  await settle(page);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'node:next', 'the frame that commits leaves the focus on its way');
  await page.getByRole('textbox').click();
  await page.getByRole('button').click();
  assert.equal((await calls(page, 'commit')).length, 1, 'nothing typed, nothing to commit');
  await page.getByRole('textbox').fill('yangi');
  await page.keyboard.press('Enter');
  assert.deepEqual((await calls(page, 'commit')).slice(1), [['f', 'yangi']]);
  assert.deepEqual(problems, []);
  await close();
});

test('what the program mends while it is typed, and a tab out of a sheet’s cell, are committed too', async () => {
  const { page, close } = await openPage({ nodes: [field(), kNext] });
  await page.evaluate(() => void (globalThis.fake.on.edit = (id, value) => globalThis.fake.change(id, { value: value.replaceAll("'", 'ʻ') })));
  const input = page.getByRole('textbox');
  await input.click();
  await page.keyboard.type("Urganch To'");
  await settle(page);
  assert.equal(await input.inputValue(), 'Urganch Toʻ');
  await page.keyboard.press('Tab');
  assert.deepEqual(await calls(page, 'commit'), [['f', 'Urganch Toʻ']]);
  await input.click();
  await page.keyboard.press('Control+A');
  await page.evaluate(() => document.execCommand('insertText', false, 'Bonn\tX'));
  await settle(page);
  assert.equal(await input.inputValue(), 'Bonn X');
  await page.keyboard.press('Tab');
  assert.deepEqual((await calls(page, 'commit')).at(-1), ['f', 'Bonn X']);
  await close();
});

test('the program’s value comes in, but not over what is being typed', async () => {
  const { page, close } = await openPage({ nodes: [field({ value: 'eski' }), kNext] });
  const input = page.getByRole('textbox');
  assert.equal(await input.inputValue(), 'eski');
  await change(page, { value: 'yangi' });
  assert.equal(await input.inputValue(), 'yangi');
  await input.click();
  await page.keyboard.press('End');
  await page.keyboard.type('!!');
  await change(page, { state: { invalid: true } });
  assert.equal(await input.inputValue(), 'yangi!!', 'the old value shown again is no news');
  assert.equal(await input.getAttribute('aria-invalid'), 'true');
  await change(page, { value: '' });
  assert.equal(await input.inputValue(), '', 'the program emptied it');
  await page.keyboard.type('abc');
  await page.keyboard.press('ArrowLeft');
  await change(page, { value: 'abX' });
  await page.keyboard.type('-');
  assert.equal(await input.inputValue(), 'ab-X', 'the caret stays');
  await page.getByRole('button').focus();
  assert.equal(await input.inputValue(), 'abX', 'at rest it shows what the program says');
  await close();
});

test('an input method composes undisturbed', async () => {
  const { page, close } = await openPage({ nodes: [field({ field: { keys: ['Enter', 'ArrowDown'] } }), kNext] });
  await page.evaluate(() => void (globalThis.fake.on.edit = (id, value) => globalThis.fake.change(id, { value: value.toUpperCase() })));
  await page.getByRole('textbox').click();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'ㅎ', selectionStart: 1, selectionEnd: 1 });
  await session.send('Input.imeSetComposition', { text: '한', selectionStart: 1, selectionEnd: 1 });
  await change(page, { value: 'aralashma' });
  assert.equal(await page.getByRole('textbox').inputValue(), '한', 'not overwritten while composing');
  await page.evaluate(() => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', isComposing: true, bubbles: true })));
  assert.deepEqual([await calls(page, 'key'), await calls(page, 'commit')], [[], []], 'Enter that ends a composition is the input method’s');
  await session.send('Input.insertText', { text: '한국' });
  await settle(page);
  assert.equal(await page.getByRole('textbox').inputValue(), '한국');
  assert.deepEqual((await calls(page, 'edit')).at(-1), ['f', '한국']);
  await page.keyboard.press('Tab');
  assert.deepEqual(await calls(page, 'commit'), [['f', '한국']]);
  await close();
});

test('keys that a field asks for go to the program first; commands work inside, undo stays native', async () => {
  const { page, close } = await openPage({ nodes: [field({ field: { keys: ['ArrowDown', 'Enter'] } }), kNext] });
  await page.evaluate(() => void (globalThis.fake.on.key = () => 1));
  await page.getByRole('textbox').click();
  await page.keyboard.type('ab');
  for (const key of ['ArrowDown', 'ArrowLeft', 'Enter', 'Control+z', 'Control+a', 'Control+k']) await page.keyboard.press(key);
  const downs = (await calls(page, 'key')).filter(([, , down]) => down).map(([key]) => key);
  assert.deepEqual(downs, ['ArrowDown', 'Enter', 'k']);
  const order = await page.evaluate(() => globalThis.fake.log.filter(([name]) => name === 'commit' || name === 'key').map(([name, what]) => `${name} ${what}`));
  assert.equal(order.filter((call) => call.startsWith('commit')).length, 1, 'Enter that was used commits nothing; a command commits what is typed');
  assert.ok(order.indexOf('commit f') < order.indexOf('key k'));
  await close();
});

test('Escape takes back what is being typed, then closes; undo is the program’s where nothing is typed', async () => {
  const { page, close } = await openPage({ nodes: [field({ value: 'Delft' }), kNext] });
  await page.evaluate(() => void (globalThis.fake.on.key = () => 1));
  const box = page.getByRole('textbox');
  await box.click();
  await page.keyboard.press('Control+z');
  await page.keyboard.type('ab');
  await page.keyboard.press('Control+z');
  await page.keyboard.type('cd');
  await page.keyboard.press('Escape');
  assert.equal(await box.inputValue(), 'Delft');
  assert.deepEqual((await calls(page, 'commit')).map(([, text]) => text), ['Delft']);
  await page.keyboard.press('Control+z');
  assert.equal(await box.inputValue(), 'Delftcd', 'Escape can be undone itself');
  await page.keyboard.press('Escape');
  assert.equal(await box.inputValue(), 'Delft');
  await page.keyboard.press('Escape');
  const downs = (await calls(page, 'key')).filter(([, , down]) => down).map(([key]) => key);
  assert.deepEqual(downs, ['z', 'Escape'], 'the undo of typing and the Escape that takes it back are no news to the program');
  await close();
});

test('at rest the text is painted by the program, in use by the field; kinds of fields', async () => {
  const { page, close } = await openPage({
    nodes: [
      field({ value: 'matn' }),
      { ...field({ field: { kind: 'multiline', line_px: 20, pad: [10, 8, 10, 8] } }), id: 'g', name: 'Izoh', rect: [20, 80, 300, 120] },
      { ...field({ field: { kind: 'decimal' } }), id: 'h', name: 'Summa', rect: [20, 220, 300, 36] },
      { ...field({ field: { kind: 'text' } }, { readonly: true }), id: 'i', name: 'Kod', rect: [20, 270, 300, 36] },
    ],
  });
  const colour = (name) => page.getByRole('textbox', { name }).evaluate((element) => getComputedStyle(element).color);
  assert.equal(await colour('Nomi'), 'rgba(0, 0, 0, 0)');
  await page.getByRole('textbox', { name: 'Nomi' }).focus();
  assert.equal(await colour('Nomi'), 'rgb(20, 35, 46)');
  await page.getByRole('textbox', { name: 'Izoh' }).fill('bir\nikki');
  assert.deepEqual((await calls(page, 'edit')).at(-1), ['g', 'bir\nikki']);
  await forget(page);
  await page.keyboard.press('Enter');
  assert.deepEqual(await calls(page, 'commit'), [], 'Enter is a line break here');
  assert.equal(await page.getByRole('textbox', { name: 'Summa' }).getAttribute('inputmode'), 'decimal');
  assert.equal(await page.getByRole('textbox', { name: 'Kod' }).evaluate((element) => element.readOnly), true);
  await close();
});

test('on a touch screen the text of fields is large enough not to be zoomed into', async () => {
  const { page, close } = await openPage({ nodes: [field()], context: { hasTouch: true, isMobile: true } });
  const px = await page.getByRole('textbox').evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  assert.ok(px >= 16, `${px} px`);
  await close();
});

test('what is being typed is committed when the page is hidden', async () => {
  const { page, close } = await openPage({ nodes: [field()] });
  await page.getByRole('textbox').click();
  await page.keyboard.type('yarim');
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
  assert.deepEqual(await calls(page, 'commit'), [['f', 'yarim']]);
  await close();
});
