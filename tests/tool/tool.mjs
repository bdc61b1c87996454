// Runs the command line tool for the tests of this folder.
// It must not know what any test expects.
import { execFile } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const TOOL = process.env.HAMKORLIK ?? `${ROOT}build/native/hamkorlik`;
const MAX_BYTES = 1 << 28;

/**
 * @param {string[]} words arguments
 * @param {Buffer | string} [input] standard input, for the file named `-`
 * @returns {Promise<{status: number | string, stdout: Buffer, stderr: string}>} status is the signal's name after a crash
 */
export function run(words, input) {
  return new Promise((resolve) => {
    const child = execFile(TOOL, words, { encoding: 'buffer', maxBuffer: MAX_BYTES }, (error, stdout, stderr) => {
      resolve({ status: error ? (error.signal ?? error.code) : 0, stdout, stderr: stderr.toString() });
    });
    child.stdin.on('error', () => {}); // a tool that stops early closes it
    child.stdin.end(input ?? '');
  });
}

/** @param {Buffer | string} input */
export async function check(input) {
  const { status, stdout } = await run(['check', '-'], input);
  return { status, ...JSON.parse(stdout.toString()) };
}

/** A file of the generator, the same for the same options. @param {string[]} options */
export function generated(...options) {
  return execFileSync(process.execPath, [`${ROOT}tests/bench/generate`, ...options], { maxBuffer: MAX_BYTES });
}

/** A folder for this run's files, below build/. */
export function scratch(name) {
  const folder = `${ROOT}build/test-files/${name}/`;
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Calls `work` for every item, two at a time. @template T @param {T[]} items @param {(item: T) => Promise<void>} work */
export async function for_each(items, work) {
  const queue = [...items];
  const worker = async () => { for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item); };
  await Promise.all([worker(), worker()]);
}
