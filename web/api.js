// window.hamkorlik, for pages that embed this one and for tests: promises of JSON-like values, errors as {code, message, path, line, column}.
// It must not reach past the program's own interface; what it does a user could do.

/**
 * @typedef {object} Running
 * @property {import('./program.js').Program} program
 * @property {import('./frames.js').Frames} frames
 * @property {{go: (hash: string) => void}} address
 * @property {import('./mirror.js').Mirror} mirror
 * @property {import('./importer.js').Importer} importer
 */

/** @param {any} about */
function failure(about) {
  const { code = 'failed', message = code, path = '', line = 0, column = 0, ...more } = about;
  return Object.assign(new Error(message || code), { code, path, line, column, ...more });
}

/** The semantic nodes as a tree. @param {import('./nodes.js').SemanticNode[]} nodes */
function treeOf(nodes) {
  /** @type {Map<string, any>} */
  const all = new Map();
  /** @type {any[]} */
  const top = [];
  for (const { id, role, name, value, state, rect, parent, ...more } of nodes) {
    const made = { id, role, name: name ?? '', value: value ?? '', state: state ?? {}, rect, ...more, children: [] };
    all.set(id, made);
    (all.get(parent ?? '')?.children ?? top).push(made);
  }
  return top;
}

/**
 * @param {Promise<unknown>} ready
 * @param {Promise<Running>} running settles before `ready` does
 */
export function createApi(ready, running) {
  /** @param {object} request */
  async function ask(request) {
    const { program } = await running;
    const answer = program.ask(request);
    if (answer && typeof answer === 'object' && answer.error) throw failure(answer.error);
    return answer && typeof answer === 'object' && 'result' in answer ? answer.result : answer;
  }

  return Object.freeze({
    ready,

    /** Replaces the data without asking. Rejected with the first problem, and all of them as `problems`. @param {string} text */
    async importJson(text) {
      const { importer, frames } = await running;
      const outcome = await importer.importText(String(text));
      if ('cancelled' in outcome) throw failure({ code: 'cancelled' });
      if ('problems' in outcome) {
        const list = outcome.problems.problems ?? [];
        const first = list.find((/** @type {any} */ problem) => problem.severity === 'error') ?? list[0];
        throw failure({ ...first, problems: list, total: outcome.problems.total, complete: outcome.problems.complete });
      }
      frames.now();
      return outcome.summary;
    },

    /** @returns {Promise<string>} the data as canonical JSON */
    exportJson: () => ask({ call: 'exportJson' }),

    /** @param {string} key of DOMAIN.md @param {object} [options] */
    figure: (key, options = {}) => ask({ call: 'figure', key, options }),

    /** @param {string} hash with or without '#' */
    async navigate(hash) {
      const { address, frames } = await running;
      address.go(hash.replace(/^#/, ''));
      frames.now();
    },

    async nodes() {
      return treeOf((await running).mirror.nodes());
    },

    async counters() {
      const { program, frames, importer } = await running;
      const own = await ask({ call: 'counters' });
      return { ...frames.counters, ...own, wasmBytes: program.memoryBytes(), lastImport: importer.lastImport() ?? own?.lastImport ?? null };
    },
  });
}
