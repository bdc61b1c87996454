// The frame of a generated file: how many records of each type, their ids, and writing them as a stream in constant memory.
// It must not know the members of a record.
import { writeSync } from 'node:fs';
import { ARRAYS, file_head, record_line } from '../../assets/sample/canonical.mjs';
import { Random } from '../../assets/sample/random.mjs';
import { DENSE_MAKERS, DENSE_SHARES, dense_office } from './generator_dense.mjs';
import { MAKERS, OFFICE } from './generator_records.mjs';

/** Shares of a registry that has grown for years; per shape, the rest besides partners goes to one array. */
const MIXED = {
  partners: 0.06, contacts: 0.05, agreements: 0.13, projects: 0.05, programmes: 0.015, specialists: 0.12, students: 0.22, mobilities: 0.24,
  headcounts: 0.015, activities: 0.065, equipment: 0.02, steps: 0.015,
};
const DIRECTIONS = 8;
const CHUNK_BYTES = 1 << 16;

/** How many records of each array make `total`; there is a partner as soon as anything may refer to one. */
export function counts_of(total, shape) {
  const shares = { mixed: MIXED, dense: DENSE_SHARES }[shape] ?? { partners: 0.03, [shape]: 0.97 };
  const counts = Object.fromEntries(Object.keys(ARRAYS).map((array) => [array, 0]));
  counts.directions = total > 4 * DIRECTIONS && shape !== 'directions' ? DIRECTIONS : 0;
  let left = total - counts.directions;
  const parts = left;
  counts.partners = shape === 'partners' ? left : Math.min(left, Math.max(1, Math.round(parts * shares.partners)));
  left -= counts.partners;
  const others = Object.entries(shares).filter(([array]) => array !== 'partners').sort((a, b) => a[1] - b[1]);
  others.forEach(([array, share], i) => {
    const count = i + 1 === others.length ? left : Math.min(left, Math.round(parts * share));
    counts[array] = count;
    left -= count;
  });
  return counts;
}

const hex = (number, digits) => Math.floor(number).toString(16).padStart(digits, '0');

/** Ids and chance for record `index` of `array`, computed, never stored: references need no memory. */
export class Source {
  constructor(seed, counts, makers = MAKERS) {
    this.seed = seed;
    this.counts = counts;
    this.makers = makers;
    this.arrays = Object.keys(ARRAYS);
  }

  /** A UUID of version 7 that grows with `index`, so that records come out in the order of their ids. */
  id(array, index) {
    const number = this.arrays.indexOf(array);
    const ms = 1.6e12 + number * 1e9 + index * 397;
    const random = new Random(this.seed * 7919 + number * 104729 + index);
    const time = hex(ms, 12);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(random.next() * 4096, 3)}-${hex(32768 + random.next() * 16384, 4)}-${hex(random.next() * 2 ** 24, 6)}${hex(random.next() * 2 ** 24, 6)}`;
  }

  /** An id of any record of `array`; undefined when there is none. */
  any(array, random) {
    const count = this.counts[array];
    return count > 0 ? this.id(array, random.between(0, count - 1)) : undefined;
  }

  record(array, index) {
    const random = new Random(this.seed + this.arrays.indexOf(array) * 15485863 + index * 32452843);
    return { id: this.id(array, index), ...this.makers[array](this, random, index) };
  }
}

/** Collects text and hands it to a file descriptor in pieces; waits where a pipe is full. */
class Output {
  constructor(fd) { this.fd = fd; this.pieces = []; this.size = 0; }

  write(text) {
    this.pieces.push(text);
    this.size += text.length;
    if (this.size >= CHUNK_BYTES) this.flush();
  }

  flush() {
    let bytes = Buffer.from(this.pieces.join(''));
    this.pieces = [];
    this.size = 0;
    while (bytes.length > 0) {
      try {
        bytes = bytes.subarray(writeSync(this.fd, bytes));
      } catch (error) {
        if (error.code !== 'EAGAIN') throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      }
    }
  }
}

/** Writes the whole file to `output.write`. */
export function generate(output, { records, seed, shape }) {
  const counts = counts_of(records, shape);
  const is_dense = shape === 'dense';
  const source = new Source(seed, counts, is_dense ? DENSE_MAKERS : MAKERS);
  output.write(file_head({ document: `generated-${shape}-${records}-${seed}`, office: is_dense ? dense_office(seed) : OFFICE }));
  for (const array of Object.keys(ARRAYS)) {
    if (counts[array] === 0) continue;
    output.write(`,\n"${array}":[\n`);
    for (let i = 0; i < counts[array]; ++i) output.write(`${i ? ',\n' : ''}${record_line(array, source.record(array, i))}`);
    output.write('\n]');
  }
  output.write(`,\n"x_generated":${JSON.stringify({ records, seed, shape })}\n}\n`);
}

function options_of(args) {
  const options = { records: undefined, seed: 1, shape: 'mixed' };
  for (let i = 0; i < args.length; i += 2) {
    const name = args[i].replace(/^--/, '');
    if (!(name in options) || args[i + 1] === undefined) return undefined;
    options[name] = name === 'shape' ? args[i + 1] : Number(args[i + 1]);
  }
  const is_known = ['mixed', 'dense'].includes(options.shape) || options.shape in ARRAYS;
  return is_known && Number.isInteger(options.records) && options.records >= 0 && Number.isInteger(options.seed) ? options : undefined;
}

/** Exit status: 0 written, 2 wrong options or the reader went away. */
export function main(args) {
  const options = options_of(args);
  if (!options) {
    console.error(`usage: generate --records N [--seed S] [--shape mixed|dense|${Object.keys(ARRAYS).join('|')}] > file.json`);
    return 2;
  }
  const output = new Output(1);
  try {
    generate(output, options);
    output.flush();
  } catch (error) {
    console.error(`generate: ${error.message}`);
    return 2;
  }
  return 0;
}
