// The user's files on disk, where the browser lets a page write them: saving into the file that was opened, and the list of recent ones.
// A script of its own, since visitors never need it. It must not know what is in a file, nor how any of it is shown.

import { saveFile, showPicker } from './files.js';
import { done, place, storeName } from './store.js';

/** @typedef {{handle: FileSystemFileHandle, modified: number, size: number}} OnDisk a file, and how it was when it was last read or written here */
/** @typedef {{handle: FileSystemFileHandle, name: string, place: string, at: number}} Recent */
/**
 * @typedef {object} Given
 * @property {(state: object) => void} tell the program
 * @property {(file: File, handle: FileSystemFileHandle, note?: object) => Promise<void>} open as if the user had chosen it
 * @property {(name: string) => void} showUnreadable tells that a file cannot be read
 * @property {(key: string, value: string) => void} remember
 */

const kName = `${storeName()}.files`; // its own database: an older page must not meet a newer version of the one that keeps work
const kMost = 8;

/** @type {Promise<IDBDatabase>|null} */
let opening = null;
const openStore = () =>
  (opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(kName, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('recent', { autoIncrement: true });
      request.result.createObjectStore('bases'); // [place, document] → the file that work on the document is based on
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      db.onversionchange = () => db.close();
      db.onclose = () => (opening = null);
      resolve(db);
    };
  }));

/** @template T @param {'recent'|'bases'} name @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => Promise<T>} work @returns {Promise<T>} */
async function transact(name, mode, work) {
  const db = await openStore();
  return work(db.transaction(name, mode).objectStore(name));
}

/** All of this page, the newest first. @returns {Promise<(Recent & {key: number})[]>} */
async function readRecent() {
  const [keys, all] = await transact('recent', 'readonly', (recent) => Promise.all([done(recent.getAllKeys()), done(recent.getAll())]));
  return all
    .map((/** @type {Recent} */ one, /** @type {number} */ i) => ({ ...one, key: Number(keys[i]) }))
    .filter((/** @type {Recent} */ one) => one.place === place())
    .sort((/** @type {Recent} */ a, /** @type {Recent} */ b) => b.at - a.at);
}

/** Why a file was not written, in one word for the user's sentence. @param {any} error */
function codeOf(error) {
  const codes = /** @type {Record<string, string>} */ ({ NotAllowedError: 'permission', SecurityError: 'permission', NoModificationAllowedError: 'locked', QuotaExceededError: 'full', NotFoundError: 'gone' });
  return codes[error?.name] ?? 'other';
}

/** @param {Given} given */
export function createDisk({ tell, open, showUnreadable, remember }) {
  /** @type {OnDisk|null} the file of the open document */
  let current = null;
  let document = '';
  let opened = 0, changed = 0; // counts the documents; which of them has been changed
  /** @type {Promise<unknown>} */
  let looking = Promise.resolve(); // for what the work on the open document is based on
  /** @type {OnDisk|null} the file as the user has seen that somebody else has left it */
  let shown = null;
  let is_saving = false;
  /** @typedef {{name: string, bytes: Uint8Array<ArrayBuffer>, to: 'own'|'anew'|'over', of: number}} Saving `name` is proposed for a new file, `of` which document it is */
  /** @type {Saving|null} asked for while another is being written; of several the last */
  let next = null;

  /** @type {{key: string, name: string, at: number}[]} */
  let recent = [];
  const tellFiles = () => tell({ files: { own: current?.handle.name ?? '', recent } });

  async function tellRecent() {
    const all = await readRecent().catch(() => []);
    remember('files', all.length > 0 ? '1' : '');
    recent = all.slice(0, kMost).map(({ key, name, at }) => ({ key: String(key), name, at }));
    tellFiles();
  }

  /** @param {OnDisk|null} file */
  function use(file) {
    current = file;
    tellFiles();
  }

  /** Puts the open document's file at the head of the list. What cannot be listed can be worked with all the same. */
  async function list() {
    if (!current) return;
    const { handle } = current;
    try {
      const all = await readRecent();
      /** @type {number[]} */
      const same = [];
      for (const one of all) if (await one.handle.isSameEntry(handle)) same.push(one.key);
      await transact('recent', 'readwrite', async (recent) => {
        for (const key of [...same, ...all.slice(kMost).map(({ key }) => key)]) recent.delete(key);
        await done(recent.add({ handle, name: handle.name, place: place(), at: Date.now() }));
      });
    } catch {
      return;
    }
    await tellRecent();
  }

  /** What the work that is kept of this document is based on: saving it later must not overwrite another state of the file. */
  const noteBase = () => (looking = looking.then(() => {
    const key = [place(), document], base = current;
    return document && transact('bases', 'readwrite', (bases) => done(/** @type {IDBRequest} */ (base ? bases.put(base, key) : bases.delete(key))));
  }).catch(() => {}));

  /** @param {FileSystemFileHandle} handle @param {File} file @returns {OnDisk} */
  const asRead = (handle, file) => ({ handle, modified: file.lastModified, size: file.size });

  /** The file as another program or person has left it meanwhile; null when it is as it was. @param {OnDisk} was */
  async function changedMeanwhile({ handle, modified, size }) {
    const file = await handle.getFile();
    return file.lastModified === modified && file.size === size ? null : file;
  }

  /** @param {FileSystemFileHandle} handle */
  async function mayWrite(handle) {
    const permission = await /** @type {any} */ (handle).requestPermission?.({ mode: 'readwrite' });
    if (permission === 'denied' || permission === 'prompt') throw new DOMException('not granted', 'NotAllowedError');
  }

  /**
   * Writes a file as a whole: the browser puts it in the place of the one before once every byte is there.
   * @param {FileSystemFileHandle} handle @param {Saving} saving @param {() => Promise<boolean>} isWanted asked at the last moment
   */
  async function write(handle, { bytes, of }, isWanted) {
    const writable = await handle.createWritable();
    try {
      await writable.write(bytes);
      if (!(await isWanted())) return void (await writable.abort());
    } catch (error) {
      await writable.abort().catch(() => {});
      throw error;
    }
    await writable.close();
    // It is written; what cannot be read back is not written into again without a word.
    const now = await handle.getFile().then((file) => asRead(handle, file), () => null);
    if (of !== opened) return; // another document has been opened meanwhile, which has its own
    use(now);
    void noteBase();
  }

  /** @param {Saving} saving */
  async function save(saving) {
    if (saving.of !== opened) throw new Error('its document is not open any more');
    const { name, bytes, to } = saving;
    /** @type {File|null} */
    let changed = null;
    const own = to === 'anew' ? null : current;
    if (own) {
      await mayWrite(own.handle);
      const was = (to === 'over' && shown) || own;
      const isAsItWas = async () => !(changed = await changedMeanwhile(was));
      if (await isAsItWas()) await write(own.handle, saving, isAsItWas);
      if (changed) {
        next = null;
        shown = asRead(own.handle, changed);
        return void (await open(changed, own.handle, { changed: true }));
      }
      return told(own.handle.name);
    }
    const handle = await showPicker('showSaveFilePicker', { suggestedName: name });
    if (handle === null) {
      next = null;
      return tell({ file: { outcome: 'cancelled' } });
    }
    if (!handle) {
      saveFile(name, 'application/json', bytes);
      return told(name);
    }
    await write(handle, saving, async () => true);
    told(handle.name);
  }

  /** @param {string} name the file that has everything now, unless more was asked for meanwhile, which is told then */
  function told(name) {
    if (!next) tell({ file: { outcome: 'saved', name } });
    void list();
  }

  return {
    tellRecent,
    /**
     * Another document is open. @param {{handle: FileSystemFileHandle, file: File}|null} from the file it was read from
     * @param {{document: string, kept?: {from: string}}} about
     */
    async opened(from, about) {
      const mine = ++opened;
      document = about.document;
      shown = null;
      use(from && asRead(from.handle, from.file));
      if (from) return list();
      if (!about.kept) return;
      // Work that was kept goes on in the file it is based on; what had been put aside may be of another state of it.
      const is_aside = about.kept.from !== document;
      looking = transact('bases', 'readonly', (bases) => done(bases.get([place(), document]))).then((base) => {
        if (base && mine === opened) use(is_aside ? { ...base, modified: -1 } : base);
      }).catch(() => {});
    },
    /** The open document has been changed. @param {string} id it has one from its first change on */
    changed(id) {
      document = id;
      if (changed === opened) return;
      changed = opened;
      void noteBase();
    },
    /** @param {string} name @param {Uint8Array<ArrayBuffer>} bytes @param {'own'|'anew'|'over'} to */
    async save(name, bytes, to) {
      next = { name, bytes, to, of: opened };
      if (is_saving) return;
      is_saving = true;
      while (next) {
        const asked = next;
        next = null;
        try {
          await save(asked);
        } catch (/** @type {any} */ error) {
          next = null;
          tell({ file: { outcome: 'failed', code: codeOf(error), name: (asked.to === 'anew' ? null : current?.handle.name) ?? asked.name } });
        }
      }
      is_saving = false;
    },
    /** @param {string} key */
    async openRecent(key) {
      const one = (await readRecent()).find((recent) => String(recent.key) === key);
      if (!one) return tellRecent();
      try {
        const permission = await /** @type {any} */ (one.handle).requestPermission({ mode: 'read' });
        if (permission !== 'granted') return;
        await open(await one.handle.getFile(), one.handle);
      } catch {
        showUnreadable(one.name);
      }
    },
    /** @param {string} key */
    async forgetRecent(key) {
      await transact('recent', 'readwrite', (recent) => done(recent.delete(Number(key)))).catch(() => {});
      await tellRecent();
    },
  };
}

Object.assign(globalThis, { hamkorlikDisk: createDisk });
