// The page around the program: loading, failures told in plain HTML, the address, files, imports, copying, the API.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { calls, closeAll, forget, openPage, settle, show } from './harness.mjs';

after(closeAll);

const kGood = '{"format":"hamkorlik","version":1,"partners":[]}';
const file = (name, content) => ({ name, mimeType: 'application/json', buffer: Buffer.from(content) });

test('it starts with what the program needs to know', async () => {
  const { page, problems, close } = await openPage({ path: '#/agreements?lang=ru', context: { colorScheme: 'dark', reducedMotion: 'reduce', deviceScaleFactor: 2 } });
  const options = await page.evaluate(() => globalThis.fake.options);
  const { width, height, dpr, lang, dark, reducedMotion, hash, touch, textSize } = options;
  assert.deepEqual({ width, height, dpr, lang, dark, reducedMotion, hash, touch, textSize }, {
    width: 800, height: 600, dpr: 2, lang: 'ru', dark: true, reducedMotion: true, hash: '/agreements?lang=ru', touch: false, textSize: 1,
  });
  assert.match(options.today, /^\d{4}-\d\d-\d\d$/);
  assert.equal((await page.evaluate(() => globalThis.fake.fonts.filter((bytes) => bytes > 1000).length)), 5);
  assert.equal(await page.evaluate(() => document.fonts.check('13px "Hamkorlik Text"')), true);
  assert.deepEqual(await page.evaluate(() => [document.getElementById('canvas').width, document.getElementById('canvas').height]), [1600, 1200]);
  assert.equal(await page.locator('#boot').count(), 0);
  assert.deepEqual(problems, []);
  await close();
});

test('while it loads it shows progress; what is remembered comes back', async () => {
  const { page, context, close, url } = await openPage();
  await page.evaluate(() => globalThis.fake.host.remember('language', 'uz-Cyrl'));
  const second = await context.newPage();
  let release;
  const held = new Promise((done) => (release = done));
  await second.route('**/hamkorlik.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await second.goto(url);
  await second.getByRole('progressbar').waitFor();
  assert.equal(await second.getByRole('status').textContent(), 'Юкланмоқда…');
  await second.waitForFunction(() => document.querySelector('progress').value > 0.5);
  release();
  await second.evaluate(() => globalThis.hamkorlik.ready);
  assert.equal(await second.evaluate(() => globalThis.fake.options.remembered.language), 'uz-Cyrl');
  await close();
});

test('without WebAssembly or with a part missing it says so in plain HTML', async () => {
  const cases = [
    { init: () => void delete globalThis.WebAssembly, title: /ishlay olmaydi/, code: 'no_wasm', data: 1 },
    { files: { 'hamkorlik.wasm': null }, title: /toʻliq yuklanmadi/, code: undefined, data: 0 },
    { files: { 'hamkorlik.js': Buffer.from('') }, title: /toʻliq yuklanmadi/, code: undefined, data: 0 },
  ];
  for (const { title, code, data, ...options } of cases) {
    const { page, close } = await openPage({ ...options, wait: false });
    await page.getByRole('heading', { name: title }).waitFor();
    assert.equal(await page.getByRole('link', { name: /JSON/ }).count(), data);
    assert.equal(await page.getByRole('button', { name: 'Sahifani qayta yuklash' }).count(), 1);
    const refused = await page.evaluate(() => globalThis.hamkorlik.ready.catch((error) => ({ code: error.code })));
    assert.equal(refused.code, code);
    await close();
  }
});

test('when the program stops, the page says what is kept and lets the data be saved', async () => {
  const { page, close } = await openPage({ nodes: [{ id: 'b', role: 'button', name: 'Tugma', rect: [20, 20, 100, 36] }] });
  await page.evaluate(() => {
    globalThis.fake.database = '{"format":"hamkorlik"}';
    globalThis.fake.on.activate = () => {
      throw new WebAssembly.RuntimeError('unreachable');
    };
  });
  await page.getByRole('button', { name: 'Tugma' }).click();
  await page.getByRole('heading', { name: 'Dastur toʻxtab qoldi' }).waitFor();
  await forget(page);
  await page.mouse.move(200, 200);
  await page.keyboard.press('ArrowDown');
  assert.deepEqual(await page.evaluate(() => globalThis.fake.log), [], 'the program is left alone');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /faylga saqlash/ }).click()]);
  assert.equal(readFileSync(await download.path(), 'utf8'), '{"format":"hamkorlik"}');
  await close();
});

test('the address: Back and Forward, title, language, unsaved work', async () => {
  const { page, close } = await openPage();
  await page.evaluate(() => {
    const { host } = globalThis.fake;
    host.setPage('Hamkorlar · Hamkorlik', 'uz-Cyrl', true);
    host.setHash('/partners', false);
    host.setHash('/partners?sort=name', true);
    host.setHash('/agreements', false);
  });
  assert.deepEqual(await calls(page, 'navigate'), [], 'what the program sets is no news to it');
  for (const [step, way] of [[1, 'goBack'], [2, 'goBack'], [3, 'goForward']]) {
    await page[way]();
    await page.waitForFunction((count) => globalThis.fake.calls('navigate').length === count, step);
  }
  assert.deepEqual(await calls(page, 'navigate'), [['/partners?sort=name', true], ['', true], ['/partners?sort=name', true]]);
  assert.equal(await page.title(), 'Hamkorlar · Hamkorlik');
  assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme]), ['uz-Cyrl', 'dark']);
  await page.mouse.click(10, 10);
  await page.evaluate(() => globalThis.fake.host.unsaved(true));
  const dialogs = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.type());
    dialog.accept();
  });
  await page.reload();
  assert.deepEqual(dialogs, ['beforeunload']);
  await close();
});

test('a file comes by dialog and by drop, and goes through the worker', async () => {
  const { page, problems, close } = await openPage({ nodes: [{ id: 'open', role: 'button', name: 'Fayl ochish', rect: [20, 20, 140, 36] }] });
  await page.evaluate(() => void (globalThis.fake.on.activate = () => globalThis.fake.host.openFile('.json')));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button').click()]);
  await chooser.setFiles(file('ofis.json', kGood));
  await page.waitForFunction(() => globalThis.fake.calls('import_done').length === 1);
  assert.deepEqual(await calls(page, 'file_chosen'), [['ofis.json', kGood.length]]);
  assert.deepEqual(await calls(page, 'import_progress'), [[1, 2]]);
  assert.deepEqual(await calls(page, 'import_done'), [[{ rows: 3, name: 'ofis.json' }]]);
  assert.equal(await page.evaluate(() => globalThis.fake.database), kGood);

  const drop = (name, content, until) => page.evaluate(([given, text, last]) => {
    const data = new DataTransfer();
    data.items.add(new File([text], given));
    for (const type of ['dragenter', 'dragover', ...(last ? ['drop'] : [])]) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, [name, content, until]);
  await drop('x.json', '{}', false);
  await page.getByText('Faylni shu yerga tashlang').waitFor();
  await drop('xato.json', '{"format":"boshqa"}', true);
  await page.getByText('Faylni shu yerga tashlang').waitFor({ state: 'hidden' });
  await page.waitForFunction(() => globalThis.fake.calls('import_failed').length === 1);
  const [[failed]] = await calls(page, 'import_failed');
  assert.deepEqual([failed.name, failed.total, failed.problems[0].code], ['xato.json', 1, 'not_this_format']);
  assert.equal(await page.evaluate(() => globalThis.fake.database), kGood, 'the open data stay');
  assert.deepEqual(problems, []);
  await close();
});

test('an import can be cancelled, and a worker that dies is told', async () => {
  const { page, close } = await openPage();
  const give = (name) => page.evaluate((given) => {
    const data = new DataTransfer();
    data.items.add(new File(['{}'], given));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, name);
  await give('slow.json');
  await page.waitForFunction(() => globalThis.fake.calls('import_progress').length === 1);
  const begin = Date.now();
  await page.evaluate(() => globalThis.fake.host.cancelImport());
  await give('trap.json');
  await page.waitForFunction(() => globalThis.fake.calls('import_failed').length === 1);
  assert.ok(Date.now() - begin < 10_000, 'the slow worker is gone');
  const [[failed]] = await calls(page, 'import_failed');
  assert.deepEqual([failed.name, failed.problems[0].code], ['trap.json', 'worker_stopped']);
  assert.deepEqual(await calls(page, 'import_done'), []);
  await close();
});

test('?data= opens a file of this site and nothing else', async () => {
  const good = await openPage({ path: '?data=sample.json' });
  assert.deepEqual((await calls(good.page, 'import_done'))[0][0].name, 'sample.json');
  await good.close();
  for (const [name, code] of [['missing.json', 'link_failed'], ['https://example.org/a.json', 'link_foreign'], ['//example.org/a.json', 'link_foreign'], ['../index.html', 'link_foreign'], ['a/../../b.json', 'link_foreign']]) {
    const { page, problems, close } = await openPage({ path: `?data=${encodeURIComponent(name)}` });
    const [[failed]] = await calls(page, 'import_failed');
    assert.deepEqual([failed.problems[0].code, failed.name], [code, name]);
    assert.deepEqual(problems.filter((problem) => problem.startsWith('policy')), []);
    await close();
  }
});

test('a link to data of this site opens it in place; the address names it until another file is opened', async () => {
  const { page, url, close } = await openPage({
    path: '#/data',
    nodes: [
      { id: 'l', role: 'link', name: 'Namunani ochish', href: '?data=sample.json', rect: [20, 20, 160, 36] },
      { id: 'b', role: 'button', name: 'Fayl tanlash', rect: [20, 80, 160, 36] },
    ],
  });
  await page.evaluate(() => void (globalThis.here = true));
  await page.getByRole('link').click();
  await page.waitForURL(`${url}?data=sample.json#/data`);
  assert.equal(await page.evaluate(() => globalThis.here), true, 'the page was not left');
  await page.evaluate(() => void (globalThis.fake.on.activate = () => globalThis.fake.host.openFile('.json')));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button').click()]);
  await chooser.setFiles(file('ofis.json', kGood));
  await page.waitForURL(`${url}#/data`);
  await close();
});

test('the API imports, exports, refuses with the problem, navigates, shows nodes', async () => {
  const { page, close } = await openPage({
    nodes: [
      { id: 'l', role: 'list', name: 'Roʻyxat', rect: [0, 0, 100, 100] },
      { id: 'l/1', parent: 'l', role: 'listitem', name: 'Bir', rect: [0, 0, 100, 36] },
    ],
  });
  const result = await page.evaluate(async (good) => {
    const { hamkorlik } = globalThis;
    const refused = await hamkorlik.importJson('{}').catch(({ message, code, path, line, column, problems }) => ({ message, code, path, line, column, problems: problems.length }));
    const summary = await hamkorlik.importJson(good);
    await hamkorlik.navigate('#/partners');
    const figure = await hamkorlik.figure('nonsense').catch(({ code, message }) => ({ code, message }));
    const counters = await hamkorlik.counters();
    return { refused, summary, figure, text: await hamkorlik.exportJson(), nodes: await hamkorlik.nodes(), last: counters.lastImport };
  }, kGood);
  assert.deepEqual(result.refused, { message: 'not this format', code: 'not_this_format', path: '/format', line: 1, column: 2, problems: 1 });
  assert.deepEqual(result.summary, { rows: 3 });
  assert.deepEqual(result.figure, { code: 'unknown_figure', message: 'no such figure' });
  assert.equal(result.text, kGood);
  assert.equal(result.nodes[0].children[0].name, 'Bir');
  assert.ok(result.last.totalMs > 0 && result.last.rows === 3);
  assert.deepEqual(await calls(page, 'import_done'), [[{ rows: 3, name: '', direct: true }]]);
  assert.deepEqual(await calls(page, 'import_failed'), [], 'what a script asked for is not shown to the user');
  assert.deepEqual(await calls(page, 'navigate'), [['/partners', false]]);
  await close();
});

test('copying: a cell, cells as a table, the focused thing, by a button', async () => {
  const cell = (row, column, name) => ({ id: `${row}/${column}`, parent: row, role: 'cell', name, rect: [20 + column * 200, row === 'r1' ? 20 : 56, 200, 36], font: [13, 400], text_at: [0, 10] });
  const nodes = [
    { id: 't', role: 'table', name: 'Hamkorlar', rect: [20, 20, 400, 72] },
    { id: 'r1', parent: 't', role: 'row', rect: [20, 20, 400, 36], focusable: true }, cell('r1', 0, 'BOKU'), cell('r1', 1, 'Avstriya'),
    { id: 'r2', parent: 't', role: 'row', rect: [20, 56, 400, 36], focusable: true }, cell('r2', 0, 'ETH'), cell('r2', 1, 'Shveytsariya'),
    { id: 'copy', role: 'button', name: 'Nusxa', rect: [20, 200, 100, 36] },
  ];
  const { page, close } = await openPage({ nodes, context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByText('Avstriya').dblclick({ position: { x: 20, y: 18 } });
  await page.keyboard.press('Control+c');
  assert.equal(await copied(), 'Avstriya');
  await page.evaluate(() => getSelection().selectAllChildren(document.querySelector('[role=table]')));
  await page.keyboard.press('Control+c');
  assert.equal(await copied(), 'BOKU\tAvstriya\nETH\tShveytsariya');
  await page.evaluate(() => {
    const [, first, second] = [...document.querySelectorAll('[role=cell]')].map((element) => element.firstChild);
    getSelection().setBaseAndExtent(first, 3, second, 0);
  });
  await page.keyboard.press('Control+c');
  assert.equal((await copied()).trim(), 'triya', 'a part of one cell is no table');
  await page.evaluate(() => getSelection().removeAllRanges());
  await page.getByRole('row').nth(1).focus();
  await page.keyboard.press('Control+c');
  assert.equal(await copied(), 'ETH\tShveytsariya');
  await page.evaluate(() => void (globalThis.fake.on.activate = () => globalThis.fake.host.copyText('havola')));
  await page.getByRole('button').click();
  await settle(page);
  assert.equal(await copied(), 'havola');
  await close();
});

test('size, zoom, appearance and a lost context reach the program', async () => {
  const { page, close } = await openPage({ nodes: [] });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForFunction(() => String(globalThis.fake.calls('resize').at(-1)) === 'resize,390,844,1');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { width: 260, height: 560, deviceScaleFactor: 1.5, mobile: false });
  await page.waitForFunction(() => String(globalThis.fake.calls('resize').at(-1)) === 'resize,260,560,1.5');
  assert.equal(await page.evaluate(() => document.getElementById('canvas').width), 390);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.waitForFunction(() => globalThis.fake.calls('appearance').length > 1);
  assert.deepEqual((await calls(page, 'appearance')).at(-1), [1, 1]);
  await forget(page);
  await page.evaluate(async () => {
    const extension = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
    extension.loseContext();
    await new Promise((done) => setTimeout(done, 100));
    globalThis.fake.host.requestFrame();
    await new Promise((done) => setTimeout(done, 100));
    extension.restoreContext();
  });
  await page.waitForFunction(() => globalThis.fake.log.at(-1)?.[0] === 'frame');
  assert.deepEqual(await page.evaluate(() => globalThis.fake.log.filter(([name]) => name === 'context' || name === 'frame').map(([name, lost]) => (name === 'context' ? lost : name))), [1, 0, 'frame']);
  await close();
});

test('the browser draws glyphs that the fonts lack', async () => {
  const { page, close } = await openPage();
  const { hangul, short, none, space } = await page.evaluate(() => {
    const { host } = globalThis.fake;
    const picture = host.glyph(0xd55c, 32, 400);
    return {
      hangul: { ...picture, alpha: picture.alpha.length, ink: picture.alpha.filter((value) => value > 128).length, edge: picture.alpha.slice(0, picture.width).some((value) => value > 0) },
      short: host.glyph(0xd55c, 32, 400, true), none: host.glyph(0xfffd, 32, 400), space: host.glyph(0x3000, 32, 400),
    };
  });
  assert.equal(hangul.alpha, hangul.width * hangul.height);
  assert.ok(hangul.ink > 50 && hangul.advance > 20 && hangul.top > 15 && hangul.top < 40, JSON.stringify(hangul));
  assert.equal(hangul.edge, false, 'nothing is cut off');
  assert.deepEqual([short.advance, short.width], [hangul.advance, 0]);
  assert.equal(none, null);
  assert.deepEqual([space.width, space.advance > 10], [0, true]);
  await close();
});

test('what has colours of its own comes with them, apart from letters beside it', async () => {
  const { page, close } = await openPage();
  const pictures = await page.evaluate(() => ['A', '🎓', 'A🎓'].map((text) => {
    const { width, height, alpha, colours } = globalThis.fake.host.run(text, 32, 400);
    const both = alpha.filter((value, i) => value > 0 && colours[i * 4 + 3] > 0).length;
    return { size: width * height, ink: alpha.filter((value) => value > 0).length, colours: colours.length, both };
  }));
  const [letter, cap, beside] = pictures;
  assert.equal(letter.colours, 0);
  assert.deepEqual([cap.ink, cap.colours], [0, cap.size * 4]);
  assert.deepEqual([beside.ink, beside.colours, beside.both], [letter.ink, beside.size * 4, 0]);
  await close();
});

test('a scene of many nodes is brought in step by what has changed alone', async () => {
  const { page, close } = await openPage();
  const scene = (first) => Array.from({ length: 400 }, (_, i) => ({ id: `n${first + i}`, role: 'cell', name: `Katak ${first + i}`, rect: [0, i * 20, 100, 20], font: [13, 400], text_at: [0, 2] }));
  await show(page, scene(0));
  const cells = 'document.querySelectorAll("#mirror [role=cell]")';
  await page.evaluate(`${cells}.forEach((cell) => (cell.wasThere = true))`);
  await show(page, scene(16));
  assert.deepEqual(await page.evaluate(`[${cells}.length, [...${cells}].filter((cell) => cell.wasThere).length]`), [400, 384]);
  const { lastFrameMs } = await page.evaluate(() => globalThis.hamkorlik.counters());
  console.log(`# 400 nodes, 16 of them new: ${lastFrameMs.toFixed(1)} ms`);
  await close();
});
