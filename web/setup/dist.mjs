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
  for (const name of ['main.js', 'disk.js', 'keeping.js', 'kept_copy.js', 'one_file.js', 'picture.js', 'plain.js', 'show.js', 'speaker.js', 'worker.js']) {
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
  const shell = filesBelow(join(root, 'shell')).filter((name) => extname(name) !== '.mjs' && name !== 'sw.js');
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

/**
 * What a page in one file has around its parts: shell/index.html with the style in it and, in place of links to files, blocks that a first
 * script unpacks. Its policy names the scripts and styles by their hashes.
 * @param {Map<string, Buffer>} parts with the style and the scripts as they are
 */
async function oneFileFrame(parts) {
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const boot = (await bundle('web/one_file_boot.js')).toString().trim();
  const style = (await transform(parts.get('style.css').toString(), { loader: 'css', minify: true })).code.trim();
  const scripts = [...parts.keys()].filter((name) => name.endsWith('.js') && !['kept_copy.js', 'worker.js'].includes(name));
  const icon = `data:image/svg+xml;base64,${parts.get('icon.svg').toString('base64')}`;
  const inside = [...parts].filter(([name]) => !/\.(png|svg|html|webmanifest)$|^style\.css$/.test(name)).map(([name, { length }]) => [name, { file: '', bytes: length }]);
  const policy = `default-src 'none'; script-src ${[boot, ...scripts.map((name) => parts.get(name).toString())].map(hash).join(' ')} 'wasm-unsafe-eval'; worker-src blob:; `
    + `style-src ${hash(style)}; font-src data:; img-src blob: data:; base-uri 'none'; form-action 'none'`;
  const replacements = [
    [/(http-equiv="Content-Security-Policy" content=")[^"]*/, `$1${policy}`],
    [/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`],
    [/<link rel="preload"[^>]*>\n/, ''],
    [/<link rel="icon"[^>]*>/, `<link rel="icon" href="${icon}">`],
    [/<link rel="apple-touch-icon"[^>]*>\n/, ''],
    [/<link rel="manifest"[^>]*>\n/, ''],
    [/<script src="\{\{asset:main\.js\}\}" defer><\/script>\n<script src="\{\{asset:hamkorlik\.js\}\}" defer><\/script>\n/, ''],
    [/\{\{asset:icon\.svg\}\}/, icon],
    [/\{\{assets\}\}/, () => JSON.stringify(Object.fromEntries([...inside, ['one_file.html', { file: '', bytes: 0 }]]))],
    [/<\/body>/, () => `{{blocks}}<script>${boot}</script>\n</body>`],
  ];
  return replacements.reduce((page, [pattern, by]) => {
    if (!pattern.test(page)) throw new Error(`shell/index.html has nothing like ${pattern}`);
    return page.replace(pattern, by);
  }, parts.get('index.html').toString());
}

/** dist/hamkorlik.html: the frame with every part packed inside, as web/one_file.js writes it with data. */
function oneFile(frame, parts) {
  const names = Object.keys(JSON.parse(/id="assets">(.*?)<\/script>/s.exec(frame)[1]));
  const block = (name) => `<script type="application/gzip;base64" id="part:${name}">${gzipOf(name === 'one_file.html' ? Buffer.from(frame) : parts.get(name)).toString('base64')}</script>\n`;
  return Buffer.from(frame.replace('{{blocks}}', () => names.map(block).join('')));
}

/** The service worker has to keep its name; it names all other files of its version. */
async function serviceWorker(files, data) {
  const page = files.get('index.html');
  const others = [...files.keys(), ...data.keys()].filter((name) => name !== 'index.html').sort();
  const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');
  const worker = readFileSync(join(root, 'shell/sw.js'), 'utf8')
    .replace('{{files}}', JSON.stringify(others))
    .replace('{{page_hash}}', digest(page).slice(0, 16));
  // Of everything that is in it; only data have names that do not tell their content.
  const version = digest(worker + [...data.values()].map(digest)).slice(0, 16);
  const { code } = await transform(worker.replace('{{version}}', version), { minify: true, legalComments: 'none', target: oldest });
  return Buffer.from(code);
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

/** What a page that opens does not wait for: data, the service worker (which then fetches the rest in its own time), pictures that are used when the page is installed, the code of other
 *  screens than the first, the map, what keeps work in the browser, pictures of charts, the looks of reports, what a show and its speaker want of the page, the page without WebGL, and the texts of other languages than one, for which the largest stands. */
function firstVisit(sizes) {
  const isTexts = ({ file }) => file.startsWith('texts-');
  const [largest] = sizes.filter(isTexts).sort((a, b) => b.brotli - a.brotli);
  const isLater = ({ file }) => /^(data\/|hamkorlik\.html|disk-|keeping-|kept_copy-|more-|map-|one_file-|picture-|plain-|report-|show-|speaker-)/.test(file) || extname(file) === '.png' || file === 'sw.js';
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
  const parts = await collect();
  const samples = new Map([['data/sample.json', readFileSync(join(root, 'assets/sample/sample.json'))]]);
  const frame = await oneFileFrame(new Map([...parts, ...samples]));
  const files = nameParts(new Map([...parts, ['one_file.html', Buffer.from(frame)]]));
  files.set('sw.js', await serviceWorker(files, samples));
  files.set('hamkorlik.html', oneFile(frame, new Map([...parts, ...samples])));
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
