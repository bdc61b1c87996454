// What is kept in this browser, in IndexedDB: for each document two alternating snapshots and the changes since. It must not know what is
// in them: a snapshot is the bytes of a database, a change is the bytes of a change set.
//
//   works      {document, place, name, writer, epoch, at, unexported, exported_at}
//   snapshots  [document, slot 0|1]          → sealed {document, generation, epoch, sequence, name} and the database
//   journal    [document, epoch, sequence]   → sealed {document, epoch, sequence} and one change set
//
// An epoch is a run of changes upon one snapshot: opening a file, or coming back to kept work, begins a new one with its first change.
// A snapshot stands for all changes of its epoch up to its sequence.

/** @typedef {{document: string, place: string, name: string, writer: string, epoch: number, at: number, unexported: boolean, exported_at: number}} Work */
/** @typedef {{head: any, bytes: Uint8Array<ArrayBuffer>}} Sealed */

/** Pages that are opened from disk are of one origin, and must not see each other's work. */
export const storeName = () => (location.protocol === 'file:' ? `hamkorlik ${location.pathname}` : 'hamkorlik');
/** Works and files are of the page they were opened in. */
export const place = () => location.origin + location.pathname;
const kVersion = 1;
const kMagic = 'HMK1';
/** Between a document's id and an epoch: work that another took the place of. */
export const kAside = '\u001f';
const kStores = ['works', 'snapshots', 'journal'];

/** CRC-32 (ISO-HDLC), which finds every change of up to 32 bits in a row. */
const kCrcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});

/** @param {Uint8Array} bytes */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = kCrcTable[(crc ^ bytes[i]) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Magic, length of the head, head as JSON, bytes, CRC-32 of all of it. @param {object} head @param {Uint8Array} bytes @returns {ArrayBuffer} */
export function seal(head, bytes) {
  const text = new TextEncoder().encode(JSON.stringify(head));
  const sealed = new Uint8Array(8 + text.length + bytes.length + 4);
  const view = new DataView(sealed.buffer);
  sealed.set(new TextEncoder().encode(kMagic));
  view.setUint32(4, text.length);
  sealed.set(text, 8);
  sealed.set(bytes, 8 + text.length);
  view.setUint32(sealed.length - 4, crc32(sealed.subarray(0, -4)));
  return sealed.buffer;
}

/** @param {unknown} buffer @returns {Sealed|null} null when a single byte of it is not as it was written */
export function unseal(buffer) {
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength < 12) return null;
  const sealed = new Uint8Array(buffer);
  const view = new DataView(buffer);
  if (new TextDecoder().decode(sealed.subarray(0, 4)) !== kMagic || view.getUint32(sealed.length - 4) !== crc32(sealed.subarray(0, -4))) return null;
  const end = 8 + view.getUint32(4);
  return { head: JSON.parse(new TextDecoder().decode(sealed.subarray(8, end))), bytes: sealed.subarray(end, -4) };
}

/** @param {string} code @param {unknown} cause */
const failure = (code, cause) => Object.assign(new Error(`${code}: ${cause}`), { code });

/** Why a transaction or a database failed, in one word for the user's sentence. @param {any} error */
function codeOf(error) {
  if (error?.name === 'QuotaExceededError') return 'quota';
  return error?.code && typeof error.code === 'string' ? error.code : 'storage';
}

/** @typedef {ReturnType<typeof createStore>} Store */

/** The store, opened when it is needed and again after it was closed or deleted under the page. @param {string} name @param {() => void} [lost] when that happens */
export function createStore(name, lost = () => {}) {
  /** @type {Promise<IDBDatabase>|null} */
  let opening = null;

  function open() {
    return (opening ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(name, kVersion);
      request.onupgradeneeded = () => {
        const db = request.result;
        db.createObjectStore('works', { keyPath: 'document' });
        db.createObjectStore('snapshots');
        db.createObjectStore('journal');
      };
      request.onblocked = () => reject(failure('blocked', 'another version is open'));
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const db = request.result;
        // Whoever deletes or replaces the database must not wait for this page; the next transaction opens it again.
        db.onversionchange = () => close(db);
        db.onclose = () => close(db);
        resolve(db);
      };
    }));
  }

  /** @param {IDBDatabase} db */
  function close(db) {
    db.close();
    opening = null;
    lost();
  }

  /**
   * One transaction over everything that is kept. What `work` gives is there once it has been written to disk; what it throws undoes it.
   * @template T @param {IDBTransactionMode} mode
   * @param {(stores: {works: IDBObjectStore, snapshots: IDBObjectStore, journal: IDBObjectStore}) => Promise<T>|T} work may await requests of these stores only
   * @returns {Promise<T>}
   */
  async function transact(mode, work) {
    try {
      return await attempt(mode, work);
    } catch (/** @type {any} */ error) {
      // A connection that the browser has closed is found out by using it.
      if (error?.name !== 'InvalidStateError') throw failure(codeOf(error), error);
      opening = null;
    }
    try {
      return await attempt(mode, work);
    } catch (error) {
      throw failure(codeOf(error), error);
    }
  }

  /** @template T @param {IDBTransactionMode} mode @param {(stores: any) => Promise<T>|T} work @returns {Promise<T>} */
  async function attempt(mode, work) {
    /** @type {IDBDatabase} */
    let db;
    try {
      db = await open();
    } catch (error) {
      opening = null;
      throw error;
    }
    const transaction = db.transaction(kStores, mode, { durability: 'strict' });
    const finished = new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(undefined);
      transaction.onabort = () => reject(transaction.error ?? failure('storage', 'aborted'));
    });
    finished.catch(() => {});
    let result;
    try {
      result = await work(Object.fromEntries(kStores.map((name) => [name, transaction.objectStore(name)])));
    } catch (error) {
      try {
        transaction.abort();
      } catch {
        // It has ended by itself.
      }
      throw transaction.error ?? error;
    }
    await finished;
    return result;
  }

  return { transact };
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
export const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Every key of a document in the journal, or those up to one. @param {string} document @param {[number, number]} [last] epoch and sequence */
export const journalRange = (document, last) => IDBKeyRange.bound([document], last ? [document, ...last] : [document, []]);

/** Both snapshots of a document, the newest whole one first. @param {IDBObjectStore} snapshots @param {string} document @returns {Promise<{slot: number, sealed: Sealed}[]>} */
export async function wholeSnapshots(snapshots, document) {
  const both = await Promise.all([0, 1].map((slot) => done(snapshots.get([document, slot]))));
  return both
    .flatMap((buffer, slot) => {
      const sealed = unseal(buffer);
      return sealed && sealed.head.document === document.split(kAside)[0] ? [{ slot, sealed }] : [];
    })
    .sort((a, b) => b.sealed.head.generation - a.sealed.head.generation);
}

/** Forgets a document. @param {{works: IDBObjectStore, snapshots: IDBObjectStore, journal: IDBObjectStore}} stores @param {string} document */
export function forget({ works, snapshots, journal }, document) {
  works.delete(document);
  for (const slot of [0, 1]) snapshots.delete([document, slot]);
  journal.delete(journalRange(document));
}
