// `format` writes the canonical form: the same bytes for the same data, nothing lost.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ROOT, check, generated, run } from './tool.mjs';

async function formatted(input) {
  const { status, stdout, stderr } = await run(['format', '-'], input);
  assert.equal(status, 0, stderr);
  return stdout;
}

test('the sample is canonical', async () => {
  const sample = readFileSync(`${ROOT}assets/sample/sample.json`);
  assert.ok((await formatted(sample)).equals(sample));
});

test('generated files with unknown members of every kind are canonical', async () => {
  for (const [records, seed] of [['1', '1'], ['400', '2'], ['6000', '3']]) {
    const file = generated('--records', records, '--seed', seed);
    assert.ok((await formatted(file)).equals(file), `${records} records, seed ${seed}`);
  }
});

/** The same data with its members the other way round, down to the values. */
function reversed(value) {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([name, one]) => [name, reversed(one)]));
}

test('order, layout and members that say nothing do not matter', async () => {
  const file = generated('--records', '300', '--seed', '9');
  const data = JSON.parse(file.toString());
  const plain = await formatted(JSON.stringify(data));
  const sets = ['tags', 'directions', 'languages'];
  for (const records of Object.values(data).filter(Array.isArray)) {
    records.reverse();
    for (const record of records) {
      for (const set of sets) record[set]?.reverse();
      Object.assign(record, { comment: record.comment ?? null, tags: record.tags ?? '', source: record.source ?? [] });
      for (const text of [record.name, record.title]) if (typeof text === 'object' && text !== null) Object.assign(text, { de: null, fr: '' });
    }
  }
  const other = await formatted(JSON.stringify(reversed(data), null, 3));
  assert.ok(other.equals(plain));
});

test('a refused file is not formatted, and its problems are told', async () => {
  const { status, stdout, stderr } = await run(['format', '-'], '{"format":"hamkorlik","version":1,"partners":[{"id":"p"}]}');
  assert.equal(status, 1);
  assert.equal(stdout.length, 0);
  assert.match(stderr, /^1:47 \/partners\/0\S* .+/);
});

test('a list of more than 1,000 problems tells the first thousand and the total', async () => {
  const partners = Array.from({ length: 2500 }, (_, i) => ({ id: `p${i}`, name: { en: 'Sample' }, type: 'nothing', country: 'DE' }));
  const answer = await check(JSON.stringify({ format: 'hamkorlik', version: 1, partners }));
  assert.equal(answer.status, 1);
  assert.equal(answer.total, 2500);
  assert.equal(answer.problems.length, 1000);
  assert.ok(answer.problems.every((problem, i) => problem.path === `/partners/${i}/type`));
});

test('any character may stand in ids and texts, also U+0000', async () => {
  const file = '{"format":"hamkorlik","version":1,"audience":"office",\n"directions":[\n{"id":"\\u0000","name":{"uz":"a\\u0000b"}},\n{"id":"🌊","name":{"uz":"s"}}\n]\n}\n';
  assert.equal((await formatted(file)).toString(), file);
});

test('an object with very many members is no trouble', { timeout: 120_000 }, async () => {
  const names = Array.from({ length: 200_000 }, (_, i) => `"k${i}":${i}`).join();
  for (const input of [`{"format":"hamkorlik","version":1,"x":{${names}}}`, `{"format":"hamkorlik","version":1,${names}}`]) {
    assert.deepEqual((await check(input)).problems, []);
    const twice = await check(input.replace('"k9":', '"k8":'));
    assert.deepEqual(twice.problems.map((problem) => problem.code), ['duplicate_member']);
  }
});
