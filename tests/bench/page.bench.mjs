// Measures the built page in a browser against the native tool, in one run: import, input meanwhile, a scrolling table,
// typing in the filter line, idling, growth. It must not fail over a number; budgets stand beside what was measured.
//
//   node tests/bench/page.bench.mjs [RECORDS]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeAll, open } from '../browser/app/page.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const records = Number(process.argv[2] ?? 100_000);
const directory = mkdtempSync(join(tmpdir(), 'hamkorlik-bench-'));

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const high = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)];
const row = (name, value, unit, budget = '') => console.log(`  ${name.padEnd(52)}${String(value).padStart(10)} ${unit.padEnd(4)}${budget}`);

function generate(count, shape) {
  const options = ['--records', String(count), '--seed', '1', ...(shape ? ['--shape', shape] : [])];
  const bytes = execFileSync(join(root, 'tests/bench/generate'), options, { maxBuffer: 2 ** 31 });
  const path = join(directory, `${shape ?? 'mixed'}-${count}.json`);
  writeFileSync(path, bytes);
  return path;
}

/** In a process of its own, as the page's is in a worker of its own: memory that an import before has touched is free of charge. */
function nativeImport(count) {
  const told = execFileSync(join(root, 'build/native/bench_import'), [String(count), '1']).toString();
  return Number(/total_ms ([\d.]+)/.exec(told)[1]);
}

/** Gives the page a file as a drop does, and waits for it; what people do meanwhile is drawn `waits` after it happened. */
async function importFile(page, path) {
  const input = await page.evaluateHandle(() => Object.assign(document.body.appendChild(document.createElement('input')), { type: 'file', hidden: true }));
  await input.asElement().setInputFiles(path);
  const [total_ms, read_ms, waits, longest_ms] = await page.evaluate(async (chooser) => {
    const before = (await hamkorlik.counters()).lastImport;
    const data = new DataTransfer();
    data.items.add(chooser.files[0]);
    chooser.remove();
    const waits = [];
    // From the event until the frame it asked for has been drawn: frames are callbacks of the same refresh.
    const heard = (event) => requestAnimationFrame(() => setTimeout(() => waits.push(performance.now() - event.timeStamp)));
    const kHeard = ['keydown', 'pointermove'];
    for (const type of kHeard) addEventListener(type, heard, true);
    for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    let last = performance.now(), longest = 0, latest = before;
    while (latest === before) {
      await new Promise((done) => setTimeout(done, 4));
      const now = performance.now();
      longest = Math.max(longest, now - last - 4);
      last = now;
      latest = (await hamkorlik.counters()).lastImport;
    }
    for (const type of kHeard) removeEventListener(type, heard, true);
    await new Promise((done) => setTimeout(done, 200));
    return [latest.totalMs, latest.readMs, waits, longest];
  }, input);
  return { total_ms, read_ms, waits, longest_ms };
}

/** Moves the pointer, as a person who waits does, until told to stop. */
function keepMoving(page) {
  let going = true;
  const done = (async () => {
    for (let i = 0; going; i++) {
      await page.mouse.move(300 + (i % 10) * 20, 300);
      if (i % 4 === 0) await page.keyboard.press('Tab');
      await page.waitForTimeout(30);
    }
  })();
  return () => { going = false; return done; };
}

/** From now on a page notes how long each of its frames kept the main thread. */
function wrapFrames() {
  const ask = requestAnimationFrame.bind(window);
  window.frameTimes = [];
  window.frameEnds = [];
  window.requestAnimationFrame = (draw) =>
    ask((now) => {
      const began = performance.now();
      draw(now);
      window.lastFrameEnd = performance.now();
      window.frameTimes.push(window.lastFrameEnd - began);
      window.frameEnds.push(window.lastFrameEnd);
    });
}
const noteFrames = (page) => page.evaluate(wrapFrames);

/** Does something `count` times; gives the longest frame that each time led to. */
async function timeFrames(page, count, act) {
  const longest = [];
  for (let i = 0; i < count; i++) {
    await page.evaluate(() => void (window.frameTimes.length = 0));
    await act(i);
    longest.push(
      await page.evaluate(async () => {
        let seen = -1;
        for (let k = 0; k < 100 && ((seen === 0 && k < 8) || seen !== window.frameTimes.length); k++) {
          seen = window.frameTimes.length;
          await new Promise((done) => setTimeout(done, 60));
        }
        return Math.max(0, ...window.frameTimes);
      }),
    );
  }
  return longest.filter((time) => time > 0);
}

/** One for each page: the time of tasks is counted from the enabling on. */
const clients = new WeakMap();

async function busyMs(page) {
  if (!clients.has(page)) {
    const made = await page.context().newCDPSession(page);
    await made.send('Performance.enable');
    clients.set(page, made);
  }
  const { metrics } = await clients.get(page).send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
}

/** Goes to an address: how long until it is drawn for the first time, how long the longest frame until rest took, and what the main
 *  thread works meanwhile, all its tasks together. */
async function timeOpening(page, hash) {
  const before = await busyMs(page);
  const { drawn, longest } = await page.evaluate(async (at) => {
    const count = async () => (await hamkorlik.counters()).frames;
    const frames = await count();
    window.frameTimes.length = 0;
    const began = performance.now();
    hamkorlik.navigate(at); // drawn within the event, not by a callback of the refresh
    while ((await count()) === frames) await new Promise((done) => setTimeout(done));
    const drawn = performance.now() - began;
    await new Promise((done) => setTimeout(done, 700));
    return { drawn, longest: Math.max(0, ...window.frameTimes) };
  }, hash);
  return { drawn, longest, busy: (await busyMs(page)) - before };
}

/** Frames of some milliseconds, and how many there were in a second. */
async function frameRate(page, act) {
  await page.evaluate(() => void (window.frameTimes.length = 0));
  const began = performance.now();
  await act();
  const seconds = (performance.now() - began) / 1000;
  const times = await page.evaluate(() => window.frameTimes.slice());
  return { times, rate: times.length / seconds };
}

/** Dear ImGui's demo window alone in a page of the same browser, drawn at every refresh. */
async function bareFrames() {
  const imgui = join(root, 'build/third_party/imgui');
  const sources = ['imgui', 'imgui_draw', 'imgui_widgets', 'imgui_tables', 'imgui_demo', 'backends/imgui_impl_opengl3'].map((name) => join(imgui, `${name}.cpp`));
  execFileSync('em++', ['-O2', '-w', '-DIMGUI_IMPL_OPENGL_ES3', `-I${imgui}`, `-I${imgui}/backends`, join(root, 'tests/bench/bare_page.cpp'), ...sources,
    '-sMIN_WEBGL_VERSION=2', '-sMAX_WEBGL_VERSION=2', '-sALLOW_MEMORY_GROWTH=1', '-sENVIRONMENT=web', '-o', join(directory, 'bare.js')],
    { env: { ...process.env, NODE_PATH: '/usr/share/nodejs' }, stdio: ['ignore', 'ignore', 'inherit'] });
  const { page } = await open({ path: '#/overview?lang=en' });
  const bare = await page.context().newPage();
  const html = '<!doctype html><canvas id="canvas" width="1600" height="900"></canvas><script src="bare.js"></script>';
  await bare.route('**/bare.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await bare.route('**/bare.js', (route) => route.fulfill({ contentType: 'text/javascript', path: join(directory, 'bare.js') }));
  await bare.route('**/bare.wasm', (route) => route.fulfill({ contentType: 'application/wasm', path: join(directory, 'bare.wasm') }));
  await bare.addInitScript(wrapFrames);
  await bare.goto(new URL('bare.html', page.url()).href);
  await bare.waitForTimeout(1000);
  const measured = await frameRate(bare, () => bare.waitForTimeout(4000));
  await page.context().close();
  return measured;
}

/** Slides one after the other, and a figure played over its years, on a projector's canvas. @param {string} path of the data */
async function showSlides(path) {
  const { page } = await open({ path: '#/overview?lang=en', viewport: { width: 1600, height: 900 } });
  await importFile(page, path);
  await page.evaluate(() => hamkorlik.navigate('#/show/about?lang=en'));
  await page.waitForTimeout(3000);
  await noteFrames(page);
  const changes = await timeFrames(page, 12, (i) => page.keyboard.press(i % 6 === 5 ? 'Home' : 'ArrowRight'));
  const again = await timeFrames(page, 12, (i) => page.keyboard.press(i % 6 === 5 ? 'Home' : 'ArrowRight'));
  await page.evaluate(() => hamkorlik.navigate('#/show/partners?lang=en'));
  await page.waitForTimeout(2000);
  await page.evaluate(() => void (window.frameEnds.length = 0));
  await page.keyboard.press('p');
  await page.waitForTimeout(9000);
  const ends = await page.evaluate(() => window.frameEnds.slice());
  await page.context().close();
  const kResting = 120; // ms between frames: nothing moves
  const gaps = ends.slice(1).map((end, i) => end - ends[i]).filter((gap) => gap < kResting);
  return { changes, again, rate: (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0), gaps };
}

/** A figure on the map at each of the years below it, dragged from the last to the first and back. */
async function dragYears(page, figure) {
  await page.evaluate((at) => hamkorlik.navigate(at), `#/map?lang=en&figure=${figure}`);
  await page.getByRole('slider', { name: 'Years' }).waitFor();
  await page.waitForTimeout(4000);
  const { x, y, width, height } = await page.getByRole('slider', { name: 'Years' }).boundingBox();
  const kMoves = 120;
  const place = (i) => x + 3 + (width - 6) * Math.abs(1 - (2 * i) / (kMoves - 1));
  await page.mouse.move(place(0), y + height / 2);
  await page.mouse.down();
  const years = 1 + Number(await page.getByRole('slider', { name: 'Years' }).getAttribute('aria-valuemax'));
  const yearAt = (i) => Math.floor(((place(i) - x) / width) * years);
  const steps = []; // the longest frame after each move that led to another year
  const { times, rate } = await frameRate(page, async () => {
    for (let i = 0; i < kMoves; i++) {
      const seen = await page.evaluate(() => window.frameTimes.length);
      await page.mouse.move(place(i), y + height / 2);
      const longest = await page.evaluate(async (from) => {
        await new Promise((done) => setTimeout(done, 34));
        return Math.max(0, ...window.frameTimes.slice(from));
      }, seen);
      if (i > 0 && yearAt(i) !== yearAt(i - 1)) steps.push(longest);
    }
  });
  await page.mouse.up();
  return { years, steps, times, rate };
}

/** Changes of a record that are kept as they are made: what the main thread works for each, and how much of that is spent on storing it. */
async function timeEdits(page, count) {
  await page.evaluate(() => {
    window.storing = 0;
    for (const [{ prototype }, name] of [[IDBObjectStore, 'put'], [IDBDatabase, 'transaction'], [Worker, 'postMessage'], [BroadcastChannel, 'postMessage']]) {
      const run = prototype[name];
      prototype[name] = function (...args) {
        const began = performance.now();
        const result = run.apply(this, args);
        window.storing += performance.now() - began;
        return result;
      };
    }
  });
  await page.evaluate((at) => hamkorlik.navigate(at), '#/registry/partners?lang=en');
  await page.getByRole('row').nth(1).click();
  const field = page.getByRole('textbox', { name: 'Name' }).first();
  await field.waitFor();
  const kept = async () => { while ((await page.evaluate(() => hamkorlik.counters())).kept !== 'saved') await page.waitForTimeout(20); };
  const edits = [];
  for (let i = 0; i < count; i++) {
    await field.fill(`Name ${i}`);
    await page.waitForTimeout(500);
    const before = await busyMs(page);
    await page.evaluate(() => void (window.storing = 0));
    await field.press('Tab');
    await kept();
    await page.waitForTimeout(300);
    edits.push({ busy: (await busyMs(page)) - before, storing: await page.evaluate(() => window.storing) });
  }
  return edits;
}

try {
  console.log(`page with ${records} records`);
  const { page } = await open({ path: '#/overview?lang=en' });
  const mixed = generate(records);
  const imports = [];
  const disturbed = [];
  const native = [];
  for (let i = 0; i < 6; i++) {
    native.push(nativeImport(records)); // between the page's, so that both meet the machine as it is just then
    const stop = i < 3 ? () => {} : keepMoving(page);
    (i < 3 ? imports : disturbed).push(await importFile(page, mixed));
    await stop();
    await page.evaluate(() => hamkorlik.importJson('{"format":"hamkorlik","version":1}'));
    await page.waitForTimeout(1500);
  }
  // Both from bytes in memory; the page's time with the hand-over, and by itself what it takes to start a worker and read the file.
  const page_ms = median(imports.map(({ total_ms, read_ms }) => total_ms - read_ms));
  const native_ms = median(native);
  row('import in the page from bytes in memory, handed over', page_ms.toFixed(0), 'ms');
  row('before that: the worker started and the file read', median(imports.map(({ read_ms }) => read_ms)).toFixed(0), 'ms');
  row('import by the native tool', native_ms.toFixed(0), 'ms');
  row('ratio', (page_ms / native_ms).toFixed(2), '', '<= 2');
  const waits = disturbed.flatMap((one) => one.waits);
  row('input meanwhile: events answered', waits.length, '');
  row('input meanwhile: drawn after, median', median(waits).toFixed(0), 'ms', '<= 50');
  row('input meanwhile: drawn after, 95 of 100', high(waits).toFixed(0), 'ms', '<= 50');
  row('input meanwhile: drawn after, latest', Math.max(...waits).toFixed(0), 'ms');
  row('longest time the main thread was busy', Math.max(...disturbed.map(({ longest_ms }) => longest_ms)).toFixed(0), 'ms', '<= 50');

  await importFile(page, generate(records, 'agreements'));
  await noteFrames(page);
  const table = '#/registry/agreements?lang=en';
  for (const [what, options] of [
    ['open the table', ''],
    ['sort by the partner', '&sort=-@partner'],
    ['sort by the country, then by the end', '&sort=@country,to'],
    ['filter by a type', '&type=memorandum'],
    ['filter by a country', '&country=DE'],
    ['filter by a state', '&state=expired'],
  ]) {
    const { drawn, longest, busy } = await timeOpening(page, table + options);
    row(`${what}: drawn after`, drawn.toFixed(0), 'ms', `<= 100   longest frame after it ${longest.toFixed(0)}, main thread until it rests ${busy.toFixed(0)}`);
  }
  await page.evaluate((at) => hamkorlik.navigate(at), table);
  await page.getByRole('searchbox', { name: 'Filter line' }).waitFor();
  await page.mouse.move(700, 500);
  const scrolling = await timeFrames(page, 150, (i) => page.mouse.wheel(0, i % 30 === 29 ? 400_000 : 120));
  row('a turn of the wheel: its longest frame, median', median(scrolling).toFixed(2), 'ms');
  row('a turn of the wheel: its longest frame, 95 of 100', high(scrolling).toFixed(2), 'ms');
  const { times: scrolled } = await frameRate(page, async () => {
    for (let i = 0; i < 100; i++) {
      await page.mouse.wheel(0, -120); // upwards: a small table is at its end by now
      await page.waitForTimeout(30);
    }
  });
  row('a frame of the scrolling table, median', median(scrolled).toFixed(2), 'ms', '<= 4');
  const moving = await timeFrames(page, 100, (i) => page.mouse.move(500 + (i % 20) * 10, 200 + (i % 30) * 15));
  row('a frame while the pointer moves, median', median(moving).toFixed(2), 'ms');

  const line = page.getByRole('searchbox', { name: 'Filter line' });
  await line.click();
  const typing = await timeFrames(page, 12, (i) => page.keyboard.press('universitet '[i]));
  row('a letter in the filter line, longest frame', Math.max(...typing).toFixed(1), 'ms', '<= 50');
  await page.evaluate(() => document.activeElement.blur());
  await page.evaluate((at) => hamkorlik.navigate(at), table);

  for (const [what, typed] of [['found exactly', 'wagening'], ['found as similar', 'вагенингин унверситет']]) {
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.waitForTimeout(300);
    const letters = await timeFrames(page, typed.length, (i) => page.keyboard.type(typed[i]));
    row(`a letter in the search over everything, ${what}: median`, median(letters).toFixed(1), 'ms');
    row(`a letter in the search over everything, ${what}: longest`, Math.max(...letters).toFixed(1), 'ms', '<= 50');
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.activeElement.blur());

  await page.mouse.move(5, 5);
  await page.waitForTimeout(1500);
  const frames_before = await page.evaluate(async () => (await hamkorlik.counters()).frames);
  const busy_before = await busyMs(page);
  await page.waitForTimeout(10_000);
  const busy = (await busyMs(page)) - busy_before;
  const frames = (await page.evaluate(async () => (await hamkorlik.counters()).frames)) - frames_before;
  row('idle for 10 s: frames', frames, '', '0');
  row('idle for 10 s: main thread', busy.toFixed(0), 'ms', '< 100');

  await importFile(page, mixed);
  await page.waitForTimeout(2500);
  for (const figure of ['agreements_in_force', 'partners_active', 'foreign_students', 'outgoing']) {
    const { years, steps, times, rate } = await dragYears(page, figure);
    row(`${figure} dragged over ${years} years: a step, median`, median(steps).toFixed(1), 'ms', `<= 8   95 of 100 ${high(steps).toFixed(1)}`);
    row(`${figure}: frames in a second`, rate.toFixed(0), '', `a frame, median ${median(times).toFixed(1)} ms`);
  }
  const [first, ...edits] = await timeEdits(page, 12);
  row('the first change: storing it, main thread', first.storing.toFixed(1), 'ms', `<= 8   all of the page until it rests ${first.busy.toFixed(0)}`);
  row('a change: storing it, main thread, median', median(edits.map(({ storing }) => storing)).toFixed(1), 'ms',
    `<= 8   longest ${Math.max(...edits.map(({ storing }) => storing)).toFixed(1)}; all of the page until it rests ${median(edits.map(({ busy }) => busy)).toFixed(0)}`);
  await page.context().close();
  const shown = await showSlides(mixed);
  row('a slide shown for the first time: longest', Math.max(...shown.changes).toFixed(1), 'ms', `<= 100   median ${median(shown.changes).toFixed(1)}`);
  row('a slide shown again: longest', Math.max(...shown.again).toFixed(1), 'ms', `<= 100   median ${median(shown.again).toFixed(1)}`);
  row('years played at 1600 x 900: frames in a second', shown.rate.toFixed(0), '', `>= 20   longest between two ${Math.max(...shown.gaps).toFixed(0)} ms`);
  const bare = await bareFrames();
  row('bare Dear ImGui page, 1600 x 900: frames in a second', bare.rate.toFixed(0), '', `a frame, median ${median(bare.times).toFixed(1)} ms`);

  console.log('  growth');
  for (const count of [records / 10, records, ...(records >= 1_000_000 ? [] : [records * 3])]) {
    const { page: fresh } = await open({ path: '#/overview?lang=en' });
    const { total_ms } = await importFile(fresh, generate(count));
    const { wasmBytes, dbBytes } = await fresh.evaluate(() => hamkorlik.counters());
    row(`${count} records: import`, total_ms.toFixed(0), 'ms', `${(1000 * total_ms / count).toFixed(1)} us a record`);
    row(`${count} records: memory of the page`, (wasmBytes / 1e6).toFixed(1), 'MB', `database ${((dbBytes ?? 0) / 1e6).toFixed(1)} MB`);
    await fresh.context().close();
  }
} finally {
  await closeAll();
  rmSync(directory, { recursive: true });
}
