#!/usr/bin/env node
// Writes sample.json from the published tables and the invented rows, and refuses when a published figure does not come out of it.
// It must not define a figure: tests/data/recount.mjs counts.
//
//   node assets/sample/build.mjs FOLDER_OF_PUBLISHED_CSV
import { readFileSync, writeFileSync } from 'node:fs';
import { ARRAYS, canonical } from './canonical.mjs';
import { OFFICE } from './office.mjs';
import { published_records } from './published/records.mjs';
import * as partners from './invented/partners.mjs';
import * as agreements from './invented/agreements.mjs';
import * as projects from './invented/projects.mjs';
import * as people from './invented/people.mjs';
import * as days from './invented/days.mjs';
import { recount } from '../../tests/data/recount.mjs';

const TARGET = new URL('sample.json', import.meta.url);

const INVENTED = {
  partners: partners.PARTNERS, contacts: days.CONTACTS, agreements: agreements.AGREEMENTS, projects: projects.PROJECTS, programmes: projects.PROGRAMMES,
  specialists: people.SPECIALISTS, students: people.STUDENTS, mobilities: people.MOBILITIES, headcounts: people.HEADCOUNTS, activities: days.ACTIVITIES,
  equipment: projects.EQUIPMENT, steps: days.STEPS,
};

const PUBLISHED = JSON.parse(readFileSync(new URL('../../tests/data/published_figures.json', import.meta.url), 'utf8'));

function check(figures) {
  const off = Object.entries(PUBLISHED.figures).filter(([key, value]) => JSON.stringify(figures[key].value) !== JSON.stringify(value));
  for (const [key, value] of off) console.error(`${key}: ${JSON.stringify(figures[key].value)} instead of ${JSON.stringify(value)}`);
  const countries = Object.keys(figures.foreign_students.by_country).sort();
  if (countries.join() !== PUBLISHED.student_countries.join()) throw new Error(`countries of students: ${countries.join(' ')}`);
  if (off.length) throw new Error('the published figures do not come out of the sample');
}

function main(folder) {
  if (!folder) throw new Error('usage: build.mjs FOLDER, the folder with agreements.csv, partners.csv, …');
  const real = published_records(folder);
  const file = { document: 'hamkorlik-sample', audience: 'office', office: OFFICE };
  for (const array of Object.keys(ARRAYS)) file[array] = [...(real[array] ?? []), ...(INVENTED[array] ?? [])];
  const text = canonical(file);
  check(recount(JSON.parse(text), PUBLISHED.as_of));
  writeFileSync(TARGET, text);
  console.log(`${TARGET.pathname}: ${Buffer.byteLength(text)} bytes, ${Object.keys(ARRAYS).map((a) => `${a} ${file[a].length}`).join(', ')}`);
}

try {
  main(process.argv[2]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
