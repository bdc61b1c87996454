// Counts the headline figures of a file from the definitions in words, in plain JavaScript: an oracle for the program's own SQL.
// It must not share code with the program, and it reads only well-formed files.
//
//   node tests/data/recount.mjs FILE [YYYY-MM-DD] [FROM TO]      prints {key: {value, records}} as JSON
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { argv } from 'node:process';
import { by_country, tell, whole } from './recount_headcounts.mjs';
import { question_of, records_of } from './recount_records.mjs';

const ids = (rows) => rows.map((row) => row.id).sort();
const told = (figure) => tell(figure.headcounts?.rows ?? [], figure.rows, figure.country ?? (() => undefined), figure.headcounts ?? {});

/** Of students their countries with anyone; the other figures as they are told. */
function value_of(figure) {
  if (figure.kind === 'balance') return value_of(figure.sides.out) - value_of(figure.sides.in);
  if (figure.kind === 'distinct' && figure.headcounts) return Object.keys(countries_of(figure)).length;
  return figure.headcounts ? whole(told(figure), figure.measure) : figure.measure(figure.rows);
}

/** How many headcounts took part. */
const headcounts_of = (figure) => (figure.kind === 'balance' ? headcounts_of(figure.sides.out) + headcounts_of(figure.sides.in) : told(figure).used);

/** Countries that headcounts or rows tell of, with how many. */
function countries_of(figure) {
  const numbers = by_country(told(figure), figure.country, (rows) => rows.length);
  return Object.fromEntries(Object.entries(numbers).filter(([country, number]) => country && number > 0));
}

/**
 * All headline figures on `day`; yearly ones for [from, to], by default the last academic year that ended before `day`.
 * Each is {value, records: ids of the rows behind it, measured: what is measured over those rows alone, beside: numbers by name}.
 */
export function recount(file, day, period = {}) {
  const figures = records_of(file, question_of(file, day, period));
  return Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, {
    value: value_of(figure), records: ids(figure.rows), measured: figure.measure(figure.rows), beside: { ...figure.beside, headcounts: headcounts_of(figure) },
    ...(key === 'foreign_students' ? { by_country: countries_of(figure) } : {}),
  }]));
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [path, day = new Date().toISOString().slice(0, 10), from, to] = argv.slice(2);
  console.log(JSON.stringify(recount(JSON.parse(readFileSync(path, 'utf8')), day, { from, to }), null, 1));
}
