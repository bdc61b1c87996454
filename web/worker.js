// The import worker: a second instance of the program, without a canvas, that turns a file's bytes into a database or a list of problems.
// It must not know the page; it hears `start` and `import` and answers `progress`, then `summary`, `problems` or `failed`.

import { createProgram } from './program.js';

/** @typedef {{start?: {script: string, compiled: WebAssembly.Module, language: string}, import?: {name: string, source: File|string}}} Order */

// The types of a page's window serve well enough: of a worker's own there is only importScripts.
const scope = /** @type {any} */ (self);

/** @type {Promise<{program: import('./program.js').Program, module: import('./program.js').WasmModule}>|null} */
let running = null;
let language = '';

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
async function start({ script, compiled, language: tag }) {
  language = tag;
  scope.importScripts(script);
  const module = await scope.createHamkorlik({
    // The page has compiled it already.
    instantiateWasm(/** @type {WebAssembly.Imports} */ imports, /** @type {(instance: WebAssembly.Instance) => void} */ done) {
      WebAssembly.instantiate(compiled, imports).then(done, tell);
      return {};
    },
    host: { importProgress: tellProgress },
  });
  return { module, program: createProgram(module, tell) };
}

/** @param {NonNullable<Order['import']>} order */
async function read({ name, source }) {
  if (!running) throw new Error('the worker was not started');
  const [{ program, module }, bytes] = await Promise.all([
    running,
    typeof source === 'string' ? new TextEncoder().encode(source) : source.arrayBuffer().then((buffer) => new Uint8Array(buffer)),
  ]);
  let address = 0;
  try {
    address = program.allocate(bytes);
  } catch (error) {
    return scope.postMessage({ failed: String(error), code: 'out_of_memory' });
  }
  if (program.has('hk_worker_language')) program.call('hk_worker_language', language);
  const status = program.call('hk_worker_import', address, bytes.length, name);
  if (program.isStopped()) return;
  const result = (/** @type {number} */ which) => {
    const begin = program.call('hk_worker_result', which) >>> 0;
    return module.HEAPU8.slice(begin, begin + (program.call('hk_worker_result_size', which) >>> 0));
  };
  const report = new TextDecoder().decode(result(0)).replace(/\0$/, '');
  if (status === 0) {
    const database = result(1);
    scope.postMessage({ summary: JSON.parse(report), database: database.buffer }, [database.buffer]);
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
  if (data.import) read(data.import).catch(tellReading);
});
