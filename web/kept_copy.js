// The worker's database as the copy that is kept: it follows the page's by the same changes, and is stored as snapshots. It alone serializes
// and writes them, so that the page never waits. A script of its own, which a worker loads when there is something to
// keep. It must not know the page's window, nor who writes the journal.

import { databaseParts, databaseSize } from './database_parts.js';
import { createStore, done, journalRange, kAside, seal, unseal, wholeSnapshots } from './store.js';

/** @typedef {import('./program.js').Program} Program */
/** @typedef {{adopt?: Uint8Array, keep?: {document: string, name: string, writer: string, epoch: number, sequence: number}, change?: {sequence: number, bytes: Uint8Array}, snapshot?: boolean}} KeepOrder */

/** A snapshot is due after so many changes, so many bytes of them, or so long after the first. */
const kMostChanges = 64;
const kMostBytes = 1 << 19;
const kMostMs = 20_000;

/** The serialized database. @param {Program} program */
function serialized(program) {
  const bytes = new Uint8Array(databaseSize(program));
  if (bytes.length === 0) throw Object.assign(new Error('there is no database'), { code: 'apply' });
  for (const part of databaseParts(program)) bytes.set(part.bytes, part.at);
  return bytes;
}

/** @param {Program} program @param {Uint8Array} bytes of a change set @returns {boolean} false when it does not fit */
function apply(program, bytes) {
  return program.call('hk_worker_apply', program.allocate(bytes), bytes.length) === 1;
}

/** @param {Program} program @param {Uint8Array} bytes of a database */
function adopt(program, bytes) {
  const address = program.reserve(bytes.length, 'hk_database_alloc');
  program.write(address, bytes);
  return program.call('hk_worker_adopt', address, bytes.length) === 1;
}

/**
 * @param {object} given
 * @param {() => Promise<Program>} given.started
 * @param {(message: object) => void} given.post
 * @param {string} given.store its name, which is the page's to know
 */
export function createKeptCopy({ started, post, store: store_name }) {
  const store = createStore(store_name);
  /** @type {KeepOrder['keep']|null} */
  let kept = null;
  /** @type {{slot: number, generation: number, epoch: number, sequence: number}|null} the last one that was stored */
  let newest = null;
  let sequence = 0, changes = 0, bytes_since = 0, timer = 0;
  /** Orders are done one after the other, however long one takes. */
  let last = Promise.resolve();

  /** @param {(program: Program) => Promise<void>|void} work */
  function then(work) {
    last = last.then(async () => work(await started())).catch((error) => post({ kept: { code: error.code ?? 'storage', message: String(error) } }));
  }

  /** @param {Program} program */
  async function snapshot(program) {
    clearTimeout(timer);
    timer = changes = bytes_since = 0;
    if (!kept) return;
    const { document, name, writer, epoch } = kept;
    const bytes = serialized(program);
    /** @type {typeof newest} */
    let stored = null;
    await store.transact('readwrite', async ({ works, snapshots, journal }) => {
      const work = await done(works.get(document));
      // Another window writes by now, or another epoch has begun.
      if (!work || work.epoch !== epoch || work.writer !== writer) throw Object.assign(new Error('another writes'), { code: work ? 'taken' : 'deleted' });
      const before = newest ?? (await wholeSnapshots(snapshots, document)).map(({ slot, sealed }) => ({ ...sealed.head, slot }))[0];
      const generation = (before?.generation ?? 0) + 1, slot = before ? 1 - before.slot : 0;
      snapshots.put(seal({ document, generation, epoch, sequence, name }, bytes), [document, slot]);
      works.put({ ...work, sequence: Math.max(work.sequence, sequence) });
      // What the other snapshot already holds is of no use to either.
      if (before) journal.delete(journalRange(document, [before.epoch, before.sequence]));
      stored = { slot, generation, epoch, sequence };
    });
    newest = stored;
    post({ kept: { epoch, sequence } });
  }

  return {
    /** @param {KeepOrder} order */
    take({ adopt: bytes, keep, change, snapshot: is_due }) {
      if (bytes) {
        then((program) => {
          if (!adopt(program, bytes)) throw Object.assign(new Error('the database was not taken'), { code: 'apply' });
        });
      }
      if (keep) {
        then(() => {
          kept = keep;
          sequence = keep.sequence;
          newest = null;
        });
      }
      if (change) {
        then(async (program) => {
          if (!apply(program, change.bytes)) throw Object.assign(new Error('the change does not fit'), { code: 'apply' });
          sequence = change.sequence;
          changes++;
          bytes_since += change.bytes.length;
          if (changes >= kMostChanges || bytes_since >= kMostBytes) await snapshot(program);
          else timer ||= setTimeout(() => then(snapshot), kMostMs);
        });
      }
      if (is_due) then(snapshot);
    },

    /**
     * Makes the program's database what is kept of a document: the newest whole snapshot, and the changes upon it as far as they go.
     * @param {Program} program @param {string} document
     */
    async read(program, document) {
      const { work, found } = await store.transact('readonly', async (stores) => ({
        work: await done(stores.works.get(document)),
        found: await Promise.all((await wholeSnapshots(stores.snapshots, document)).map(async ({ sealed }) => {
          const { epoch, sequence: from } = sealed.head;
          const range = IDBKeyRange.bound([document, epoch, from], [document, epoch, Infinity], true);
          return { sealed, entries: await done(stores.journal.getAll(range)) };
        })),
      }));
      for (const { sealed, entries } of found) {
        if (!adopt(program, sealed.bytes)) continue;
        const as_of = { epoch: sealed.head.epoch, sequence: sealed.head.sequence };
        for (const entry of entries) {
          const next = unseal(entry);
          const fits = next && next.head.epoch === as_of.epoch && next.head.sequence === as_of.sequence + 1;
          if (!fits || !apply(program, next.bytes)) break;
          as_of.sequence = next.head.sequence;
        }
        program.call('hk_worker_document', document.split(kAside)[0]);
        const is_ready = program.call('hk_worker_prepare') === 1;
        const report = program.textAt(program.call('hk_worker_report'));
        if (!is_ready) throw Object.assign(new Error(report), { code: report });
        return { report, as_of: { ...as_of, from: document, unexported: work?.unexported ?? true }, name: work?.name ?? sealed.head.name };
      }
      throw Object.assign(new Error('nothing whole is kept'), { code: 'nothing_kept' });
    },
  };
}

Object.assign(globalThis, { hamkorlikKeptCopy: createKeptCopy });
