#!/usr/bin/env node
// Compares figures counted three ways: by hand (figures-edges), by recount.mjs, and, when given, by the command line tool.
// It must not decide which one is right.
//
//   node tests/data/compare_figures.mjs [--tool TOOL] [--as-of D]… [FILE…]
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { recount } from './recount.mjs';

const here = (name) => new URL(name, import.meta.url);
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const sorted = (value) => (value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).sort()) : value);

/** Recount against what was worked out by hand. */
function compare_with_hand() {
  const { as_of, figures } = JSON.parse(readFileSync(here('figures-edges.figures.json'), 'utf8'));
  const counted = recount(JSON.parse(readFileSync(here('figures-edges.json'), 'utf8')), as_of);
  const found = [];
  for (const [key, { value, records }] of Object.entries(figures)) {
    if (!same(sorted(counted[key].value), sorted(value))) found.push(`by hand ${key} is ${JSON.stringify(value)}, recount ${JSON.stringify(counted[key].value)}`);
    const wrong = [...records.filter((id) => !counted[key].records.includes(id)), ...counted[key].records.filter((id) => !records.includes(id))];
    if (wrong.length) found.push(`by hand and recount differ in ${key} about ${wrong.join(' ')}`);
  }
  return found;
}

/** The figures the tool prints, those with days asked for apart. */
function figures_of_tool(tool, file, day) {
  const ask = (...more) => {
    const run = spawnSync(tool, ['figures', file, '--as-of', day, ...more], { maxBuffer: 1 << 26 });
    if (run.status !== 0) throw new Error(`figures ${file} failed: ${run.stderr}`);
    return JSON.parse(run.stdout.toString()).figures;
  };
  const figures = ask();
  for (const days of [30, 90, 180]) {
    const { agreements_expiring, notice_deadlines } = ask('--days', String(days));
    Object.assign(figures, { [`agreements_expiring_${days}`]: agreements_expiring, [`notice_deadlines_${days}`]: notice_deadlines });
  }
  return figures;
}

function compare_with_tool(tool, file, day) {
  const counted = recount(JSON.parse(readFileSync(file, 'utf8')), day);
  const figures = figures_of_tool(tool, file, day);
  const missing = Object.keys(counted).filter((key) => !(key in figures));
  return {
    missing,
    found: Object.entries(counted).filter(([key, { value }]) => key in figures && !same(sorted(figures[key].value), sorted(value)))
      .map(([key, { value }]) => `${file} on ${day}: ${key} is ${JSON.stringify(figures[key].value)}, recount ${JSON.stringify(value)}`),
  };
}

const words = process.argv.slice(2);
const option = (name) => words.flatMap((word, i) => (word === name ? words.splice(i, 2, '', '').slice(1) : []));
const [tool] = option('--tool');
const days = option('--as-of');
const files = words.filter(Boolean);
const problems = compare_with_hand();
const not_compared = new Set();
if (tool) {
  const all = files.length ? files : ['figures-edges.json', '../../assets/sample/sample.json'].map((name) => here(name).pathname);
  for (const file of all) for (const day of days.length ? days : ['2026-11-23', '2025-12-31', '2024-08-31', '2024-09-01', '2020-02-29', '2012-06-30']) {
    const { missing, found } = compare_with_tool(tool, file, day);
    problems.push(...found);
    for (const key of missing) not_compared.add(key);
  }
}
for (const problem of problems) console.log(problem);
if (not_compared.size) console.log(`not told by the tool: ${[...not_compared].join(' ')}`);
console.log(`${problems.length} differences${tool ? '' : ' (no tool given)'}`);
process.exitCode = problems.length ? 1 : 0;
