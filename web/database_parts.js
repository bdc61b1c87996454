// The worker's serialized database, part by part, so that neither side is ever busy for long with a large one.
// It must not know where the parts go.

const kPartBytes = 1 << 21;

export const databaseSize = (/** @type {import('./program.js').Program} */ program) => program.call('hk_worker_database_size') >>> 0;

/** @param {import('./program.js').Program} program @returns {Generator<{at: number, bytes: Uint8Array<ArrayBuffer>}>} copies, in their order */
export function* databaseParts(program) {
  const size = databaseSize(program);
  for (let at = 0; at < size; at += kPartBytes) {
    const length = Math.min(kPartBytes, size - at);
    const address = program.call('hk_worker_database_part', at, length);
    if (address === 0) throw new Error('the database cannot be read');
    yield { at, bytes: program.read(address, length) };
  }
}
