// The way to keeping.js, which is fetched only where there is something to keep: what is asked of it before waits in its order.
// It must not know how anything is kept.

import { recall, remember } from './settings.js';
import { storeName } from './store.js';

/** Whether anything is kept here at all. A browser that cannot list its stores may have forgotten what was remembered last. */
async function hasStore() {
  const stores = await indexedDB.databases?.().catch(() => []);
  return recall('kept') !== '' || (stores ?? []).some(({ name }) => name === storeName());
}

/** @typedef {ReturnType<typeof import('./keeping.js').createKeeping>} Keeping */
/** @typedef {ReturnType<typeof createKeepingDoor>} KeepingDoor */

/**
 * @param {object} given
 * @param {import('./program.js').Program} given.program
 * @param {import('./frames.js').Frames} given.frames
 * @param {import('./importer.js').Importer} given.importer
 * @param {() => void} given.commitField
 * @param {() => Promise<void>} given.fetchScript
 */
export function createKeepingDoor({ program, frames, importer, commitField, fetchScript }) {
  /** @type {Keeping|null} */
  let keeping = null;
  /** @type {((to: Keeping) => unknown)[]} */
  const waiting = [];

  /** @param {object} state */
  function tell(state) {
    program.call('hk_kept', JSON.stringify(state));
    frames.request();
  }

  async function open() {
    try {
      await fetchScript();
    } catch (error) {
      tell({ phase: 'failed', code: 'code', unsaved: waiting.length });
      throw error;
    }
    keeping ??= /** @type {typeof import('./keeping.js').createKeeping} */ (/** @type {any} */ (globalThis).hamkorlikKeeping)({
      tell,
      startWorker: importer.spare,
      copyDatabase: () => program.read(program.call('hk_database_copy'), program.call('hk_database_size') >>> 0),
      async recover(document, name) {
        const outcome = await importer.recover(document, name);
        if ('problems' in outcome) tell({ refused: outcome.problems.problems[0].code });
        return 'summary' in outcome;
      },
      commitField,
      remember,
    });
    for (const ask of waiting.splice(0)) ask(keeping);
    return keeping;
  }

  /** @param {(to: Keeping) => unknown} ask @param {boolean} can_wait whether it is no reason to fetch the script */
  function pass(ask, can_wait = false) {
    if (keeping) return void ask(keeping);
    waiting.push(ask);
    if (!can_wait) void open().catch(() => {});
  }

  return {
    tell,
    /** @param {import('./keeping.js').About} about */
    opened(about) {
      const worker = importer.takeWorker();
      if (!keeping) waiting.length = 0; // they were about another document
      pass((to) => to.opened(about, worker), !about.document || !about.editable);
    },
    change(/** @type {Uint8Array<ArrayBuffer>} */ bytes, /** @type {string} */ document) {
      if (!keeping) tell({ phase: 'saving', unsaved: 1 });
      pass((to) => to.change(bytes, document));
    },
    exported: (/** @type {string} */ name) => pass((to) => to.exported(name), true),
    resume: (/** @type {string} */ document, /** @type {string} */ name) => pass((to) => to.resume(document, name)),
    forget: (/** @type {string} */ document) => pass((to) => to.forget(document)),
    takeOver: () => pass((to) => to.takeOver()),
    /** Once everything that was changed is kept, or cannot be. */
    async settled() {
      commitField();
      await keeping?.settled();
    },
    /** At the page's start: goes on with what this window had open, else offers what is kept. True when it went on. */
    async start() {
      if (!(await hasStore())) return false;
      const to = await open();
      const opened = to.openBefore();
      const works = await to.offer('', opened === '');
      const before = works.find((/** @type {{document: string}} */ work) => work.document === opened);
      return before !== undefined && to.resume(before.document, before.name);
    },
  };
}
