// Splits the program's code in two files: FIRST keeps what every visit needs, MORE gets the screens below and what only they call.
// Usage: node split.mjs FIRST.wasm MORE.wasm. It must not know what the functions do; web/code.js joins the files again.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the program calls only when the file is here (Screen::is_later, Platform::has_more_code). */
const kDoor = /^hk::ui::pages::(draw_\w+\(hk::ui::Ui&, hk::App&(, hk::ui::Rect const&)?\)|(report_answer|save_calendar)\(hk::App&\))$/;
const kFeatures = ['--enable-bulk-memory', '--enable-sign-ext', '--enable-nontrapping-float-to-int', '--enable-mutable-globals'];

const [first, more] = process.argv.slice(2);
const run = (tool, ...args) => execFileSync(tool, [...args, ...kFeatures], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
const unescaped = (name) => name.replace(/\\([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

/** Who calls whom, and which functions are reached otherwise. Names are as the tools write them, with what is no letter escaped. */
function readCalls() {
  const callers = new Map();
  const fixed = new Set(); // imported, called by the page, or by their address
  for (const line of run('wasm-opt', first, '--print-call-graph').split('\n')) {
    const call = /^ {2}"(.+)" -> "(.+)"; \/\/ call$/.exec(line);
    if (call) callers.set(call[2], [...(callers.get(call[2]) ?? []), call[1]]);
    const other = /^ {2}"(.+)" \[style="(filled, rounded|filled", fillcolor="(?:gray|turquoise))"/.exec(line);
    if (other) fixed.add(other[1]);
  }
  return { callers, fixed };
}

/** The largest set of functions that nothing but its doors and itself calls. */
function chooseLater() {
  const names = run('wasm-opt', first, '--print-function-map').split('\n').map((line) => line.slice(line.indexOf(':') + 1)).filter(Boolean);
  const { callers, fixed } = readCalls();
  const isDoor = (name) => kDoor.test(unescaped(name));
  if (!names.some(isDoor)) throw new Error('no screen is among the functions: was the program linked without its names?');
  const later = new Set(names.filter((name) => isDoor(name) || (!fixed.has(name) && callers.has(name))));
  for (let before = -1; before !== later.size; ) {
    before = later.size;
    for (const name of later) {
      if (!isDoor(name) && callers.get(name).some((caller) => !later.has(caller))) later.delete(name);
    }
  }
  return [...later];
}

const dir = mkdtempSync(join(tmpdir(), 'hk-split-'));
try {
  const later = chooseLater();
  writeFileSync(join(dir, 'later'), `${later.join('\n')}\n`);
  run('wasm-split', '--split', first, `--split-funcs=@${join(dir, 'later')}`, '-o1', join(dir, 'first.wasm'), '-o2', more,
    '--import-namespace=program', '--placeholder-namespace=later');
  copyFileSync(join(dir, 'first.wasm'), first);
  console.log(`${later.length} functions are in ${more}, ${statSync(more).size} bytes; ${statSync(first).size} bytes stay`);
} finally {
  rmSync(dir, { recursive: true });
}
