// Makes dist/, the whole product: scripts bundled, every file named by its content, packed copies beside it, sizes told.
// It must not know what the files say, only how they name each other: {{asset:NAME}} in shell/, and a map for scripts.
import { kIconSizes, makeIcon } from '../../shell/make_icons.mjs';
import { build, transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');
const web = join(root, 'build/web');
const budget = { first_visit: 700_000, wasm: 550_000 };
const packed = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.wasm', '.ttf', '.svg', '.txt', '.bin']);
const texts = new Set(['.html', '.css', '.webmanifest', '.json']);
const oldest = ['chrome109', 'firefox115', 'safari16.4']; // browsers whose features the scripts may use

/** Every file below a directory, as paths relative to it. */
function filesBelow(dir) {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true })
    .map(String)
    .filter((path) => statSync(join(dir, path)).isFile())
    .sort();
}

/** One classic script of a module and all that it imports: modules cannot be imported from file://. */
async function bundle(entry) {
  const result = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    format: 'iife',
    minify: true,
    target: oldest,
    legalComments: 'none',
    write: false,
    logLevel: 'error',
  });
  return Buffer.from(result.outputFiles[0].contents);
}

/** @returns {Promise<Map<string, Buffer>>} what the page is made of, by the name that others use for it */
async function collect() {
  const parts = new Map();
  for (const name of ['main.js', 'picture.js', 'plain.js', 'worker.js']) {
    if (existsSync(join(root, 'web', name))) parts.set(name, await bundle(`web/${name}`));
  }
  const glue = await transform(readFileSync(join(web, 'hamkorlik.js'), 'utf8'), { minify: true, legalComments: 'none', target: oldest });
  parts.set('hamkorlik.js', Buffer.from(glue.code));
  for (const name of ['hamkorlik.wasm', 'more.wasm']) parts.set(name, readFileSync(join(web, name)));
  for (const made of ['fonts', 'texts', 'map']) {
    const dir = join(web, 'gen/assets', made);
    for (const name of filesBelow(dir)) parts.set(name, readFileSync(join(dir, name)));
  }
  for (const size of kIconSizes) parts.set(`icon-${size}.png`, makeIcon(size));
  const shell = filesBelow(join(root, 'shell')).filter((name) => extname(name) !== '.mjs');
  for (const name of shell) parts.set(name, readFileSync(join(root, 'shell', name)));
  return parts;
}

function hashedName(name, bytes) {
  const ending = extname(name);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return `${basename(name, ending)}-${hash}${ending}`;
}

/** Gives every part its hashed name, those that name others after the others; the page keeps its own. */
function nameParts(parts) {
  const names = new Map();
  const files = new Map();
  const waiting = new Map([...parts].filter(([name]) => name !== 'index.html'));
  while (waiting.size) {
    const before = waiting.size;
    for (const [name, bytes] of waiting) {
      const done = texts.has(extname(name)) ? fill(bytes, names) : bytes;
      if (!done) continue;
      names.set(name, hashedName(name, done));
      files.set(names.get(name), done);
      waiting.delete(name);
    }
    if (waiting.size === before) {
      throw new Error(`these files name something that does not exist, or each other: ${[...waiting.keys()].join(', ')}`);
    }
  }
  const page = parts.get('index.html');
  if (page) {
    const entry = ([name, file]) => [name, { file, bytes: files.get(file).length }];
    const map = JSON.stringify(Object.fromEntries([...names].sort().map(entry)));
    const filled = fill(page, names, true).toString().replace('{{assets}}', map);
    files.set('index.html', Buffer.from(filled));
  }
  return files;
}

/** Replaces {{asset:NAME}}; undefined while one of the names has none yet. */
function fill(bytes, names, must = false) {
  let missing = '';
  const text = bytes.toString().replace(/\{\{asset:([^}]+)\}\}/g, (_, name) => names.get(name) ?? ((missing = name), ''));
  if (missing && must) throw new Error(`shell/index.html names ${missing}, which does not exist`);
  return missing ? undefined : Buffer.from(text);
}

const brotliOf = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
const gzipOf = (bytes) => gzipSync(bytes, { level: 9 });

/** Writes a file and its packed copies; what is there already with the same bytes is kept, packing takes seconds. */
function write(name, bytes, written) {
  const file = join(dist, name);
  const same = existsSync(file) && readFileSync(file).equals(bytes);
  mkdirSync(dirname(file), { recursive: true });
  if (!same) writeFileSync(file, bytes);
  written.add(name);
  const sizes = { file: name, raw: bytes.length, gzip: bytes.length, brotli: bytes.length };
  if (packed.has(extname(name))) {
    for (const [ending, key, pack] of [['.gz', 'gzip', gzipOf], ['.br', 'brotli', brotliOf]]) {
      if (!same || !existsSync(file + ending)) writeFileSync(file + ending, pack(bytes));
      sizes[key] = statSync(file + ending).size;
      written.add(name + ending);
    }
  }
  return sizes;
}

/** Data is opened by name (?data=sample.json), so it keeps its name. */
function writeData(written) {
  const samples = join(root, 'assets/sample');
  return readdirSync(samples, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => write(`data/${entry.name}`, readFileSync(join(samples, entry.name)), written));
}

function removeOthers(written) {
  for (const name of filesBelow(dist)) if (!written.has(name)) rmSync(join(dist, name));
}

/** What nobody fetches by only opening the page: data, pictures that are used when the page is installed, the code of other
 *  screens than the first, the map, pictures of charts, the looks of reports, the page without WebGL, and the texts of other languages than one, for which the largest stands. */
function firstVisit(sizes) {
  const isTexts = ({ file }) => file.startsWith('texts-');
  const [largest] = sizes.filter(isTexts).sort((a, b) => b.brotli - a.brotli);
  const isLater = ({ file }) => /^(data\/|more-|map-|picture-|plain-|report-)/.test(file) || extname(file) === '.png';
  return (entry) => !isLater(entry) && (!isTexts(entry) || entry === largest);
}

function table(sizes) {
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(11);
  const line = (name, { raw, gzip, brotli }, mark) => `  ${name.padEnd(44)}${kilobytes(raw)}${kilobytes(gzip)}${kilobytes(brotli)}  ${mark}`;
  const sum = (list) =>
    list.reduce((all, { raw, gzip, brotli }) => ({ raw: all.raw + raw, gzip: all.gzip + gzip, brotli: all.brotli + brotli }), { raw: 0, gzip: 0, brotli: 0 });
  const verdict = (bytes, most) => `${bytes <= most ? 'within' : 'OVER'} ${most / 1000} kB`;
  const first = sum(sizes.filter((entry) => entry.first_visit));
  const wasm = sum(sizes.filter((entry) => entry.first_visit && entry.file.endsWith('.wasm')));
  return [
    `  ${'dist/'.padEnd(44)}${'raw'.padStart(11)}${'gzip'.padStart(11)}${'brotli'.padStart(11)}`,
    ...sizes.map((entry) => line(entry.file, entry, entry.first_visit ? 'first visit' : '')),
    line('first visit, everything', first, verdict(first.brotli, budget.first_visit)),
    line('WebAssembly of a first visit', wasm, verdict(wasm.brotli, budget.wasm)),
  ].join('\n');
}

async function main() {
  const written = new Set(['sizes.json']);
  const files = nameParts(await collect());
  const sizes = [...files].sort().map(([name, bytes]) => write(name, bytes, written));
  sizes.push(...writeData(written));
  const isFetched = firstVisit(sizes);
  const marked = sizes.map((entry) => ({ ...entry, first_visit: isFetched(entry) }));
  writeFileSync(join(dist, 'sizes.json'), `${JSON.stringify(marked, null, 1)}\n`);
  removeOthers(written);
  console.log(table(marked));
}

try {
  await main();
} catch (error) {
  console.error(`hamkorlik: dist/ could not be made: ${error.message}`);
  process.exitCode = 1;
}
