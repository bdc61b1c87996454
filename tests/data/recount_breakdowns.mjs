// Counts figures by one dimension or by two crossed, in plain JavaScript: an oracle for the program's crosstabs.
// It must not share code with the program. DOMAIN.md says what a figure counts and what headcounts state; where it is silent about
// breakdowns this file goes by what the dimensions and tables are said to be, and says so.
import { by_country, tell, whole } from './recount_headcounts.mjs';
import { GROUPS } from './recount_countries.mjs';
import { partner_finder, question_of, records_of } from './recount_records.mjs';
import { academic_period, academic_year_of, fold } from './recount_words.mjs';

const YEARS = 8;
const WORDS = {
  level: ['bachelor', 'master', 'doctor', 'preparatory', 'non_degree'], form: ['full_time', 'part_time', 'distance', 'exchange'],
  who: ['student', 'teacher', 'researcher', 'staff'], mobility: ['study', 'exchange', 'internship', 'training', 'teaching', 'research', 'conference'],
};
const YEARLY = new Set(['specialists', 'mobilities']);
const is_yearly = (key, figure) => key === 'agreements_active' || YEARLY.has(figure.array);

// ---- dimensions --------------------------------------------------------------------------------------------------

/**
 * Several values of one record come from its partners or directions, `of`; two dimensions of the same partner stay together.
 * @typedef {{key: string, of: (row: any) => any[], value: (item: any) => string | undefined, headcount?: string, is_place?: boolean, word?: (country: string) => string}} Dimension
 */

const itself = (row) => [row];
const one_or_nothing = (list) => (list.length ? list : [undefined]);
const plain = (key, member, headcount) => ({ key, of: itself, value: (row) => row[member], headcount });
const text = (key, member) => ({ key, of: itself, value: (row) => row[member] && fold(row[member]) });

/** Offices in Uzbekistan stand under UZ; `at` gives the country and whether it is such an office. */
function places(of, at) {
  const country = { key: 'country', of, is_place: true, word: (name) => name, value: (item) => (at(item).in_uzbekistan ? 'UZ' : at(item).country) };
  const groups = Object.entries(GROUPS).map(([key, group]) => ({ key, of, is_place: true, word: (name) => group(name, false), value: (item) => group(at(item).country, at(item).in_uzbekistan) }));
  return [country, ...groups];
}

/** A partner with a successor counts as the last one, as in the partners' own figure. */
function partner_dimensions(of) {
  return [...places(of, (partner) => partner ?? {}), { key: 'partner', of, value: (partner) => partner?.id }];
}

/** Persons stand under their own country, not under the place of an office: that is how headcounts tell them apart. */
const stay_dimensions = (of, country) => [...places(itself, (row) => ({ country: country(row) })), { key: 'partner', of, value: (partner) => partner?.id }];

/** @returns {Record<string, Dimension[]>} by array */
function dimensions_of(file, figures) {
  const last = partner_finder(file);
  const those = (ids) => one_or_nothing(ids.map(last));
  const directions = (row) => one_or_nothing(row.directions ?? []);
  return {
    agreements: [...partner_dimensions((row) => those((row.parties ?? []).map((p) => p.partner))), plain('type', 'type'), { key: 'direction', of: directions, value: (id) => id }],
    partners: [...places(itself, (row) => row), plain('type', 'type')],
    projects: [...partner_dimensions((row) => those((row.partners ?? []).map((p) => p.partner))), text('funder', 'funder'), plain('role', 'role')],
    programmes: [...partner_dimensions((row) => those(row.partners ?? [])), plain('level', 'level'), plain('type', 'degree')],
    specialists: [...stay_dimensions((row) => [row.home && last(row.home)], figures.visiting_visits.country), plain('type', 'purpose'), text('unit', 'unit'), text('funder', 'funding')],
    students: [...places(itself, (row) => ({ country: row.country })), plain('level', 'level', 'level'), plain('type', 'form', 'form'), text('programme', 'programme')],
    mobilities: [...stay_dimensions((row) => [row.partner && last(row.partner)], figures.outgoing.country), plain('type', 'kind', 'mobility'), plain('who', 'who', 'who'), text('funder', 'funding')],
  };
}

// ---- records -----------------------------------------------------------------------------------------------------

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
const key_of = (values) => JSON.stringify(values.map((value) => value ?? ''));

/** Every combination of a record's values of the dimensions, once. */
function combinations(row, dimensions) {
  const [first, second] = dimensions;
  const items = first.of(row);
  if (!second) return new Set(items.map((item) => key_of([first.value(item)])));
  if (first.of === second.of) return new Set(items.map((item) => key_of([first.value(item), second.value(item)])));
  return new Set(items.flatMap((item) => second.of(row).map((other) => key_of([first.value(item), second.value(other)]))));
}

/** The measure of the figure over the records of each cell. */
function table_of_records(figure, dimensions) {
  const cells = new Map();
  let is_many = false;
  for (const row of figure.rows) {
    const keys = combinations(row, dimensions);
    is_many ||= keys.size > 1;
    for (const key of keys) cells.set(key, [...(cells.get(key) ?? []), row]);
  }
  const amounts = Object.fromEntries([...cells].map(([key, rows]) => [key, figure.measure(rows)]));
  const adds_up = figure.kind === 'distinct' || figure.kind === 'persons' ? sum(Object.values(amounts)) > figure.measure(figure.rows) : is_many;
  return { amounts, adds_up };
}

// ---- headcounts --------------------------------------------------------------------------------------------------

/**
 * A figure that headcounts take part in, by dimensions that they tell. DOMAIN.md does not say how a part is told; it is taken to be told as
 * the figure is: a headcount of the country that states the value, where present, is it, else its persons are counted. So `outgoing` by type
 * says of trainings what `outgoing_training` would. What the values leave of a country's whole is not stated.
 */
class StatedTable {
  constructor(figure, dimensions) {
    this.figure = figure;
    this.places = dimensions.filter((dimension) => dimension.is_place);
    this.stated = dimensions.filter((dimension) => dimension.headcount);
    this.dimensions = dimensions;
    this.known = new Map();
  }

  /** The values a dimension can have in the figure, and "" for what is not stated. */
  words({ headcount }) {
    const { only = {}, not = {} } = this.figure.headcounts;
    return [...(only[headcount] ?? WORDS[headcount].filter((word) => !not[headcount]?.includes(word))), ''];
  }

  /** The figure of those with the given values alone; undefined asks for any. */
  part(words) {
    const { rows, only, not } = this.figure.headcounts;
    const asked = this.stated.flatMap((dimension, i) => (words[i] === undefined ? [] : [[dimension, words[i]]]));
    const own = this.figure.rows.filter((row) => asked.every(([dimension, word]) => dimension.value(row) === word));
    const filter = { only: { ...only, ...Object.fromEntries(asked.map(([dimension, word]) => [dimension.headcount, [word]])) }, not };
    return tell(rows, own, this.figure.country, filter);
  }

  /** Countries whose students are counted, not the countries: of each how many. */
  count = (rows) => (this.figure.kind === 'distinct' ? rows.length : this.figure.measure(rows));

  /** By country, "" not stated: of given words what is told of them, else what the given ones leave of the whole. */
  numbers(words) {
    const key = JSON.stringify(words); // undefined and "" ask for different things
    if (!this.known.has(key)) this.known.set(key, words.includes('') ? this.rest(words) : by_country(this.part(words), this.figure.country, this.count));
    return this.known.get(key);
  }

  rest(words) {
    const whole_numbers = by_country(this.part(words.map((word) => word || undefined)), this.figure.country, this.count);
    const finer = this.all_words().filter((others) => key_of(others) !== key_of(words) && words.every((word, i) => word === '' || word === others[i]));
    const left = (country, number) => Math.max(0, number - sum(finer.map((others) => this.numbers(others)[country] ?? 0)));
    return Object.fromEntries(Object.entries(whole_numbers).map(([country, number]) => [country, left(country, number)]));
  }

  all_words() {
    return this.stated.reduce((lists, dimension) => lists.flatMap((list) => this.words(dimension).map((word) => [...list, word])), [[]]);
  }

  /** What some countries come to; a person who stands under two of them is one. */
  amount(words, countries) {
    const numbers = this.numbers(words);
    if (this.figure.kind === 'distinct') return countries.filter((country) => country !== '' && numbers[country] > 0).length;
    const added = sum(countries.map((country) => numbers[country] ?? 0));
    if (this.figure.kind !== 'persons' || words.includes('')) return added;
    const rows = this.part(words).untold.filter((row) => countries.includes(this.figure.country(row) ?? ''));
    const each = countries.map((country) => this.figure.measure(rows.filter((row) => (this.figure.country(row) ?? '') === country)));
    return added - sum(each) + this.figure.measure(rows);
  }

  /** Of all countries a total over countries is it, where one is stated. */
  overall(words) {
    if (words.includes('') || this.figure.kind === 'distinct') return this.amount(words, Object.keys(this.numbers(words)));
    return whole(this.part(words), this.count);
  }

  cells_of(words) {
    const values = (country) => this.dimensions.map((dimension) => (dimension.is_place ? dimension.word(country) : words[this.stated.indexOf(dimension)]));
    if (!this.places.length) return [[key_of(values('')), this.overall(words)]];
    const countries = {};
    for (const country of Object.keys(this.numbers(words))) (countries[key_of(values(country))] ??= []).push(country);
    return Object.entries(countries).map(([key, list]) => [key, this.amount(words, list)]);
  }

  table() {
    const amounts = Object.fromEntries(this.all_words().flatMap((words) => this.cells_of(words)));
    return { amounts, adds_up: sum(Object.values(amounts)) > this.overall(this.stated.map(() => undefined)) };
  }
}

// ---- tables ------------------------------------------------------------------------------------------------------

const minus = (a, b) => Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, (a[key] ?? 0) - (b[key] ?? 0)]));

/**
 * The amounts of a figure by some dimensions (none: its value), how many headcounts took part, and whether persons alone are told: then they
 * alone are told in the margins of the table, too, where the dimensions `beside` are crossed with these.
 */
function told_by(figure, dimensions, beside = []) {
  if (figure.kind === 'balance') {
    const [out, back] = [figure.sides.out, figure.sides.in].map((side) => told_by(side, dimensions, beside));
    return { amounts: minus(out.amounts, back.amounts), headcounts: out.headcounts + back.headcounts, is_persons_only: out.is_persons_only || back.is_persons_only, adds_up: out.adds_up || back.adds_up };
  }
  const headcounts = figure.headcounts ? tell(figure.headcounts.rows, figure.rows, figure.country, figure.headcounts).used : 0;
  const is_told = [...dimensions, ...beside].every((dimension) => dimension.is_place || dimension.headcount);
  const is_stated = headcounts > 0 && is_told;
  const nothing = { amounts: { '[]': figure.measure(figure.rows) }, adds_up: false };
  const table = is_stated ? new StatedTable(figure, dimensions).table() : dimensions.length ? table_of_records(figure, dimensions) : nothing;
  return { ...table, headcounts, is_persons_only: headcounts > 0 && !is_told };
}

const total_of = (figure) => told_by(figure, []).amounts['[]'];

/** Cells of one day or period, `place` puts a year before or behind the values. Margins are the breakdowns by one dimension. */
function add_to(table, figure, dimensions, place) {
  const { amounts, ...flags } = told_by(figure, dimensions);
  for (const [key, amount] of Object.entries(amounts)) table.cells[key_of(place(JSON.parse(key)))] = amount;
  table.headcounts += flags.headcounts;
  table.is_persons_only ||= flags.is_persons_only;
  table.adds_up ||= flags.adds_up;
}

function margin(figure, dimension, ...beside) {
  const { amounts } = told_by(figure, [dimension], beside);
  return Object.fromEntries(Object.entries(amounts).map(([key, amount]) => [JSON.parse(key)[0], amount]));
}

/** Breakdowns of one file; what was selected for a day is kept. */
export class Breakdowns {
  constructor(file) {
    this.file = file;
    this.selected = new Map();
  }

  figures(question) {
    const key = JSON.stringify(question);
    if (!this.selected.has(key)) {
      const figures = records_of(this.file, question);
      this.selected.set(key, { figures, dimensions: dimensions_of(this.file, figures) });
    }
    return this.selected.get(key);
  }

  /** By what a figure can be told apart; years come last. */
  dimensions(key, question) {
    const { figures, dimensions } = this.figures(question);
    return [...dimensions[figures[key].array].map((dimension) => dimension.key), 'year'];
  }

  /**
   * The years that "year" goes over, oldest first: of a stock the 31 Decembers and the day itself, else academic years up to the figure's own
   * (as series of figures are said to be).
   */
  years(key, figure, question) {
    const { day, from, start } = question;
    if (!is_yearly(key, figure)) {
      const own = Number(day.slice(0, 4));
      const on = (year) => question_of(this.file, year === own ? day : `${year}-12-31`, question);
      return Array.from({ length: YEARS }, (_, i) => own - YEARS + 1 + i).map((year) => ({ label: String(year), question: on(year) }));
    }
    const last = academic_year_of(from, start);
    return Array.from({ length: YEARS }, (_, i) => last - YEARS + 1 + i).map((year) => {
      const [first_day, last_day] = academic_period(year, start);
      const label = start === 1 ? String(year) : `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
      return { label, question: { ...question, from: first_day, to: last_day } };
    });
  }

  /** The figure by one dimension, or by two crossed: amounts by value, crossed ones by JSON of both values. */
  table(key, question, by, across) {
    const { figures } = this.figures(question);
    const table = { cells: {}, rows: {}, columns: {}, total: total_of(figures[key]), headcounts: 0, is_persons_only: false, adds_up: false, years: undefined };
    if (by === 'year' || across === 'year') this.add_years(table, key, question, by, across);
    else this.add_one(table, figures[key], this.figures(question), by, across);
    return table;
  }

  add_one(table, figure, { dimensions }, by, across) {
    const wanted = [by, across].filter(Boolean).map((name) => dimensions[figure.array].find((dimension) => dimension.key === name));
    add_to(table, figure, wanted, (values) => values);
    table.rows = margin(figure, ...wanted);
    if (across) table.columns = margin(figure, ...wanted.reverse());
  }

  /** Every year as the figure says it. Stocks of several years do not add up: the totals over years are those of the last one. */
  add_years(table, key, question, by, across) {
    const other = by === 'year' ? across : by;
    const years = this.years(key, this.figures(question).figures[key], question);
    table.years = years.map((year) => year.label);
    const of_years = {};
    let of_other = {};
    for (const { label, question: asked } of years) {
      const { figures, dimensions } = this.figures(asked);
      const dimension = dimensions[figures[key].array].find((one) => one.key === other);
      add_to(table, figures[key], dimension ? [dimension] : [], ([value]) => (by === 'year' ? [label, ...(dimension ? [value] : [])] : [value, label]));
      of_years[label] = total_of(figures[key]);
      if (dimension) of_other = margin(figures[key], dimension);
    }
    table.rows = by === 'year' ? of_years : of_other;
    table.columns = by === 'year' ? of_other : of_years;
  }
}
