// What headcounts state, and how they stand for persons: "a row without a dimension is the total over it, rows with it are its
// breakdown, the difference is not stated". It must not know figures, nor share code with the program.

const DIMENSIONS = ['level', 'form', 'who', 'mobility', 'mode', 'long_stay'];
const sum_of = (numbers) => numbers.reduce((a, b) => a + b, 0);

/** @template T @param {T[]} rows @param {(row: T) => any} key @returns {Record<string, T[]>} */
export function group_by(rows, key) {
  const groups = {};
  for (const row of rows) (groups[key(row) ?? ''] ??= []).push(row);
  return groups;
}

/** What rows state that are known to have the `fixed` dimensions: the total, or without one the fullest breakdown. */
function total_of(rows, fixed) {
  const others = DIMENSIONS.filter((dimension) => !fixed.includes(dimension));
  const totals = rows.filter((row) => others.every((dimension) => row[dimension] === undefined));
  if (totals.length) return sum_of(totals.map((row) => row.count));
  const breakdowns = others.map((dimension) => Object.values(group_by(rows.filter((row) => row[dimension] !== undefined), (row) => row[dimension])));
  return Math.max(0, ...breakdowns.map((parts, i) => sum_of(parts.map((part) => total_of(part, [...fixed, others[i]])))));
}

/** Sum over every combination of the wanted values. */
function sum_over(rows, [first, ...others], fixed = []) {
  if (!first) return total_of(rows, fixed);
  const [dimension, values] = first;
  return sum_of(values.map((value) => sum_over(rows.filter((row) => row[dimension] === value), others, [...fixed, dimension])));
}

/**
 * What the headcounts of one country (or of none) say, or undefined when they do not say it. A figure asks for the values in `only`,
 * by dimension, and for the total without the values in `not`. Rows are taken to be free of contradictions.
 */
function stated(rows, { only = {}, not = {} }) {
  const told = rows.filter((row) => Object.keys(only).every((dimension) => row[dimension] !== undefined));
  if (told.length === 0) return undefined;
  const wanted = Object.entries(only);
  const left_out = Object.entries(not).filter(([dimension]) => !(dimension in only));
  return Math.max(0, sum_over(told, wanted) - (left_out.length ? sum_over(told, [...wanted, ...left_out]) : 0));
}

/**
 * A figure country by country: `told` where headcounts of exactly its period tell it, `untold` the rows of the other countries.
 * `overall` is what headcounts without a country say, `used` how many headcounts said any of it.
 */
export function tell(headcounts, rows, country_of, filter) {
  const told = {};
  let overall;
  let used = 0;
  for (const [country, of_country] of Object.entries(group_by(headcounts, (row) => row.country))) {
    const value = stated(of_country, filter);
    if (value === undefined) continue;
    used += of_country.length;
    if (country === '') overall = value; else told[country] = value;
  }
  const untold = rows.filter((row) => told[country_of(row)] === undefined);
  return { told, overall, used, untold };
}

/** All of it: a total over countries goes before the countries; rows of all untold ones are counted together, so that a person of two is one. */
export const whole = ({ told, overall, untold }, count) => overall ?? sum_of(Object.values(told)) + count(untold);

/** Numbers by country, "" for what no country is told of. */
export function by_country({ told, overall, untold }, country_of, count) {
  const numbers = { ...told };
  for (const [country, rows] of Object.entries(group_by(untold, country_of))) numbers[country] = count(rows);
  if (overall !== undefined) numbers[''] = (numbers[''] ?? 0) + Math.max(0, overall - sum_of(Object.values(numbers)));
  return numbers;
}
