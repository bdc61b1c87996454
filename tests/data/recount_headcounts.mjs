// What headcounts state, and how they stand for persons: "a row without a dimension is the total over it, rows with it are its
// breakdown, the difference is not stated". It must not know figures, nor share code with the program.

const DIMENSIONS = ['level', 'form', 'who', 'mobility', 'mode', 'long_stay'];
export const sum_of = (numbers) => numbers.reduce((a, b) => a + b, 0);
/** Values of dimensions as one text; what is not stated is "". */
export const key_of = (values) => JSON.stringify(values.map((value) => value ?? ''));

/** @template T @param {T[]} rows @param {(row: T) => any} key @returns {Record<string, T[]>} */
function group_by(rows, key) {
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
  const value = Math.max(0, sum_over(told, wanted) - (left_out.length ? sum_over(told, [...wanted, ...left_out]) : 0));
  return { value, is_total: has_totals(told, wanted) };
}

/** Whether each of the wanted values is told as such, not added up from a breakdown, which may leave some out. */
function has_totals(rows, wanted) {
  const names = wanted.map(([dimension]) => dimension);
  const combinations = wanted.reduce((all, [, values]) => all.flatMap((one) => values.map((value) => [...one, value])), [[]]);
  const exact = rows.filter((row) => DIMENSIONS.every((dimension) => (row[dimension] !== undefined) === names.includes(dimension)));
  return combinations.every((values) => exact.some((row) => names.every((name, i) => row[name] === values[i])));
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
    const said = stated(of_country, filter);
    if (said === undefined) continue;
    used += of_country.length;
    if (country === '') overall = said; else told[country] = said.value;
  }
  const untold = rows.filter((row) => told[country_of(row)] === undefined);
  return { told, overall, used, untold };
}

/** A total over countries goes before the countries, but a breakdown over countries may have left some out: then the more counts. */
export function whole(parts, count) {
  const added = added_up(parts, count);
  return parts.overall?.is_total ? parts.overall.value : Math.max(added, parts.overall?.value ?? 0);
}

/** Rows of all untold countries are counted together, so that a person of two is one. */
const added_up = ({ told, untold }, count) => sum_of(Object.values(told)) + count(untold);

/** Numbers by country, "" for what is of none: also what is told over countries and of none of them. */
export function by_country(parts, country_of, count) {
  const numbers = { ...parts.told };
  for (const [country, rows] of Object.entries(group_by(parts.untold, country_of))) numbers[country] = count(rows);
  if (parts.overall) numbers[''] = (numbers[''] ?? 0) + Math.max(0, parts.overall.value - added_up(parts, count));
  return numbers;
}
