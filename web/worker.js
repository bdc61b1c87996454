// The import worker: a second instance of the program, without a canvas, that turns a file's bytes into a database or a list of problems.
// It must not know the page; it hears `start`, of a text its `part`s, and `import`, and answers `taken`, `progress`, then the database as `size` and `part`s
// and its `summary`, or `problems`, or `failed`.

import { instantiateProgram } from './code.js';
import { createProgram } from './program.js';

/** @typedef {{start?: {script: string, compiled: WebAssembly.Module, texts: Record<string, ArrayBuffer>, language: string}, part?: Uint8Array, import?: {name: string, source: File|null}}} Order */

// The types of a page's window serve well enough: of a worker's own there is only importScripts.
const scope = /** @type {any} */ (self);

const kPartBytes = 1 << 21;

/** @type {Promise<import('./program.js').Program>|null} */
let running = null;
let language = '';
/** @type {Uint8Array[]} a text that is not a file, as it came */
const parts = [];

/** @param {unknown} error */
const tell = (error) => scope.postMessage({ failed: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });

let told_ms = -Infinity;

/** Not more often than eyes follow: every time, the page draws itself. @param {number} done @param {number} total bytes */
function tellProgress(done, total) {
  if (performance.now() - told_ms < 300) return;
  told_ms = performance.now();
  scope.postMessage({ progress: [done, total] });
}

/** @param {NonNullable<Order['start']>} order */
async function start({ script, compiled, texts, language: tag }) {
  language = tag;
  scope.importScripts(script);
  const module = await scope.createHamkorlik({
    // The page has compiled it already.
    instantiateWasm(/** @type {WebAssembly.Imports} */ imports, /** @type {(instance: WebAssembly.Instance) => void} */ done) {
      instantiateProgram(compiled, imports).then(done, tell);
      return {};
    },
    host: { importProgress: tellProgress },
  });
  const program = createProgram(module, tell);
  program.takeTexts(texts);
  return program;
}

/** The source in the program's memory: a file, or the parts that came. @param {import('./program.js').Program} program @param {File|null} source */
async function take(program, source) {
  if (!source) return takeParts(program);
  const address = program.reserve(source.size);
  const reader = source.stream().getReader();
  for (let at = address; ;) {
    const { done, value } = await reader.read();
    if (done) break;
    program.write(at, value);
    at += value.byteLength;
  }
  return { address, size: source.size };
}

/** @param {import('./program.js').Program} program */
function takeParts(program) {
  const size = parts.reduce((sum, part) => sum + part.byteLength, 0);
  const address = program.reserve(size);
  let at = address;
  for (const part of parts.splice(0)) {
    program.write(at, part);
    at += part.byteLength;
  }
  return { address, size };
}

/** Part by part, so that the page is never busy for long with a large one. @param {import('./program.js').Program} program */
function handOver(program) {
  const size = program.call('hk_worker_database_size') >>> 0;
  scope.postMessage({ size });
  for (let at = 0; at < size; at += kPartBytes) {
    const length = Math.min(kPartBytes, size - at);
    const address = program.call('hk_worker_database_part', at, length);
    if (address === 0) throw new Error('the new database cannot be read');
    const { buffer } = program.read(address, length);
    scope.postMessage({ part: buffer, at }, [buffer]);
  }
}

/** @param {NonNullable<Order['import']>} order */
async function read({ name, source }) {
  if (!running) throw new Error('the worker was not started');
  const program = await running;
  let text = { address: 0, size: 0 };
  try {
    text = await take(program, source);
  } catch (error) {
    if (error instanceof RangeError) return scope.postMessage({ failed: String(error), code: 'out_of_memory' });
    throw error;
  }
  scope.postMessage({ taken: true });
  if (program.has('hk_worker_language')) program.call('hk_worker_language', language);
  const status = program.call('hk_worker_import', text.address, text.size, name);
  if (program.isStopped()) return;
  const report = program.textAt(program.call('hk_worker_report'));
  if (status === 0) {
    handOver(program);
    scope.postMessage({ summary: JSON.parse(report) });
  } else if (status === 1) {
    scope.postMessage({ problems: JSON.parse(report) });
  } else {
    scope.postMessage({ failed: report });
  }
}

/** @param {any} error of a file that is gone, moved or locked, or of the program */
function tellReading(error) {
  if (error?.name === 'NotReadableError' || error?.name === 'NotFoundError') scope.postMessage({ failed: String(error), code: 'cannot_read' });
  else tell(error);
}

scope.addEventListener('message', (/** @type {MessageEvent<Order>} */ { data }) => {
  if (data.start) {
    running = start(data.start);
    running.catch(tell);
  }
  if (data.part) parts.push(data.part);
  if (data.import) read(data.import).catch(tellReading);
});
