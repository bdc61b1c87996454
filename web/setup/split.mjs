// Splits the program's code in two files: FIRST keeps what every visit needs, MORE gets the functions of the namespaces below.
// Usage: node split.mjs FIRST.wasm MORE.wasm. It must not know what the functions do; web/code.js joins the files again.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const kNamespaces = ['hk::charts::', 'hk::report::', 'hk::ui::pages::', 'hk::Statistics'];
const kFeatures = ['--enable-bulk-memory', '--enable-sign-ext', '--enable-nontrapping-float-to-int', '--enable-mutable-globals'];

const [first, more] = process.argv.slice(2);
const run = (tool, ...args) => execFileSync(tool, [...args, ...kFeatures], { encoding: 'utf8', maxBuffer: 1 << 26 });
const unescaped = (name) => name.replace(/\\([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

const dir = mkdtempSync(join(tmpdir(), 'hk-split-'));
try {
  // One line a function, "12:name" with what is no letter escaped.
  const names = run('wasm-opt', first, '--print-function-map').split('\n').map((line) => line.slice(line.indexOf(':') + 1));
  const later = names.filter((name) => kNamespaces.some((space) => unescaped(name).includes(space)));
  if (later.length === 0) throw new Error(`no function is in ${kNamespaces.join(' or ')}: was the program linked without its names?`);
  writeFileSync(join(dir, 'later'), `${later.join('\n')}\n`);
  run('wasm-split', '--split', first, `--split-funcs=@${join(dir, 'later')}`, '-o1', join(dir, 'first.wasm'), '-o2', more,
    '--import-namespace=program', '--placeholder-namespace=later');
  copyFileSync(join(dir, 'first.wasm'), first);
  console.log(`${later.length} functions are in ${more}, ${statSync(more).size} bytes; ${statSync(first).size} bytes stay`);
} finally {
  rmSync(dir, { recursive: true });
}
