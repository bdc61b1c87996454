// Stands in for the program in tests of the page: the same exported functions, a scene that a test sets, a log of what was called.
// It must not draw or decide anything; what a call leads to a test says in `on`.
/* global globalThis */

globalThis.createHamkorlik = async (Module) => {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const HEAPU8 = new Uint8Array(64 << 20);
  let top = 16;
  let alive = 0;
  const textAt = (address) => decoder.decode(HEAPU8.subarray(address, HEAPU8.indexOf(0, address)));
  const alloc = (size) => {
    if (top + size > HEAPU8.length) return 0;
    const address = top;
    top += (size + 15) & ~15;
    alive++;
    return address;
  };
  const free = () => {
    if (--alive === 0) top = 16;
  };

  const fake = {
    host: Module.host,
    log: [],
    on: {},
    nodes: [],
    dirty: false,
    wait_ms: -1,
    fonts: [],
    database: null,
    /** The nodes of the next frame. */
    show(nodes) {
      fake.nodes = nodes;
      fake.dirty = true;
      Module.host.requestFrame();
    },
    /** Changes members of one node. */
    change(id, members) {
      fake.show(fake.nodes.map((node) => (node.id === id ? { ...node, ...members } : node)));
    },
    calls: (name) => fake.log.filter((call) => call[0] === name),
  };
  const note = (name, ...args) => {
    fake.log.push([name, ...args]);
    return fake.on[name]?.(...args);
  };
  const text = (name) => (address, ...rest) => note(name, textAt(address), ...rest);
  const two = (name) => (id, value) => note(name, textAt(id), textAt(value));
  globalThis.fake = fake;

  /** Nodes by their JSON, to the places they were told at. */
  let told = new Map();
  /** As Semantics::tell() does it. */
  function tellNodes() {
    const lines = fake.nodes.map((node) => JSON.stringify(node));
    Module.host.nodes(lines.map((line) => (told.has(line) ? `=${told.get(line)} 1` : line)).join('\n'));
    told = new Map(lines.map((line, place) => [line, place]));
  }

  const worker = { report: '{}', database: new Uint8Array(0) };
  const put = (bytes) => {
    const address = alloc(bytes.length);
    HEAPU8.set(bytes, address);
    return address;
  };

  return {
    HEAPU8,
    _hk_alloc: alloc,
    _hk_database_alloc: alloc,
    _hk_database_free: (address) => note('database_free', address),
    _hk_free: free,
    _hk_texts: () => 1,
    _hk_font: (face, address, size) => void (fake.fonts[face] = HEAPU8.slice(address, address + size).length),
    _hk_start: (options) => {
      fake.options = JSON.parse(textAt(options));
      fake.dirty = true;
    },
    _hk_frame: (time_ms) => {
      note('frame', time_ms);
      if (fake.dirty) tellNodes();
      fake.dirty = false;
      const wait_ms = fake.wait_ms;
      fake.wait_ms = -1;
      return wait_ms;
    },
    _hk_resize: (...args) => note('resize', ...args),
    _hk_appearance: (...args) => note('appearance', ...args),
    _hk_pointer: (...args) => note('pointer', ...args),
    _hk_wheel: (...args) => Number(note('wheel', ...args) ?? 1),
    _hk_key: (key, mods, down) => Number(note('key', textAt(key), mods, down) ?? 0),
    _hk_window_focus: (is) => note('window_focus', is),
    _hk_activate: (id, mods) => note('activate', textAt(id), ...(mods ? [mods] : [])),
    _hk_edit: two('edit'),
    _hk_commit: two('commit'),
    _hk_focus: text('focus'),
    _hk_scroll: text('scroll'),
    _hk_navigate: (hash, is_return) => note('navigate', textAt(hash), is_return !== 0),
    _hk_context: (lost) => note('context', lost),
    _hk_file_chosen: text('file_chosen'),
    _hk_import_progress: (...args) => note('import_progress', ...args),
    _hk_import_done: (summary, address, size) => {
      fake.database = decoder.decode(HEAPU8.slice(address, address + size));
      note('import_done', JSON.parse(textAt(summary)));
    },
    _hk_import_failed: (problems) => note('import_failed', JSON.parse(textAt(problems))),
    _hk_api: (request) => {
      const asked = JSON.parse(textAt(request));
      const answers = { exportJson: { result: fake.database ?? '{}' }, counters: { dbBytes: 0 }, figure: { error: { code: 'unknown_figure', message: 'no such figure' } } };
      return put(encoder.encode(`${JSON.stringify(answers[asked.call] ?? null)}\0`));
    },

    _hk_worker_import: (address, size, name) => {
      const file = textAt(name);
      const content = decoder.decode(HEAPU8.subarray(address, address + size));
      Module.host.importProgress(1, 2);
      if (file.includes('slow')) for (const end = Date.now() + 20_000; Date.now() < end; );
      if (file.includes('trap')) throw new WebAssembly.RuntimeError('unreachable');
      const ok = content.includes('"format":"hamkorlik"');
      const problem = { severity: 'error', code: 'not_this_format', path: '/format', line: 1, column: 2, message: 'not this format' };
      worker.report = JSON.stringify(ok ? { rows: 3 } : { total: 1, complete: true, problems: [problem] });
      worker.database = encoder.encode(content);
      return ok ? 0 : 1;
    },
    _hk_worker_report: () => put(encoder.encode(`${worker.report}\0`)),
    _hk_worker_database_size: () => worker.database.length,
    _hk_worker_database_part: (at, size) => put(worker.database.subarray(at, at + size)),
  };
};
