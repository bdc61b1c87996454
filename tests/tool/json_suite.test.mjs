// Nicolas Seriot's JSONTestSuite through `check` and `format`: nothing crashes, what is no JSON is refused, what is JSON is kept.
// The suite lies outside the repository; without it the tests say that they were skipped.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { ROOT, check, for_each, run } from './tool.mjs';

const SUITE = process.env.JSON_TEST_SUITE ?? `${ROOT}../shared/data/json-test-suite`;
const skip = existsSync(SUITE) ? false : `no JSONTestSuite at ${SUITE}`;
const CODES = new Set(['syntax', 'encoding', 'too_deep', 'too_large', 'not_this_format', 'newer_version', 'wrong_type', 'missing', 'unknown_code',
  'bad_date', 'bad_money', 'dangling_reference', 'duplicate_id', 'duplicate_member', 'out_of_range']);
const files = (folder, first = '') => readdirSync(`${SUITE}/${folder}`).filter((name) => name.startsWith(first) && name.endsWith('.json')).sort();
const bytes = (folder, name) => readFileSync(`${SUITE}/${folder}/${name}`);
const wrapped = (content) => Buffer.concat([Buffer.from('{"format":"hamkorlik","version":1,"x_test":'), content, Buffer.from('}')]);

/** The answer is a list of problems in the known form, whatever came in. */
function assert_well_formed(name, answer) {
  assert.ok(answer.status === 0 || answer.status === 1, `${name}: exit status ${answer.status}`);
  for (const problem of answer.problems) {
    if (problem.severity !== 'error') continue;
    assert.ok(CODES.has(problem.code), `${name}: code ${problem.code}`);
    assert.ok(problem.line >= 1 && problem.column >= 1 && problem.message.length > 0, `${name}: ${JSON.stringify(problem)}`);
  }
  const errors = answer.problems.some((problem) => problem.severity === 'error');
  assert.equal(answer.status, errors ? 1 : 0, name);
}

test('files that are no JSON are refused with a problem', { skip }, async () => {
  const names = files('test_parsing', 'n_');
  assert.ok(names.length > 150);
  await for_each(names, async (name) => {
    for (const input of [bytes('test_parsing', name), wrapped(bytes('test_parsing', name))]) {
      const answer = await check(input);
      assert_well_formed(name, answer);
      assert.equal(answer.status, 1, name);
    }
    const inside = await check(wrapped(bytes('test_parsing', name)));
    assert.ok(inside.problems.some((problem) => ['syntax', 'encoding', 'too_deep'].includes(problem.code)), `${name}: ${inside.problems[0].code}`);
  });
});

test('files that are JSON are read to the end', { skip }, async () => {
  const names = files('test_parsing', 'y_');
  assert.ok(names.length > 80);
  await for_each(names, async (name) => {
    const alone = await check(bytes('test_parsing', name));
    assert_well_formed(name, alone);
    assert.ok(alone.problems.every((problem) => problem.code !== 'syntax' && problem.code !== 'encoding'), name);
    const inside = await check(wrapped(bytes('test_parsing', name)));
    assert_well_formed(name, inside);
    const allowed = name.includes('duplicated_key') ? ['duplicate_member'] : [];
    assert.deepEqual(inside.problems.filter((problem) => problem.severity === 'error').map((problem) => problem.code), allowed, name);
  });
});

test('files about which readers differ do not crash', { skip }, async () => {
  const names = files('test_parsing', 'i_');
  assert.ok(names.length > 30);
  await for_each(names, async (name) => {
    assert_well_formed(name, await check(bytes('test_parsing', name)));
    assert_well_formed(name, await check(wrapped(bytes('test_parsing', name))));
  });
});

test('values in unknown members come back as they stood', { skip }, async () => {
  const names = [...files('test_transform').map((name) => ['test_transform', name]), ...files('test_parsing', 'y_').map((name) => ['test_parsing', name])];
  await for_each(names, async ([folder, name]) => {
    const content = bytes(folder, name);
    const { status, stdout } = await run(['format', '-'], wrapped(content));
    assert.ok(status === 0 || status === 1, `${name}: exit status ${status}`);
    if (status === 1) {
      assert_well_formed(name, await check(wrapped(content)));
      return;
    }
    const again = await run(['format', '-'], stdout);
    assert.ok(again.stdout.equals(stdout), `${name} is not stable`);
    assert.deepEqual(JSON.parse(stdout.toString()).x_test, JSON.parse(content.toString()), name);
    if (/^\s*\[?-?[0-9.eE+-]+\]?\s*$/.test(content.toString())) {
      const number = content.toString().match(/-?[0-9.eE+-]+/)[0];
      assert.ok(stdout.toString().includes(number), `${name}: the number ${number} was rewritten`);
    }
  });
});
