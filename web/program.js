// The running WebAssembly program: its exported functions with strings passed as UTF-8, and the one place where its end is noticed.
// It must not know the DOM or what any of the calls mean.

/** @typedef {{HEAPU8: Uint8Array} & Record<string, any>} WasmModule what Emscripten's factory gives */
/** @typedef {number|boolean|string} Argument strings go as NUL-terminated UTF-8 that lives for the call */
/** @typedef {ReturnType<typeof createProgram>} Program */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * @param {WasmModule} module
 * @param {(error: unknown) => void} on_stopped called once, when the program has trapped or aborted
 */
export function createProgram(module, on_stopped) {
  let stopped = false;
  let depth = 0;
  /** @type {(() => void)[]} calls made by events that arrived while the program was running */
  const waiting = [];

  /** @param {string} name @param {number[]} args @returns {number} */
  function raw(name, ...args) {
    const run = module[`_${name}`];
    if (typeof run !== 'function') throw new Error(`the program has no ${name}`);
    return Number(run(...args) ?? 0);
  }

  /**
   * Room in the program's memory, of which nothing is touched yet.
   * @param {number} size @param {'hk_alloc'|'hk_database_alloc'} place memory to be freed with hk_free, or for a database
   * @returns {number} address
   */
  function reserve(size, place = 'hk_alloc') {
    const address = raw(place, size) >>> 0;
    if (address === 0) throw new RangeError(`no memory for ${size} bytes`);
    return address;
  }

  /** Copies bytes into the program's memory. @param {Uint8Array} bytes @returns {number} address */
  function allocate(bytes) {
    const address = reserve(bytes.length);
    module.HEAPU8.set(bytes, address);
    return address;
  }

  /** @param {string} text */
  const allocateText = (text) => allocate(encoder.encode(`${text.replaceAll('\0', '\ufffd')}\0`));

  /** @param {unknown} error */
  function stop(error) {
    if (stopped) return;
    stopped = true;
    on_stopped(error);
  }

  /** @param {string} name @param {Argument[]} args @returns {number} */
  function enter(name, args) {
    /** @type {number[]} */
    const texts = [];
    depth++;
    try {
      const values = args.map((arg) => {
        if (typeof arg !== 'string') return Number(arg);
        const address = allocateText(arg);
        texts.push(address);
        return address;
      });
      const result = raw(name, ...values);
      for (const address of texts) raw('hk_free', address);
      return result;
    } catch (error) {
      stop(error);
      return 0;
    } finally {
      depth--;
    }
  }

  /**
   * Calls an exported function. A call made while the program runs (an event fired by a change of the DOM that the program asked for)
   * waits until it has returned, and gives 0. After the program has stopped nothing is called any more.
   * @param {string} name @param {Argument[]} args @returns {number}
   */
  function call(name, ...args) {
    if (stopped) return 0;
    if (depth > 0) {
      waiting.push(() => call(name, ...args));
      return 0;
    }
    const result = enter(name, args);
    while (waiting.length > 0 && !stopped) waiting.shift()?.();
    return result;
  }

  /** The NUL-terminated text at an address of the program's memory. @param {number} address */
  function textAt(address) {
    const memory = module.HEAPU8;
    const begin = address >>> 0;
    return begin === 0 ? '' : decoder.decode(memory.subarray(begin, memory.indexOf(0, begin)));
  }

  /**
   * A request to hk_api and its answer, both JSON. `even_stopped`: try to reach the data of a program that has ended.
   * @param {object} request @param {boolean} [even_stopped] @returns {any}
   */
  function ask(request, even_stopped = false) {
    if (stopped && !even_stopped) throw new Error('the program has stopped');
    const address = even_stopped ? enter('hk_api', [JSON.stringify(request)]) : call('hk_api', JSON.stringify(request));
    if (stopped && !even_stopped) throw new Error('the program has stopped');
    const answer = textAt(address);
    return answer === '' ? null : JSON.parse(answer);
  }

  /** Hands words over. @param {Record<string, ArrayBuffer>} texts by tag, and "keys" and "names" */
  function takeTexts(texts) {
    for (const [what, bytes] of Object.entries(texts)) {
      if (call('hk_texts', what, allocate(new Uint8Array(bytes)), bytes.byteLength) !== 1) throw new Error(`the texts ${what} are of another version`);
    }
  }

  return {
    call,
    ask,
    takeTexts,
    allocate,
    reserve,
    /** @param {number} address @param {Uint8Array} bytes */
    write: (address, bytes) => module.HEAPU8.set(bytes, address),
    /** A copy of bytes of the program's memory. @param {number} address @param {number} size */
    read: (address, size) => module.HEAPU8.slice(address >>> 0, (address >>> 0) + size),
    textAt,
    has: (/** @type {string} */ name) => typeof module[`_${name}`] === 'function',
    stop,
    isStopped: () => stopped,
    memoryBytes: () => module.HEAPU8.byteLength,
  };
}
