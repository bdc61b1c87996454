#!/usr/bin/env node
// Checks the sample: the published figures come out of it exactly, and its rows keep the rules of what is real and what is invented.
// It must not count by itself (recount.mjs does) nor repair anything.
//
//   node tests/data/check_sample.mjs [FILE]      exit status 1 with a sentence per broken rule
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canonical } from '../../assets/sample/canonical.mjs';
import { recount } from './recount.mjs';

const EXPECTED = JSON.parse(readFileSync(new URL('published_figures.json', import.meta.url), 'utf8'));
const NAMED = /namuna|намуна|пример|sample/i;
const LANGUAGES = ['uz', 'uz-Cyrl', 'ru', 'en'];
const LOCALIZED = { partners: 'name', agreements: 'title', projects: 'title', programmes: 'specialty', activities: 'title', equipment: 'item' };
const PERSONAL = { contacts: ['name'], agreements: ['responsible'], projects: ['responsible'], specialists: ['name'], students: ['name'], mobilities: ['person'], activities: ['responsible', 'host'], steps: ['responsible'] };
/** Arrays whose real records need a source; the directions are the office's own words. */
const SOURCED = ['partners', 'agreements', 'projects', 'programmes', 'headcounts', 'activities', 'equipment'];

function figure_problems(file) {
  const figures = recount(file, EXPECTED.as_of);
  const problems = Object.entries(EXPECTED.figures)
    .filter(([key, value]) => JSON.stringify(figures[key].value) !== JSON.stringify(value))
    .map(([key, value]) => `${key} is ${JSON.stringify(figures[key].value)} instead of ${JSON.stringify(value)}`);
  const countries = Object.keys(figures.foreign_students.by_country).sort();
  if (countries.join() !== EXPECTED.student_countries.join()) problems.push(`foreign students come from ${countries.join(' ')}`);
  return problems;
}

function rule_problems(file) {
  const problems = [];
  const say = (array, record, text) => problems.push(`${array} ${record.id}: ${text}`);
  const is_sample = (record) => record.tags?.includes('sample') ?? false;
  const partners = new Map((file.partners ?? []).map((partner) => [partner.id, partner]));
  for (const [array, records] of Object.entries(file).filter(([, value]) => Array.isArray(value))) {
    for (const record of records) {
      for (const member of PERSONAL[array] ?? [])
        if (record[member] && !NAMED.test(record[member])) say(array, record, `${member} looks like a real person`);
      if (is_sample(record)) {
        const name = record[LOCALIZED[array]];
        if (name && LANGUAGES.some((tag) => !NAMED.test(name[tag] ?? ''))) say(array, record, 'its name does not show in every language that it is a sample');
        if (array === 'steps' && !NAMED.test(record.text)) say(array, record, 'its text does not show that it is a sample');
        if (record.source) say(array, record, 'an invented row has a source');
      } else if (SOURCED.includes(array) && !record.source?.length) say(array, record, 'a real row has no source');
      const named = [...(record.parties ?? []).map((p) => p.partner), ...(record.partners ?? []).map((p) => p.partner ?? p), record.partner, record.home, record.donor].filter(Boolean);
      if (is_sample(record) && named.some((id) => !is_sample(partners.get(id)))) say(array, record, 'an invented row names an existing organisation');
      if (!is_sample(record) && named.some((id) => is_sample(partners.get(id)))) say(array, record, 'a real row names an invented organisation');
    }
  }
  for (const member of ['head', 'vice_rector']) if (!NAMED.test(file.office[member])) problems.push(`office ${member} is not a placeholder`);
  return problems;
}

const path = process.argv[2] ?? fileURLToPath(new URL('../../assets/sample/sample.json', import.meta.url));
const text = readFileSync(path, 'utf8');
const file = JSON.parse(text);
const problems = [...figure_problems(file), ...rule_problems(file)];
if (canonical(file) !== text) problems.push('the file is not in canonical form');
for (const problem of problems) console.error(problem);
console.log(`${path}: ${problems.length} problems`);
process.exitCode = problems.length ? 1 : 0;
