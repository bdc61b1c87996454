// `figures` against the recount in plain JavaScript, on generated registries, for days and periods; and how it refuses questions.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { recount } from '../data/recount.mjs';
import { ROOT, generated, run, scratch } from './tool.mjs';

const folder = scratch('figures');
const SAMPLE = `${ROOT}assets/sample/sample.json`;

async function figures(path, ...words) {
  const { status, stdout, stderr } = await run(['figures', path, ...words]);
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout.toString());
}

/** Value and number of records of every figure that both know. */
async function assert_same(path, data, day, period = []) {
  const counted = recount(data, day, { from: period[0], to: period[1] });
  const words = ['--as-of', day, ...(period.length ? ['--from', period[0], '--to', period[1]] : [])];
  let compared = 0;
  for (const days of [30, 90, 180]) {
    const found = (await figures(path, ...words, '--days', String(days))).figures;
    for (const [key, figure] of Object.entries(found)) {
      const expected = counted[key] ?? counted[`${key}_${days}`];
      if (!expected) continue;
      const place = `${path} on ${day} ${period} within ${days}: ${key}`;
      assert.deepEqual(figure.value, expected.value, place);
      assert.equal(figure.records, expected.records.length, `${place}, records`);
      ++compared;
    }
  }
  assert.ok(compared > 60, `only ${compared} compared`);
}

test('generated registries and the recount tell the same', async () => {
  for (const [records, seed, shape] of [['1200', '11', 'mixed'], ['3000', '12', 'agreements'], ['2500', '13', 'specialists'], ['2500', '14', 'mobilities'], ['2500', '15', 'projects']]) {
    const path = `${folder}${shape}.json`;
    const text = generated('--records', records, '--seed', seed, '--shape', shape);
    writeFileSync(path, text);
    const data = JSON.parse(text.toString());
    for (const day of ['2026-11-23', '2020-02-29', '2016-08-31']) await assert_same(path, data, day);
    for (const period of [['2019-09-01', '2020-08-31'], ['2015-03-10', '2016-03-09'], ['2018-01-01', '2018-12-31']]) await assert_same(path, data, '2026-11-23', period);
  }
});

test('the sample and the recount tell the same', async () => {
  const data = JSON.parse(readFileSync(SAMPLE, 'utf8'));
  for (const day of ['2026-11-23', '2025-12-31', '2024-02-29', '2012-06-30']) await assert_same(SAMPLE, data, day);
});

test('the answer has the form that others rely on', async () => {
  const answer = await figures(SAMPLE, '--as-of', '2026-11-23');
  assert.equal(answer.as_of, '2026-11-23');
  assert.equal(answer.figures.agreements_in_force.value, 87);
  assert.equal(answer.figures.agreements_in_force.records, 87);
  assert.equal(answer.figures.agreements_in_force.unit, 'agreements');
  assert.deepEqual(answer.figures.project_value.value, { EUR: '700000000.00', USD: '1000000000.00' });
  for (const key of ['agreements_in_force', 'agreements_active', 'agreements_expiring', 'notice_deadlines', 'partners_active', 'partner_countries', 'projects_running', 'project_value',
    'project_own_share', 'joint_programmes', 'joint_specialties', 'foreign_students', 'student_countries', 'students_distance', 'students_exchange', 'visiting_specialists',
    'visiting_visits', 'visiting_online', 'outgoing', 'outgoing_persons', 'outgoing_training', 'exchange_balance', 'qs_international_faculty', 'qs_exchange_out', 'qs_exchange_in',
    'qs_international_students', 'uis_mobile_students'])
    assert.ok(answer.figures[key]?.unit, key);
});

test('no member stands twice, also beside headcounts', async () => {
  const file = generated('--records', '150', '--seed', '3', '--shape', 'dense');
  const { stdout } = await run(['figures', '-', '--as-of', '2026-12-31'], file);
  const lines = stdout.toString().split('\n').filter((line) => line.includes('"headcounts":'));
  assert.ok(lines.length > 0);
  for (const line of lines) {
    const members = [...line.matchAll(/"([a-z_]+)":/g)].map((match) => match[1]);
    assert.equal(new Set(members).size, members.length, line);
  }
});

test('named figures carry the ids of their records', async () => {
  const { figures: named } = await figures(SAMPLE, '--as-of', '2026-11-23', '--figure', 'joint_programmes,agreements_in_force');
  assert.deepEqual(Object.keys(named), ['joint_programmes', 'agreements_in_force']);
  assert.equal(new Set(named.agreements_in_force.ids).size, 87);
});

test('figures are told apart by dimensions, one or two crossed', async () => {
  const { figures: tables } = await figures(SAMPLE, '--as-of', '2026-11-23', '--by', 'type,level', '--across', 'year');
  assert.deepEqual(tables.agreements_in_force.map((table) => [table.by, table.across]), [['type', 'year']]);
  assert.deepEqual(tables.foreign_students.map((table) => table.by), ['type', 'level']);
  const [table] = tables.agreements_in_force;
  assert.deepEqual(table.columns, ['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026']);
  assert.equal(table.column_totals.at(-1), 87);
  assert.ok(table.rows.every((row) => row.cells.length === 8 && row.amount === row.cells.at(-1)));
  assert.deepEqual([table.total, table.headcounts, table.persons_only, table.adds_up_to_more], [87, 0, false, false]);
  const { figures: plain } = await figures(SAMPLE, '--as-of', '2026-11-23', '--by', 'role', '--figure', 'project_value');
  assert.ok(plain.project_value[0].rows.every((row) => row.amount.EUR || row.amount.USD));
});

test('without a date it is the local today, in any zone', async () => {
  const { as_of } = await figures(SAMPLE);
  const today = new Date();
  const local = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}-${String(today.getDate()).padStart(2, '0')}`;
  assert.equal(as_of, local);
});

test('a wrong question is refused with status 2 and a sentence', async () => {
  for (const words of [['--as-of', '2026-02-30'], ['--as-of', 'today'], ['--from', '2025'], ['--from', '2026', '--to', '2025'], ['--days', 'ten'], ['--days'],
    ['--figure', 'nonsense'], ['--by', 'nonsense'], ['--by', 'country', '--across', 'nonsense'], ['--by', 'level', '--figure', 'projects_running'], ['--across', 'year']]) {
    const { status, stdout, stderr } = await run(['figures', SAMPLE, ...words]);
    assert.equal(status, 2, words.join(' '));
    assert.equal(stdout.length, 0);
    assert.ok(stderr.length > 10, words.join(' '));
  }
  assert.equal((await run(['figures', `${folder}nowhere.json`])).status, 2);
  assert.equal((await run(['figures'])).status, 2);
  assert.equal((await run(['nonsense', SAMPLE])).status, 2);
  assert.equal((await run(['figures', '-'], '{}')).status, 1);
});
