#!/usr/bin/env node
// Compares what the command line tool counts with the recount on generated files: headline figures with what stands beside them, the
// records they list, and breakdowns by every dimension and by pairs of them. It must not decide which one is right.
//
//   node tests/data/compare_generated.mjs --tool TOOL [--files N] [--first SEED]      20 files; 200 when HK_FULL=1
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { Random, add_days } from '../../assets/sample/random.mjs';
import { generate } from '../bench/generator.mjs';
import { recount } from './recount.mjs';
import { Breakdowns } from './recount_breakdowns.mjs';
import { WINDOWS, question_of } from './recount_records.mjs';
import { fold } from './recount_words.mjs';

const FOLDER = fileURLToPath(new URL('../../build/test-files/recount/', import.meta.url));
const WINDOWED = ['agreements_expiring', 'notice_deadlines'];
const BY = 'country,group,continent,cis,eu,type,direction,partner,funder,role,level,unit,programme,who,year';
const BY_IN_PERIOD = 'country,group,type,level,who,unit,partner,year';
/** Every kind of dimension crossed with another kind, years on both sides. */
const PAIRS = [['group,type,partner', 'country,level,direction,who,role'], ['country,who,funder', 'type,eu'], ['year', 'country'], ['type,level', 'year']];
const TEXTS = ['funder', 'unit', 'programme'];
const AT_ONCE = 2;
const SHOWN = 40;

const sorted = (value) => (value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).sort()) : value);
const text_of = (value) => JSON.stringify(sorted(value));
const is_nothing = (amount) => amount === 0 || (typeof amount === 'object' && Object.keys(amount).length === 0);
const without_nothing = (amounts) => Object.fromEntries(Object.entries(amounts).filter(([, amount]) => !is_nothing(amount)));

/** One file, the day and the period it is asked for, all from its number. */
function make_file(seed) {
  let text = '';
  generate({ write: (piece) => { text += piece; } }, { records: 30 + (seed * 37) % 121, seed, shape: 'dense' });
  const path = `${FOLDER}${seed}.json`;
  writeFileSync(path, text);
  const random = new Random(seed);
  const year = random.between(2021, 2027);
  const day = random.pick([`${year}-12-31`, `${year}-08-31`, `${year}-09-01`, '2024-02-29', add_days(`${year}-01-01`, random.between(0, 364)), add_days(`${year}-01-01`, random.between(0, 364))]);
  const from = add_days(`${year - 2}-01-01`, random.between(0, 364));
  const period = random.pick([[`${year - 1}-01-01`, `${year - 1}-12-31`], [from, add_days(from, random.between(0, 500))]]);
  return { path, data: JSON.parse(text), day, period };
}

/** Differences found, with the file and question they were found in. */
class Findings {
  constructor() { this.list = []; this.compared = 0; }

  compare(place, name, tool, counted) {
    ++this.compared;
    if (tool !== counted && text_of(tool) !== text_of(counted)) this.list.push(`${place}: ${name} is ${text_of(tool)}, recount ${text_of(counted)}`);
  }
}

function compare_figures(findings, place, figures, counted, days) {
  for (const [key, figure] of Object.entries(figures)) {
    const expected = counted[WINDOWED.includes(key) ? `${key}_${days}` : key];
    findings.compare(place, key, figure.value, expected.value);
    findings.compare(place, `${key}, its records`, figure.ids, expected.records);
    findings.compare(place, `${key}, number of records`, figure.records, expected.records.length);
    if (!figure.headcounts) findings.compare(place, `${key}, measured over its records`, figure.value, expected.measured);
    for (const [name, number] of Object.entries(expected.beside)) findings.compare(place, `${key}, ${name}`, figure[name] ?? 0, number);
  }
}

/** The tool's table as the recount tells it: amounts by value, of texts by what they have alike. */
function read_table({ by, across, rows, columns = [], column_totals = [], ...rest }) {
  const name = (dimension, value) => (TEXTS.includes(dimension) ? fold(value) : value);
  const row_names = rows.map((row) => name(by, row.value));
  const column_names = columns.map((column) => name(across, column));
  const cells = rows.flatMap(({ cells: amounts = [] }, r) => amounts.map((amount, c) => [JSON.stringify([row_names[r], column_names[c]]), amount]));
  return {
    rows: Object.fromEntries(rows.map((row, r) => [row_names[r], row.amount])), columns: Object.fromEntries(column_totals.map((amount, c) => [column_names[c], amount])),
    cells: Object.fromEntries(cells), row_names, column_names, ...rest,
  };
}

/** "Years in their order, others by their amounts, the largest first, the rest of the world and what is not stated last." */
function order_of(names, amounts) {
  const shelf = (name) => (name === '' || name === 'no_country' ? 2 : name === 'rest_of_world' ? 1 : 0);
  return names.every((name, i) => i === 0 || shelf(names[i - 1]) < shelf(name) || (shelf(names[i - 1]) === shelf(name) && amounts[names[i - 1]] >= amounts[name]));
}

function compare_table(findings, place, tool, counted, { by, across }) {
  findings.compare(place, 'total', tool.total, counted.total);
  findings.compare(place, 'rows', without_nothing(tool.rows), without_nothing(counted.rows));
  if (across) {
    findings.compare(place, 'columns', without_nothing(tool.columns), without_nothing(counted.columns));
    findings.compare(place, 'cells', without_nothing(tool.cells), without_nothing(counted.cells));
  }
  findings.compare(place, 'headcounts', tool.headcounts, counted.headcounts);
  findings.compare(place, 'persons_only', tool.persons_only, counted.is_persons_only);
  findings.compare(place, 'adds_up_to_more', tool.adds_up_to_more, counted.adds_up);
  for (const [dimension, names, amounts] of [[by, tool.row_names, tool.rows], [across, tool.column_names, tool.columns]]) {
    if (dimension === 'year') findings.compare(place, 'years', names, counted.years);
    else if (dimension && typeof tool.total === 'number') findings.compare(place, `order of ${names}`, order_of(names, amounts), true);
  }
}

function compare_breakdowns(findings, place, breakdowns, question, figures) {
  for (const [key, tables] of Object.entries(figures))
    for (const table of tables) {
      const counted_key = WINDOWED.includes(key) ? `${key}_90` : key;
      const name = `${place}: ${key} by ${table.by}${table.across ? ` across ${table.across}` : ''}`;
      compare_table(findings, name, read_table(table), breakdowns.table(counted_key, question, table.by, table.across), table);
    }
}

const run = promisify(execFile);

async function compare_file(findings, tool, keys, seed) {
  const { path, data, day, period } = make_file(seed);
  const ask = async (...words) => JSON.parse((await run(tool, ['figures', path, '--as-of', day, ...words], { maxBuffer: 1 << 28 })).stdout).figures;
  const in_period = ['--from', period[0], '--to', period[1]];
  const place = `file ${seed} on ${day}`;
  const counted = recount(data, day);
  for (const days of WINDOWS) compare_figures(findings, `${place} within ${days}`, await ask('--figure', days === 90 ? keys : WINDOWED.join(), '--days', String(days)), counted, days);
  const [from, to] = period;
  compare_figures(findings, `${place} in ${period}`, await ask('--figure', keys, ...in_period), recount(data, day, { from, to }), 90);
  const breakdowns = new Breakdowns(data);
  const question = question_of(data, day);
  const tables = await ask('--by', BY);
  compare_breakdowns(findings, place, breakdowns, question, tables);
  for (const key of keys.split(',')) {
    const told = (tables[key] ?? []).map((table) => table.by);
    findings.compare(place, `dimensions of ${key}`, told.sort(), breakdowns.dimensions(WINDOWED.includes(key) ? `${key}_90` : key, question).sort());
  }
  for (const [by, across] of PAIRS) compare_breakdowns(findings, place, breakdowns, question, await ask('--by', by, '--across', across));
  compare_breakdowns(findings, `${place} in ${period}`, breakdowns, question_of(data, day, { from, to }), await ask('--by', BY_IN_PERIOD, ...in_period));
}

async function main() {
  const full = process.env.HK_FULL === '1';
  const { values } = parseArgs({ options: { tool: { type: 'string' }, files: { type: 'string', default: full ? '200' : '20' }, first: { type: 'string', default: '1' } } });
  mkdirSync(FOLDER, { recursive: true });
  const started = Date.now();
  const findings = new Findings();
  const first = make_file(Number(values.first));
  const keys = Object.keys(JSON.parse((await run(values.tool, ['figures', first.path])).stdout).figures).join();
  const seeds = Array.from({ length: Number(values.files) }, (_, i) => Number(values.first) + i);
  const work = async () => { for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) await compare_file(findings, values.tool, keys, seed); };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const finding of findings.list.slice(0, SHOWN)) console.log(finding);
  console.log(`${values.files} files, ${findings.compared} comparisons, ${findings.list.length} differences, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  process.exitCode = findings.list.length ? 1 : 0;
}

await main();
