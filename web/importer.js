// The page's side of an import: a worker with a second instance of the program reads the file, and hands back a database.
// It must not know formats or problems; it carries both.

import { storeName } from './store.js';

/** @typedef {import('./program.js').Program} Program */
/** @typedef {import('./frames.js').Frames} Frames */
/** @typedef {ReturnType<typeof createImporter>} Importer */
/** @typedef {{summary: any}|{problems: any}|{cancelled: true}} Outcome */
/**
 * @typedef {object} Job
 * @property {string} name
 * @property {{direct?: boolean, changed?: boolean}} note `direct`: asked for by the page's API, so no questions, nothing shown;
 * `changed`: the open document's own file, which another has changed
 * @property {number} begin_ms
 * @property {number} read_ms until the source was in the worker's memory
 * @property {number} address of the database coming in, in the program's memory; 0 = none yet
 * @property {number} size bytes
 * @property {(outcome: Outcome) => void} resolve
 */

const kPartBytes = 1 << 21;
const kStepLetters = 1 << 14; // few at a time: browsers turn a long text into bytes ten times slower

/** Whether a unit of UTF-16 needs the next one. @param {number} unit */
const isFirstHalf = (unit) => unit >= 0xd800 && unit < 0xdc00;

/**
 * @param {object} given
 * @param {Program} given.program
 * @param {Frames} given.frames
 * @param {WebAssembly.Module} given.compiled
 * @param {Record<string, ArrayBuffer>} given.texts as load() gives them
 * @param {{worker: string, script: string, keeping: string}} given.scripts addresses
 * @param {() => string} given.language tag
 */
export function createImporter({ program, frames, compiled, texts, scripts, language }) {
  /** @type {Worker|null} */
  let worker = null;
  /** @type {Worker|null} has the same database as what was imported last */
  let holder = null;
  /** @type {Job|null} */
  let job = null;
  /** @type {any} */
  let last_import = null;

  function start() {
    const started = new Worker(scripts.worker);
    started.postMessage({ start: { script: scripts.script, keeping: scripts.keeping, store: storeName(), compiled, texts, language: language() } });
    return started;
  }

  /** Starts the worker before it is needed, while the user is still choosing a file. */
  function warm() {
    if (worker) return worker;
    worker = start();
    worker.onmessage = ({ data }) => take(data);
    worker.onerror = (event) => {
      event.preventDefault();
      fail('worker_stopped', event.message);
    };
    return worker;
  }

  /** Ends the worker: WebAssembly memory only grows, so what an import needed is given back this way alone. */
  function dismiss() {
    worker?.terminate();
    worker = null;
  }

  /** @param {Outcome} outcome */
  function finish(outcome) {
    const done = job;
    job = null;
    if (done?.address) program.call('hk_database_free', done.address);
    dismiss();
    frames.request();
    done?.resolve(outcome);
  }

  /** The worker whose database the program has just taken: whoever keeps it has it from here on. */
  function takeWorker() {
    const taken = holder;
    holder = null;
    return taken;
  }

  /**
   * A failure that only the page can notice, as a list of problems; the program knows the sentence of each code.
   * @param {string} code 'out_of_memory', 'worker_stopped', 'cannot_read', 'link_failed', 'link_foreign', or why kept work cannot be read:
   * 'nothing_kept', 'newer_work' @param {string} [detail]
   */
  function fail(code, detail = '') {
    const problem = { severity: 'error', code, path: '', line: 1, column: 1, message: detail || code, parts: { name: job?.name ?? '' } };
    refuse({ total: 1, complete: false, problems: [problem] });
  }

  /** @param {any} problems */
  function refuse(problems) {
    if (!job) return;
    if (!job.note.direct) program.call('hk_import_failed', JSON.stringify({ name: job.name, ...problems, ...job.note }));
    finish({ problems });
  }

  /** @param {number} size bytes of the database that comes in parts */
  function expect(size) {
    if (!job) return;
    try {
      job.address = program.reserve(size, 'hk_database_alloc');
      job.size = size;
    } catch (error) {
      fail('out_of_memory', String(error));
    }
  }

  /** @param {any} summary */
  function adopt(summary) {
    if (!job) return;
    const about = { ...summary, name: job.name, ...job.note };
    const { address, size } = job;
    job.address = 0; // the program's own from here on
    holder?.terminate();
    holder = worker;
    worker = null;
    program.call('hk_import_done', JSON.stringify(about), address, size);
    last_import = { ...summary, readMs: job.read_ms, totalMs: performance.now() - job.begin_ms };
    finish({ summary });
  }

  /** @param {any} message of the worker */
  function take(message) {
    if (!job) return;
    if (message.progress) {
      if (job.note.direct) return;
      program.call('hk_import_progress', message.progress[0], message.progress[1]);
      frames.request();
    } else if (message.taken) job.read_ms = performance.now() - job.begin_ms;
    else if (message.failed !== undefined) fail(message.code ?? 'worker_stopped', message.failed);
    else if (message.problems) refuse(message.problems);
    else if (message.size !== undefined) expect(message.size);
    else if (message.part) program.write(job.address + message.at, new Uint8Array(message.part));
    else if (message.summary) adopt(message.summary);
  }

  /** A later import takes the place of an earlier one. */
  function cancel() {
    takeWorker()?.terminate(); // of a file that was not wanted after all
    if (job) finish({ cancelled: true });
    else dismiss();
  }

  /**
   * @param {string} name @param {File|string|{recover: {document: string}}} source read, or turned into bytes, in the worker; or the document whose kept work it is
   * @param {Job['note']} note @returns {Promise<Outcome>}
   */
  function run(name, source, note) {
    if (job) cancel();
    if (!note.direct) {
      program.call('hk_file_chosen', name, source instanceof File ? source.size : String(source).length);
      frames.request();
    }
    return new Promise((resolve) => {
      const mine = (job = { name, note, begin_ms: performance.now(), read_ms: 0, resolve, address: 0, size: 0 });
      if (source instanceof File) warm().postMessage({ import: { name, source } });
      else if (typeof source !== 'string') warm().postMessage(source);
      else sendText(mine, source).catch((error) => job === mine && fail('out_of_memory', String(error)));
    });
  }

  /** A long text goes to the worker as bytes, in parts: whole, it would be copied twice and keep the page from answering. @param {Job} mine @param {string} text */
  async function sendText(mine, text) {
    const encoder = new TextEncoder();
    for (let at = 0; at < text.length;) {
      const bytes = new Uint8Array(kPartBytes);
      let used = 0;
      while (at < text.length && used + 3 * kStepLetters <= kPartBytes) {
        let end = Math.min(at + kStepLetters, text.length);
        if (end < text.length && isFirstHalf(text.charCodeAt(end - 1))) end--;
        used += encoder.encodeInto(text.slice(at, end), bytes.subarray(used)).written;
        at = end;
      }
      warm().postMessage({ part: bytes.subarray(0, used) }, [bytes.buffer]);
      if (at < text.length) await new Promise((resolve) => setTimeout(resolve));
      if (job !== mine) return; // cancelled, and the worker with what it has
    }
    warm().postMessage({ import: { name: mine.name, source: null } });
  }

  return {
    warm,
    cancel,
    importFile: (/** @type {File} */ file, /** @type {Job['note']} */ note = {}) => run(file.name, file, note),
    importText: (/** @type {string} */ text) => run('', text, { direct: true }),
    /** Opens what is kept of a document. @param {string} document @param {string} name of its file */
    recover: (document, name) => run(name, { recover: { document } }, { direct: true }),
    takeWorker,
    /** A worker for the program's database, which nothing is imported with. */
    spare: () => {
      if (job) return start();
      const taken = warm();
      worker = null;
      return taken;
    },
    /** Shows the user that a file could not even be had. @param {string} name @param {'link_failed'|'link_foreign'|'cannot_read'} code */
    showFailure(name, code) {
      cancel();
      job = { name, note: {}, begin_ms: 0, read_ms: 0, resolve: () => {}, address: 0, size: 0 };
      fail(code);
    },
    lastImport: () => last_import,
  };
}
