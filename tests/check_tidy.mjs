// Runs clang-tidy over src/, as many at a time as there are cores, leaving out what has not changed since it was found clean.
// It must not know any rule: .clang-tidy does.
//   node tests/check_tidy.mjs BUILD_DIRECTORY
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const build = resolve(process.argv[2] ?? join(root, 'build/native'));
const clean = join(root, 'build/tidy');
const contents = new Map();
const read = (file) => contents.get(file) ?? contents.set(file, existsSync(file) ? readFileSync(file) : '').get(file);

/** Our own headers that each object was compiled from, as Ninja noted them. @returns {Map<string, string[]>} */
function headersOfObjects() {
  const found = new Map();
  let headers = [];
  for (const line of execFileSync('ninja', ['-C', build, '-t', 'deps'], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\n')) {
    const object = /^(\S+): #deps/.exec(line);
    if (object) found.set(object[1], (headers = []));
    else if (line.trim()) headers.push(isAbsolute(line.trim()) ? line.trim() : resolve(build, line.trim()));
  }
  return found;
}

function stampOf(source, headers) {
  const hash = createHash('sha256').update(read(join(root, '.clang-tidy')));
  for (const file of [source, ...headers.filter((name) => name.startsWith(join(root, 'src'))).sort()]) hash.update(file).update(read(file));
  return join(clean, hash.digest('hex'));
}

function tidy(source) {
  return new Promise((done) => {
    const words = ['-p', build, '--quiet', '--extra-arg=-Wno-unknown-warning-option', source];
    execFile('clang-tidy', words, { maxBuffer: 1 << 26 }, (error, stdout) => done({ ok: !error, stdout }));
  });
}

const deps = headersOfObjects();
const waiting = JSON.parse(readFileSync(join(build, 'compile_commands.json'), 'utf8'))
  .filter(({ file }) => file.startsWith(join(root, 'src/')) && file.endsWith('.cpp'))
  .map(({ file, output }) => ({ file, stamp: stampOf(file, deps.get(output) ?? []) }))
  .filter(({ stamp }) => !existsSync(stamp));
mkdirSync(clean, { recursive: true });

let bad = 0;
const told = new Set();
async function work() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { ok, stdout } = await tidy(next.file);
    if (ok) {
      writeFileSync(next.stamp, relative(root, next.file));
      continue;
    }
    bad++;
    if (!told.has(stdout)) console.log(stdout.replaceAll(root, ''));
    told.add(stdout);
  }
}
console.log(`clang-tidy: ${waiting.length} files to look at`);
await Promise.all(Array.from({ length: availableParallelism() }, work));
process.exitCode = bad ? 1 : 0;
