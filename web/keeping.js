// Keeps the open document in this browser (store.js): one window writes, others read and follow. A script of its own, since visitors never
// need it. It must not know what a change is, nor how any of it is shown: the program is told a state.

import { createStore, done, forget, kAside, place, seal, storeName } from './store.js';

/**
 * @typedef {object} About of the open document
 * @property {string} document its id; "" until the first change
 * @property {string} name of its file
 * @property {boolean} editable
 * @property {{epoch: number, sequence: number, from: string}} [kept] it came from what is kept, under this key: as of this change
 */
/**
 * @typedef {object} Given
 * @property {(state: object) => void} tell the program
 * @property {() => Worker} startWorker a new one, without a database
 * @property {() => Uint8Array<ArrayBuffer>} copyDatabase of the program, as it is now
 * @property {(document: string, name: string) => Promise<boolean>} recover opens what is kept; false when it cannot be
 * @property {() => void} commitField what is being typed becomes a change
 * @property {(key: string, value: string) => void} remember
 */
/** @typedef {{sequence: number, bytes: Uint8Array<ArrayBuffer>, journaled: boolean}} Change */

const kLargeBytes = 1 << 20; // a change that a snapshot keeps as fast as the journal would
const kOfStore = ['quota', 'storage', 'blocked']; // failures of the store, of which the worker's copy knows nothing
const kRetryMs = [0, 1000, 3000, 10_000, 30_000];
const kYieldMs = 3000; // what a window has to finish before its work is taken over
const kFollowMs = 300;
const kOldMs = 30 * 86_400_000;

const lockName = (/** @type {string} */ document) => `${storeName()}.${document}`;

/**
 * Holds a lock of the browser until it is given back; null when another window has it, or when `options.signal` ends the waiting.
 * @param {string} name @param {LockOptions} options @param {() => void} lost another window has taken it away
 * @returns {Promise<(() => void)|null>} gives it back
 */
function hold(name, options, lost) {
  if (!navigator.locks) return Promise.resolve(() => {}); // a page without a secure address: the store tells writers apart
  return new Promise((resolve) => {
    let has = false;
    const held = navigator.locks.request(name, options, (lock) => {
      has = lock !== null;
      if (!has) return resolve(null);
      return new Promise((release) => resolve(() => release(undefined)));
    });
    held.catch(() => (has ? lost() : resolve(null)));
  });
}

/** What comes first. @param {Promise<unknown>} end @param {number} ms */
const within = (end, ms) => Promise.race([end, new Promise((resolve) => setTimeout(resolve, ms))]);

const randomToken = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16)).join('-');

/** Asks the browser not to throw away what is kept when room gets scarce. */
async function persist() {
  if (navigator.storage?.persist && !(await navigator.storage.persisted())) await navigator.storage.persist();
}

/** @param {Given} given */
export function createKeeping({ tell, startWorker, copyDatabase, recover, commitField, remember }) {
  /** @type {ReturnType<typeof createSession>|null} */
  let session = null;
  const store = createStore(storeName(), () => session?.check());

  /** The work on one document while it is open. @param {About} about @param {Worker|null} worker */
  function createSession(about, worker) {
    let document = about.document;
    let token = randomToken(); // who writes: what another one has kept, an earlier session of this window too, is put aside
    /** @type {{epoch: number, sequence: number, from?: string}|null} */
    let seen = about.kept ?? null;
    /** @type {'claiming'|'writer'|'reader'} */
    let role = document ? 'claiming' : 'writer';
    let epoch = 0, sequence = 0;
    let begun = false; // an epoch is written down, and the worker knows it
    let based = false; // a snapshot of this epoch is stored
    let flushing = false, closed = false, retries = 0, saved_at = 0, exported_at = 0;
    let sent = 0; // the worker has every change up to this one
    /** @type {Change[]} not known to be stored */
    let pending = [];
    /** @type {(() => void)|null} */
    let release = null;
    /** @type {BroadcastChannel|null} */
    let channel = null;
    let retry_timer = 0, follow_timer = 0;
    let code = '';

    function show() {
      if (closed || session !== self) return;
      const is_saved = based && pending.length === 0;
      const phase = role === 'reader' ? 'reader' : code ? 'failed' : is_saved ? 'saved' : begun || pending.length > 0 ? 'saving' : 'idle';
      tell({ phase, at: saved_at, exported: exported_at, code, unsaved: is_saved ? 0 : pending.length });
    }

    function join() {
      channel ??= Object.assign(new BroadcastChannel(lockName(document)), { onmessage: hear });
    }

    /** @param {MessageEvent} event */
    async function hear({ data }) {
      if (data.yield && role === 'writer') {
        commitField();
        await within(settled(), kYieldMs - 1000);
        becomeReader();
      }
      if (data.changed && role === 'reader') follow();
    }

    function becomeReader() {
      role = 'reader';
      release?.();
      release = null;
      show();
    }

    /** Shows what the writing window has by now; what was changed here and not stored stays on the screen. */
    function follow() {
      clearTimeout(follow_timer);
      follow_timer = setTimeout(() => {
        if (role === 'reader' && !closed && pending.length === 0) void recover(document, about.name);
      }, kFollowMs);
    }

    async function claim() {
      if (!document) return;
      join();
      release = await hold(lockName(document), { ifAvailable: true }, becomeReader);
      if (closed) return release?.();
      const work = await kept();
      exported_at = work?.exported_at ?? 0;
      role = release ? 'writer' : 'reader';
      show();
      if (role === 'reader') {
        if (work && !isSeen(work)) follow();
        return;
      }
      // Work on this document is kept that the opened file does not show: perhaps it is newer.
      if (work?.unexported && !isSeen(work) && !begun) await offer(document);
      void flush();
    }

    const kept = () => store.transact('readonly', ({ works }) => done(works.get(document))).catch(() => undefined);
    /** @param {any} work */
    const isSeen = (work) => seen !== null && work?.epoch === seen.epoch && work?.sequence === seen.sequence;

    /** Writes down a new epoch. Unseen work that was never exported is put aside, not overwritten. */
    async function begin() {
      if (!document) throw Object.assign(new Error('no document'), { code: 'storage' });
      if (closed && !worker) throw Object.assign(new Error('the program shows another document'), { code: 'worker' });
      epoch = await store.transact('readwrite', async (stores) => {
        const before = await done(stores.works.get(document));
        if (before?.unexported && !isSeen(before) && before.writer !== token) await putAside(stores, before);
        const next = (before?.epoch ?? 0) + 1;
        stores.works.put({ document, place: place(), name: about.name, writer: token, epoch: next, sequence: sent, at: Date.now(), unexported: true, exported_at: before?.exported_at ?? 0 });
        return next;
      });
      begun = true;
      based = false;
      remember('kept', '1');
      if (!closed) openIn(document);
      void offer('', false); // the list of what is kept is another one
      if (!worker) {
        worker = startWorker();
        worker.postMessage({ adopt: copyDatabase() });
        sent = sequence;
      }
      worker.onmessage = ({ data }) => data.kept && worked(data.kept);
      worker.onerror = () => worked({ code: 'worker' });
      worker.postMessage({ keep: { document, name: about.name, writer: token, epoch, sequence: sent } });
      for (const { sequence: number, bytes } of pending) if (number > sent) sendChange(number, bytes);
      worker.postMessage({ snapshot: true });
    }

    /** @param {number} number @param {Uint8Array<ArrayBuffer>} bytes */
    function sendChange(number, bytes) {
      sent = number;
      worker?.postMessage({ change: { sequence: number, bytes } });
    }

    /** What the worker says. @param {{epoch?: number, sequence?: number, code?: string}} kept */
    function worked({ epoch: of = 0, sequence: number = 0, code: failed = '' }) {
      if (failed) {
        // A snapshot that could not be stored is no loss while there is an earlier one and the journal has the rest.
        const has_all = based && pending.every((change) => change.journaled);
        if (!has_all || !kOfStore.includes(failed)) fail({ code: failed });
        return;
      }
      if (of !== epoch) return;
      const is_news = !based || pending.length > 0; // else the journal had it all
      based = true;
      const aside = seen?.from;
      if (aside && aside !== document) void store.transact('readwrite', (stores) => forget(stores, aside)).catch(() => {});
      if (is_news) settle((change) => change.sequence <= number);
    }

    /** @param {(change: Change) => boolean} isStored */
    function settle(isStored) {
      if (!based) return;
      pending = pending.filter((change) => !change.journaled && !isStored(change));
      if (pending.length > 0) return;
      seen = { epoch, sequence };
      if (saved_at === 0) void persist(); // somebody works here
      saved_at = Date.now();
      code = '';
      retries = 0;
      show();
      channel?.postMessage({ changed: true });
      for (const resolve of waiting.splice(0)) resolve(undefined);
    }

    /** @type {((value: undefined) => void)[]} */
    const waiting = [];
    const settled = () => (pending.length === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)));

    /** @param {any} error */
    function fail(error) {
      code = error.code ?? 'storage';
      if (code === 'taken') {
        code = '';
        return becomeReader();
      }
      if (['apply', 'worker'].includes(code)) {
        worker?.terminate(); // its database is not the program's any more
        worker = null;
      }
      if (!kOfStore.includes(code)) {
        begun = based = false;
        for (const change of pending) change.journaled = false; // in an epoch that is over
      }
      show();
      clearTimeout(retry_timer);
      retry_timer = setTimeout(retry, kRetryMs[Math.min(retries++, kRetryMs.length - 1)]);
    }

    function retry() {
      if (closed && pending.length === 0) return;
      code = '';
      if (begun && !based) worker?.postMessage({ snapshot: true });
      void flush();
    }

    /** Writes what is not in the journal yet; one transaction at a time. */
    async function flush() {
      if (flushing || role !== 'writer') return;
      flushing = true;
      try {
        while (pending.some((change) => !change.journaled) || (saved_at > 0 && !begun)) {
          if (!begun) await begin();
          const batch = pending.filter((change) => !change.journaled);
          if (batch.some(({ bytes }) => bytes.length >= kLargeBytes)) {
            worker?.postMessage({ snapshot: true }); // which keeps what came before it, too
            break;
          }
          if (batch.length > 0) await journal(batch);
          for (const change of batch) change.journaled = true;
          settle(() => false);
        }
      } catch (error) {
        fail(error);
      } finally {
        flushing = false;
      }
    }

    /** @param {Change[]} batch */
    const journal = (batch) => store.transact('readwrite', async (stores) => {
      const work = await done(stores.works.get(document));
      if (!work) throw Object.assign(new Error('gone'), { code: 'deleted' });
      if (work.writer !== token || work.epoch !== epoch) throw Object.assign(new Error('taken'), { code: 'taken' });
      for (const { sequence: number, bytes } of batch) stores.journal.put(seal({ document, epoch, sequence: number }, bytes), [document, epoch, number]);
      stores.works.put({ ...work, name: about.name, sequence: batch[batch.length - 1].sequence, at: Date.now(), unexported: true });
    });

    /** @type {any} */
    const self = {
      claim,
      show,
      isReader: () => role === 'reader',
      document: () => document,
      settled,
      /** @param {Uint8Array<ArrayBuffer>} bytes @param {string} id of the document */
      change(bytes, id) {
        if (!document) {
          document = id;
          void hold(lockName(document), {}, becomeReader).then((given) => (release = given));
          join();
        }
        pending.push({ sequence: ++sequence, bytes, journaled: false });
        if (begun) sendChange(sequence, bytes);
        show();
        void flush();
      },
      /** The document has been written to a file. @param {string} name of it */
      async exported(name) {
        about.name = name;
        if (!document) return;
        const until = sequence, was = seen;
        await settled();
        exported_at = Date.now();
        await store.transact('readwrite', async ({ works }) => {
          const work = await done(works.get(document));
          if (!work) return;
          // What has been changed since the file was written is in no file, nor what another window has changed.
          const is_all = begun ? work.writer === token && work.sequence <= until : work.epoch === was?.epoch && work.sequence === was?.sequence;
          works.put({ ...work, name, unexported: work.unexported && !is_all, exported_at });
        }).catch(() => {});
      },
      /** The window that writes gives it up, or loses it when it does not answer. */
      async takeOver() {
        if (role !== 'reader') return;
        role = 'claiming';
        channel?.postMessage({ yield: true });
        release = (await hold(lockName(document), { signal: AbortSignal.timeout(kYieldMs) }, becomeReader)) ?? (await hold(lockName(document), { steal: true }, becomeReader));
        // From here on the other window's transactions fail. What it has kept is put aside unless it is what is shown here.
        const work = await store.transact('readwrite', async ({ works }) => {
          const now = await done(works.get(document));
          if (now) works.put({ ...now, writer: '' });
          return now;
        }).catch(() => undefined);
        role = 'writer';
        begun = based = false;
        // Changes of this window that are stored nowhere stay on the screen, and the other window's work is put aside.
        for (const change of pending) change.journaled = false;
        if (work && !isSeen(work) && pending.length === 0) await recover(document, about.name);
        show();
        void flush();
      },
      /** The same document comes again from what is kept. @param {About} next @param {Worker|null} its */
      renew(next, its) {
        about = next;
        seen = next.kept ?? null;
        if (worker !== its) worker?.terminate();
        worker = its;
        begun = based = false;
        pending = [];
        sent = sequence;
        token = randomToken();
        show();
      },
      /** Looks whether what was stored is still there. */
      async check() {
        if (!begun || closed || role !== 'writer') return;
        const work = await store.transact('readonly', ({ works }) => done(works.get(document))).catch((error) => error);
        if (work === undefined) fail({ code: 'deleted' });
      },
      /** Ends after some seconds at most, unless something is not stored yet: that is tried on while the window lives. @param {boolean} tries_on */
      async close(tries_on) {
        closed = true;
        const end = () => {
          clearTimeout(retry_timer);
          worker?.terminate();
          release?.();
          channel?.close();
        };
        await within(settled(), kYieldMs);
        if (pending.length === 0 || role === 'reader' || !tries_on) end();
        else void settled().then(end);
      },
    };
    return self;
  }

  /** @param {string} document "" = none */
  function openIn(document) {
    try {
      if (document) sessionStorage.setItem('hamkorlik.open', document);
      else sessionStorage.removeItem('hamkorlik.open');
    } catch {
      // Without it a reload offers the work instead of going on with it.
    }
  }

  /** @param {any} stores @param {any} work */
  async function putAside({ works, snapshots, journal }, work) {
    const aside = `${work.document.split(kAside)[0]}${kAside}${randomToken()}`;
    for (const slot of [0, 1]) {
      const snapshot = await done(snapshots.get([work.document, slot]));
      if (snapshot) snapshots.put(snapshot, [aside, slot]);
    }
    const range = IDBKeyRange.bound([work.document], [work.document, []]);
    const [keys, entries] = await Promise.all([done(journal.getAllKeys(range)), done(journal.getAll(range))]);
    entries.forEach((/** @type {ArrayBuffer} */ entry, /** @type {number} */ i) => journal.put(entry, [aside, ...keys[i].slice(1)]));
    works.put({ ...work, document: aside });
  }

  /**
   * Tells the program what is kept of this page's work, the newest first; old work that was exported is let go.
   * @param {string} [same] the open document, of which other work is kept @param {boolean} [asks] whether the user is asked about it
   */
  async function offer(same = '', asks = true) {
    const works = await store.transact('readwrite', async (stores) => {
      const all = (await done(stores.works.getAll())).filter((work) => work.place === place());
      const isOld = (/** @type {any} */ work) => !work.unexported && Date.now() - work.at > kOldMs;
      for (const work of all.filter(isOld)) forget(stores, work.document);
      return all.filter((work) => !isOld(work)).map((work) => ({ ...work, is_same: work.document === same }));
    }).catch(() => []);
    works.sort((/** @type {any} */ a, /** @type {any} */ b) => Number(b.is_same) - Number(a.is_same) || b.at - a.at);
    if (works.length === 0) remember('kept', '');
    tell({ works, offer: asks });
    return works;
  }

  return {
    /** Another document is open from here on. @param {About} about @param {Worker|null} worker that holds the same database */
    opened(about, worker) {
      if (session && session.document() !== '' && session.document() === about.document && about.kept) return session.renew(about, worker);
      // The empty registry that a page begins with is nothing that was opened.
      if (session || about.document) openIn(about.kept ? about.document : '');
      const before = session;
      const is_same = before?.document() === about.document;
      const closing = before?.close(!is_same);
      session = null;
      if (!about.editable) return worker?.terminate();
      const next = (session = createSession(about, worker));
      next.show();
      // The same document is claimed once it has been given up here.
      if (is_same) void closing.then(next.claim);
      else void next.claim();
    },
    change: (/** @type {Uint8Array<ArrayBuffer>} */ bytes, /** @type {string} */ id) => session?.change(bytes, id),
    exported: (/** @type {string} */ name) => void session?.exported(name),
    takeOver: () => void session?.takeOver(),
    settled: () => session?.settled() ?? Promise.resolve(),

    offer,
    /** @param {string} document @param {string} name */
    async resume(document, name) {
      if (session) await within(session.settled(), kYieldMs);
      return recover(document, name);
    },
    /** @param {string} document */
    async forget(document) {
      await store.transact('readwrite', (stores) => forget(stores, document)).catch(() => {});
      void session?.check(); // if it was of the open document, that is stored anew
      await offer('', false);
    },
    /** The document that this window had open before it was loaded again. */
    openBefore() {
      try {
        return sessionStorage.getItem('hamkorlik.open') ?? '';
      } catch {
        return '';
      }
    },
  };
}

Object.assign(globalThis, { hamkorlikKeeping: createKeeping });
