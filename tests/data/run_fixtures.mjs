#!/usr/bin/env node
// Runs the command line tool over every fixture of this folder and compares its problems and its canonical text.
// It must not know what a fixture is about; the expectation files say everything.
//
//   node tests/data/run_fixtures.mjs TOOL [NAME…]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const SUFFIX = '.expected.json';
const MAX_BYTES = 1 << 26;

const line_of = (problem, with_path) => `${problem.line}:${problem.column} ${problem.code}${with_path ? ` ${problem.path}` : ''}`;

/** Differences between what `check` printed and the expectation; an expected problem without a path matches any. */
function compare(expected, found) {
  const errors = found.problems.filter((problem) => (problem.severity ?? 'error') === 'error');
  const differences = [];
  const left = [...errors];
  for (const problem of expected.problems) {
    const with_path = problem.path !== undefined;
    const at = left.findIndex((one) => line_of(one, with_path) === line_of(problem, with_path));
    if (at < 0) differences.push(`not found: ${line_of(problem, true)}`);
    else left.splice(at, 1);
  }
  for (const problem of left) differences.push(`not expected: ${line_of(problem, true)}`);
  const notes = found.problems.length - errors.length;
  if (found.total - notes !== expected.total) differences.push(`total ${found.total} instead of ${expected.total}`);
  if (found.complete !== expected.complete) differences.push(`complete ${found.complete} instead of ${expected.complete}`);
  return differences;
}

function run_fixture(tool, name) {
  const path = `${FOLDER}${name}.json`;
  const expected = JSON.parse(readFileSync(`${FOLDER}${name}${SUFFIX}`, 'utf8'));
  const check = spawnSync(tool, ['check', path], { maxBuffer: MAX_BYTES });
  const status = expected.total > 0 ? 1 : 0;
  const differences = check.status === status ? [] : [`exit status ${check.status ?? check.signal} instead of ${status}`];
  try {
    differences.push(...compare(expected, JSON.parse(check.stdout.toString())));
  } catch (error) {
    differences.push(`check printed no JSON: ${error.message}`);
  }
  const canonical = `${FOLDER}${name}.canonical.json`;
  if (existsSync(canonical)) {
    const format = spawnSync(tool, ['format', path], { maxBuffer: MAX_BYTES });
    if (!format.stdout.equals(readFileSync(canonical))) differences.push(`format gives\n${format.stdout}`);
  }
  return differences;
}

const [tool, ...chosen] = process.argv.slice(2);
if (!tool) {
  console.error('usage: run_fixtures.mjs TOOL [NAME…]');
  process.exit(2);
}
const names = readdirSync(FOLDER).filter((file) => file.endsWith(SUFFIX)).map((file) => file.slice(0, -SUFFIX.length))
  .filter((name) => chosen.length === 0 || chosen.includes(name));
let failed = 0;
for (const name of names) {
  const differences = run_fixture(tool, name);
  if (differences.length === 0) continue;
  ++failed;
  console.log(`${name}\n  ${differences.slice(0, 12).join('\n  ')}`);
}
console.log(`${names.length} fixtures, ${failed} failed`);
process.exitCode = failed || names.length === 0 ? 1 : 0;
