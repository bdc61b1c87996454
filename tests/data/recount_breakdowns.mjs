// Counts figures by one dimension or by two crossed, in plain JavaScript: an oracle for the program's crosstabs.
// It must not share code with the program. DOMAIN.md says what a figure counts and what headcounts state; where it is silent about
// breakdowns this file goes by what the dimensions and tables are said to be, and says so.
import { dimensions_of } from './recount_dimensions.mjs';
import { key_of, sum_of, tell } from './recount_headcounts.mjs';
import { question_of, records_of } from './recount_records.mjs';
import { StatedTable } from './recount_stated.mjs';
import { academic_period, academic_year_of } from './recount_words.mjs';

const YEARS = 8;
const YEARLY = new Set(['specialists', 'mobilities']);
const is_yearly = (key, figure) => key === 'agreements_active' || YEARLY.has(figure.array);

// ---- records -----------------------------------------------------------------------------------------------------

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
    for (const key of keys) cells.has(key) ? cells.get(key).push(row) : cells.set(key, [row]);
  }
  const amounts = Object.fromEntries([...cells].map(([key, rows]) => [key, figure.measure(rows)]));
  const adds_up = figure.kind === 'distinct' || figure.kind === 'persons' ? sum_of(Object.values(amounts)) > figure.measure(figure.rows) : is_many;
  return { amounts, adds_up };
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
