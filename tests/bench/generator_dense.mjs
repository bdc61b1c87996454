// Makes up records that hang together closely: few partners, countries, persons and years shared by many records, so that what figures
// have to decide happens often. Partial dates and missing ones, multilateral agreements, chains of renewals, successors of partners,
// offices in Uzbekistan, headcounts of several dimensions beside persons. It must not keep anything between records.
import { Random, add_days } from '../../assets/sample/random.mjs';
import { MAKERS, OFFICE } from './generator_records.mjs';

const COUNTRIES = 'DE DE FR KZ KZ KG RU US CN BR UZ'.split(' ');
const FUNDERS = ['Erasmus+', 'ERASMUS+', 'El-yurt umidi', 'Эл-юрт умиди', 'Kengash gʻaznasi', "Kengash g'aznasi"];
const UNITS = ['Gidrologiya', 'Гидрология', 'GIDROLOGIYA', 'Geodeziya'];
const PERSONS = ['Shaxs Bir', 'ШАХС БИР', 'Shaxs Oʻn', "Shaxs O'n", 'Shaxs Uch', 'Person Four', 'Person Five', 'Person Six'];
const FIRST_YEAR = 2020, LAST_YEAR = 2026;

const maybe = (random, probability, make) => (random.chance(probability) ? make() : undefined);
const code = (random, words) => random.pick(words.split(' '));
const country = (random) => random.pick(COUNTRIES);
const day = (random, first = FIRST_YEAR, last = LAST_YEAR) => {
  if (random.chance(0.2)) return `${random.between(first, last)}-${code(random, '01-01 12-31 08-31 09-01 02-28')}`; // where years begin and end
  return add_days(`${first}-01-01`, random.between(0, (last - first + 1) * 365));
};
/** Every third date is known to the month or the year alone. */
const partial = (random, date) => date.slice(0, random.pick([10, 10, 10, 10, 7, 4]));
const some = (random, low, high, make) => Array.from({ length: random.between(low, high) }, make);
const money = (random) => ({ amount: `${random.between(1, 9999)}.${random.between(10, 99)}`, currency: code(random, 'USD EUR') });

/** From and to, each perhaps partial, the end perhaps missing. */
function days_of(random, longest, has_end = 0.8) {
  const from = day(random);
  const to = add_days(from, random.between(0, longest));
  return { from: partial(random, from), to: maybe(random, has_end, () => partial(random, to)) };
}

function partner(source, random, index) {
  const last = source.counts.partners - 1;
  const is_stateless = random.chance(0.15);
  return {
    country: is_stateless ? undefined : country(random), type: is_stateless ? 'network' : code(random, 'university business agency'), in_uzbekistan: maybe(random, 0.2, () => true),
    // Rarely anyone, so that there are circles.
    successor: index < last ? maybe(random, 0.3, () => (random.chance(0.9) ? source.id('partners', random.between(index + 1, last)) : source.any('partners', random))) : undefined,
  };
}

function agreement(source, random, index) {
  const signed = day(random, FIRST_YEAR - 2);
  const stage = code(random, 'signed signed signed signed signed terminated terminated draft negotiation');
  const renewal = maybe(random, 0.7, () => code(random, 'none tacit tacit by_agreement'));
  const end = add_days(signed, random.between(30, 1500));
  return {
    type: code(random, 'agreement memorandum exchange'), stage, renewal,
    parties: some(random, 1, random.chance(0.4) ? 4 : 1, () => ({ partner: source.any('partners', random), signed: maybe(random, 0.5, () => partial(random, add_days(signed, random.between(0, 60)))) })),
    signed: maybe(random, 0.6, () => partial(random, signed)), from: maybe(random, 0.3, () => partial(random, add_days(signed, random.between(0, 90)))),
    to: maybe(random, 0.8, () => partial(random, end)), renewal_years: renewal === 'tacit' ? maybe(random, 0.5, () => random.between(1, 3)) : undefined,
    notice_days: maybe(random, 0.4, () => random.pick([0, 30, 90, 180])),
    terminated: stage === 'terminated' ? maybe(random, 0.8, () => partial(random, add_days(signed, random.between(60, 1500)))) : undefined,
    predecessor: index > 0 ? maybe(random, 0.5, () => (random.chance(0.6) ? source.id('agreements', index - 1) : source.any('agreements', random))) : undefined,
    places_out: maybe(random, 0.3, () => random.between(1, 5)), places_in: maybe(random, 0.3, () => random.between(1, 5)),
  };
}

function project(source, random) {
  return {
    status: code(random, 'planned running running finished stopped'), ...days_of(random, 1200), ...(random.chance(0.1) ? { from: undefined } : {}),
    funder: maybe(random, 0.8, () => random.pick(FUNDERS)), role: maybe(random, 0.7, () => code(random, 'coordinator partner')),
    value: maybe(random, 0.7, () => some(random, 1, 2, () => money(random))), own_share: maybe(random, 0.5, () => [money(random)]),
    partners: some(random, 0, 3, () => ({ partner: source.any('partners', random) })),
  };
}

function programme(source, random) {
  const specialty = random.pick([{ uz: 'Suv xoʻjaligi' }, { uz: "SUV XO'JALIGI", ru: 'Вода' }, { ru: 'Сув хўжалиги' }, { uz: 'Geodeziya', en: 'Geodesy' }, { en: 'Energy' }]);
  const first_intake = day(random, FIRST_YEAR - 3);
  return {
    specialty, level: code(random, 'bachelor master doctor'), degree: code(random, 'joint double dual'), partners: [...new Set(some(random, 0, 3, () => source.any('partners', random)))],
    first_intake: maybe(random, 0.9, () => partial(random, first_intake)), closed: maybe(random, 0.3, () => partial(random, add_days(first_intake, random.between(400, 1500)))),
  };
}

function specialist(source, random) {
  const has_home = random.chance(0.6);
  return {
    name: random.pick(PERSONS), citizenship: maybe(random, 0.7, () => country(random)), home: has_home ? source.any('partners', random) : undefined, home_name: maybe(random, 0.2, () => 'Institute'),
    country: maybe(random, 0.5, () => country(random)), unit: maybe(random, 0.7, () => random.pick(UNITS)), purpose: code(random, 'teaching research lecture'), ...days_of(random, 400),
    mode: maybe(random, 0.7, () => code(random, 'on_site on_site online')), funding: maybe(random, 0.6, () => random.pick(FUNDERS)), contract: maybe(random, 0.6, () => random.chance(0.8)),
  };
}

function student(_source, random) {
  return {
    name: random.pick(PERSONS), country: country(random), programme: maybe(random, 0.7, () => random.pick(UNITS)), level: code(random, 'bachelor bachelor master non_degree'),
    form: maybe(random, 0.8, () => code(random, 'full_time full_time part_time distance exchange')), ...days_of(random, 1500, 0.5), outcome: maybe(random, 0.7, () => code(random, 'studying studying left')),
  };
}

function mobility(source, random) {
  return {
    direction: code(random, 'out out in'), person: random.pick(PERSONS), who: code(random, 'student student staff'), kind: code(random, 'study exchange exchange training internship conference'),
    partner: maybe(random, 0.7, () => source.any('partners', random)), country: maybe(random, 0.5, () => country(random)), ...days_of(random, 200), funding: maybe(random, 0.6, () => random.pick(FUNDERS)),
    status: maybe(random, 0.7, () => code(random, 'done done done planned')),
  };
}

// ---- headcounts --------------------------------------------------------------------------------------------------

const TOLD = {
  students: { level: ['bachelor', 'master'], form: ['full_time', 'distance', 'exchange'] }, specialists: { mode: ['on_site', 'online'] },
  mobility_out: { mobility: ['exchange', 'training', 'study'], who: ['student', 'staff'], long_stay: [true, false] }, mobility_in: { mobility: ['exchange', 'conference'], who: ['student', 'staff'] },
};
const TOLD_COUNTRIES = ['DE', 'KZ', 'FR', 'UZ'];
const label = (year, is_calendar) => (is_calendar ? `${year}` : `${year}/${String((year + 1) % 100).padStart(2, '0')}`);

/** All combinations of a value of each list. */
const combinations = (lists) => lists.reduce((all, list) => all.flatMap((one) => list.map((value) => [...one, value])), [[]]);

/** Every headcount that may be stated of a kind and year: each dimension and the country known or not. */
function rows_of(kind) {
  const names = Object.keys(TOLD[kind]);
  const values = combinations([[undefined, ...TOLD_COUNTRIES], ...names.map((name) => [undefined, ...TOLD[kind][name]])]);
  return values.map(([place, ...told]) => ({ country: place, ...Object.fromEntries(names.map((name, i) => [name, told[i]])) }));
}
const ROWS = Object.fromEntries(Object.keys(TOLD).map((kind) => [kind, rows_of(kind)]));

/** The headcounts of one year do not contradict each other: each is the sum of the same finest numbers. */
function count_of(source, kind, year, row) {
  const names = Object.keys(TOLD[kind]);
  const finest = combinations([TOLD_COUNTRIES, ...names.map((name) => TOLD[kind][name])]);
  const random = new Random(source.seed * 31 + Object.keys(TOLD).indexOf(kind) * 7 + (year.length > 4 ? 1 : 2) * Number(year.slice(0, 4)));
  let sum = 0;
  for (const [place, ...values] of finest) {
    const number = Math.max(0, random.between(-2, 4));
    if ((row.country ?? place) === place && names.every((name, i) => (row[name] ?? values[i]) === values[i])) sum += number;
  }
  return sum;
}

/** No row stands twice: records go through all rows with a step that has no divisor in common with their number. */
function headcount(source, random, index) {
  const kind = Object.keys(TOLD)[index % 4];
  const turn = Math.floor(index / 4);
  const year = label(LAST_YEAR - turn % 3, source.seed % 5 === 0);
  const rows = ROWS[kind];
  // Rows that say little are likelier to be told: they come first.
  const known = (row) => Object.values(row).filter((value) => value !== undefined).length;
  const shuffled = new Random(source.seed * 13 + index % 4);
  const order = rows.map((row) => [known(row) + shuffled.next() * 2.5, row]).sort((a, b) => a[0] - b[0]);
  const row = order[Math.floor(turn / 3) % rows.length][1];
  return { kind, year, ...row, count: count_of(source, kind, year, row) };
}

const OWN = { partners: partner, agreements: agreement, projects: project, programmes: programme, specialists: specialist, students: student, mobilities: mobility, headcounts: headcount };

/** As MAKERS of generator_records.mjs; members that are not told here are as there. */
export const DENSE_MAKERS = { ...MAKERS, ...Object.fromEntries(Object.entries(OWN).map(([array, make]) => [array, (source, random, index) => ({ ...MAKERS[array](source, random, index), ...make(source, random, index) })])) };

/** Academic years begin in September, as a rule. */
export const dense_office = (seed) => ({ ...OFFICE, year_start: [9, 9, 8, 1][seed % 4] });

export const DENSE_SHARES = { partners: 0.1, agreements: 0.2, projects: 0.1, programmes: 0.08, specialists: 0.12, students: 0.1, mobilities: 0.16, headcounts: 0.14 };
