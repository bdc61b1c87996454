// The worker: a second instance of the program, without a canvas, that turns a file's bytes into a database or a list of problems, and keeps
// that database in step with the page's to store it (kept_copy.js).
// It must not know the page; it hears `start`, of a text its `part`s, and `import` or `recover`, and answers `taken`, `progress`, then the database as `size`
// and `part`s and its `summary`, or `problems`, or `failed`.

import { instantiateProgram } from './code.js';
import { databaseParts, databaseSize } from './database_parts.js';
import { createProgram } from './program.js';

/** @typedef {{start?: {script: string, keeping: string, store: string, compiled: WebAssembly.Module, texts: Record<string, ArrayBuffer>, language: string}, part?: Uint8Array, import?: {name: string, source: File|null}, recover?: {document: string}} & import('./kept_copy.js').KeepOrder} Order */

// The types of a page's window serve well enough: of a worker's own there is only importScripts.
const scope = /** @type {any} */ (self);

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
async function start({ script, keeping, store, compiled, texts, language: tag }) {
  language = tag;
  keeping_script = keeping;
  store_name = store;
  if (script) scope.importScripts(script);
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

/** The started program. */
function started() {
  if (!running) throw new Error('the worker was not started');
  return running;
}

/** @type {ReturnType<typeof import('./kept_copy.js').createKeptCopy>|null} */
let kept_copy = null;
let keeping_script = '', store_name = '';

/** Its script is loaded by the workers that keep something. */
function keptCopy() {
  if (!kept_copy && keeping_script) scope.importScripts(keeping_script);
  return (kept_copy ??= /** @type {typeof import('./kept_copy.js').createKeptCopy} */ (scope.hamkorlikKeptCopy)({ started, store: store_name, post: (/** @type {object} */ message) => scope.postMessage(message) }));
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

/** @param {import('./program.js').Program} program */
function handOver(program) {
  scope.postMessage({ size: databaseSize(program) });
  for (const { at, bytes } of databaseParts(program)) scope.postMessage({ part: bytes.buffer, at }, [bytes.buffer]);
}

/** @param {NonNullable<Order['import']>} order */
async function read({ name, source }) {
  const program = await started();
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

/** Hands over what is kept of a document as if it had just been imported. @param {NonNullable<Order['recover']>} order */
async function recover({ document }) {
  const program = await started();
  const kept = await keptCopy().read(program, document);
  handOver(program);
  scope.postMessage({ summary: { ...JSON.parse(kept.report), kept: kept.as_of, name: kept.name } });
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
  if (data.recover) recover(data.recover).catch((error) => scope.postMessage({ failed: String(error), code: error.code ?? 'nothing_kept' }));
  if (data.adopt || data.keep || data.change || data.snapshot) keptCopy().take(data);
});
