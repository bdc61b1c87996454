// A figure that headcounts take part in, by dimensions that they tell, in plain JavaScript.
// It must not share code with the program.
import { by_country, key_of, sum_of, tell, whole } from './recount_headcounts.mjs';

const WORDS = {
  level: ['bachelor', 'master', 'doctor', 'preparatory', 'non_degree'], form: ['full_time', 'part_time', 'distance', 'exchange'],
  who: ['student', 'teacher', 'researcher', 'staff'], mobility: ['study', 'exchange', 'internship', 'training', 'teaching', 'research', 'conference'],
};

/**
 * A figure that headcounts take part in, by dimensions that they tell. DOMAIN.md does not say how a part is told; it is taken to be told as
 * the figure is: a headcount of the country that states the value, where present, is it, else its persons are counted. So `outgoing` by type
 * says of trainings what `outgoing_training` would. What the values leave of a country's whole is not stated.
 */
export class StatedTable {
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
    const left = (country, number) => Math.max(0, number - sum_of(finer.map((others) => this.numbers(others)[country] ?? 0)));
    return Object.fromEntries(Object.entries(whole_numbers).map(([country, number]) => [country, left(country, number)]));
  }

  all_words() {
    return this.stated.reduce((lists, dimension) => lists.flatMap((list) => this.words(dimension).map((word) => [...list, word])), [[]]);
  }

  /** What some countries come to; a person who stands under two of them is one. */
  amount(words, countries) {
    const numbers = this.numbers(words);
    if (this.figure.kind === 'distinct') return countries.filter((country) => country !== '' && numbers[country] > 0).length;
    const added = sum_of(countries.map((country) => numbers[country] ?? 0));
    if (this.figure.kind !== 'persons' || words.includes('')) return added;
    const rows = this.part(words).untold.filter((row) => countries.includes(this.figure.country(row) ?? ''));
    const each = countries.map((country) => this.figure.measure(rows.filter((row) => (this.figure.country(row) ?? '') === country)));
    return added - sum_of(each) + this.figure.measure(rows);
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
    return { amounts, adds_up: sum_of(Object.values(amounts)) > this.overall(this.stated.map(() => undefined)) };
  }
}
