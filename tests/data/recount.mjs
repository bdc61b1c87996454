// Counts the headline figures of a file from the definitions in words, in plain JavaScript: an oracle for the program's own SQL.
// It must not share code with the program, and it reads only well-formed files.
//
//   node tests/data/recount.mjs FILE [YYYY-MM-DD] [FROM TO]      prints {key: {value, records}} as JSON
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { argv } from 'node:process';

// ---- dates ------------------------------------------------------------------------------------------------------

const two = (n) => String(n).padStart(2, '0');
const iso = (date) => date.toISOString().slice(0, 10);
const utc = (y, m, d) => { const date = new Date(0); date.setUTCFullYear(y, m - 1, d); return date; };
const parts = (full) => full.split('-').map(Number);

/** First and last day of a partial date. */
export const first_day = (date) => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);
export const last_day = (date) => {
  if (date.length === 10) return date;
  const [year, month] = date.length === 4 ? [Number(date), 12] : parts(date);
  return iso(utc(year, month + 1, 0));
};
const plus_days = (date, days) => { const [y, m, d] = parts(date); return iso(utc(y, m, d + days)); };
const plus_years = (date, years) => {
  const [y, m, d] = parts(date);
  const moved = utc(y + years, m, d);
  return moved.getUTCMonth() === m - 1 ? iso(moved) : `${String(y + years).padStart(4, '0')}-02-28`;
};
const plus_months = (date, months) => {
  const [y, m, d] = parts(date);
  const last = utc(y, m + months + 1, 0).getUTCDate();
  return iso(utc(y, m + months, Math.min(d, last)));
};
const days_between = (a, b) => (Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86400000;

const academic_year_of = (date, start) => { const [y, m] = parts(date); return m >= start ? y : y - 1; };
const academic_period = (year, start) => [`${year}-${two(start)}-01`, plus_days(`${year + 1}-${two(start)}-01`, -1)];
const label_period = (label, start) => (label.length === 4
  ? [`${label}-01-01`, `${label}-12-31`] : academic_period(Number(label.slice(0, 4)), start));

// ---- persons ----------------------------------------------------------------------------------------------------

const CYRILLIC = Object.fromEntries([...'абвгдёжзийклмнопрстуфхчшщъыьэюяўқғҳ'].map((letter, i) => [letter,
  ['a', 'b', 'v', 'g', 'd', 'yo', 'j', 'z', 'i', 'y', 'k', 'l', 'm', 'n', 'o', 'p', 'r', 's', 't', 'u', 'f', 'x', 'ch', 'sh', 'sh', '', 'i', '', 'e', 'yu', 'ya', 'o', 'q', 'g', 'h'][i]]));
const VOWELS = 'аеёиоуўыэюя';

/** Lower case, Latin letters, no apostrophes, no accents: enough to tell names apart. */
export function fold(text) {
  let out = '';
  let before = '';
  for (const letter of text.normalize('NFC').toLowerCase()) {
    if (letter === 'е') out += !/\p{L}/u.test(before) || VOWELS.includes(before) || before === 'ъ' || before === 'ь' ? 'ye' : 'e';
    else if (letter === 'ц') out += !/\p{L}/u.test(before) || !VOWELS.includes(before) ? 's' : 'ts';
    else out += CYRILLIC[letter] ?? letter;
    before = letter;
  }
  return out.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/['`\u00b4\u02b9\u02bb-\u02bd\u2018\u2019\u201b\u2032\uff07]/g, '');
}

/** Persons among rows: equal folded name and, where both give it, equal citizenship. */
function count_persons(rows, name, citizenship = () => undefined) {
  const by_name = new Map();
  for (const row of rows) {
    const key = fold(name(row));
    if (!by_name.has(key)) by_name.set(key, new Set());
    if (citizenship(row)) by_name.get(key).add(citizenship(row));
  }
  return [...by_name.values()].reduce((sum, countries) => sum + Math.max(1, countries.size), 0);
}

// ---- agreements -------------------------------------------------------------------------------------------------

class Agreements {
  constructor(list) {
    this.list = list;
    this.successors = new Map();
    for (const agreement of list)
      if (agreement.predecessor && agreement.predecessor !== agreement.id) this.successors.set(agreement.predecessor, [...(this.successors.get(agreement.predecessor) ?? []), agreement]);
  }

  is_concluded(a) { return a.stage === 'signed' || a.stage === 'terminated'; }

  /** First day, or undefined without any date. */
  start(a) {
    const date = a.from ?? a.signed;
    if (date) return first_day(date);
    return (a.parties ?? []).map((p) => p.signed).filter(Boolean).map(first_day).sort().at(-1);
  }

  /** Day from which a concluded successor takes its place. */
  succeeded(a) {
    return (this.successors.get(a.id) ?? []).filter((s) => this.is_concluded(s)).map((s) => this.start(s)).filter(Boolean).sort()[0];
  }

  /** The end as it stands on `day`: tacit renewals are added until they reach it. undefined = open ended. */
  end(a, day) {
    if (!a.to) return undefined;
    const first = last_day(a.to);
    if (a.renewal !== 'tacit') return first;
    const years = a.renewal_years ?? 1;
    let end = first;
    for (let n = 1; end < day; ++n) end = plus_years(first, n * years);
    return end;
  }

  /** First day on which it is no longer in force for another reason than its term, or undefined. */
  cut(a) {
    return [a.terminated && last_day(a.terminated), this.succeeded(a)].filter(Boolean).sort()[0];
  }

  can_be_in_force(a) {
    return this.is_concluded(a) && this.start(a) !== undefined && !(a.stage === 'terminated' && !a.terminated);
  }

  in_force(a, day) {
    if (!this.can_be_in_force(a) || this.start(a) > day) return false;
    const end = this.end(a, day);
    const cut = this.cut(a);
    return (end === undefined || day <= end) && (cut === undefined || day < cut);
  }

  active(a, from, to) {
    if (!this.can_be_in_force(a) || this.start(a) > to) return false;
    const day = this.start(a) > from ? this.start(a) : from;
    return this.in_force(a, day);
  }

  expiring(a, day, days) {
    if (!this.in_force(a, day) || a.renewal === 'tacit' || !a.to) return false;
    const end = last_day(a.to);
    const renewed = (this.successors.get(a.id) ?? []).some((s) => s.stage === 'signed' && this.start(s) && this.start(s) <= plus_days(end, 1));
    return day <= end && end <= plus_days(day, days) && !renewed;
  }

  has_notice(a, day, days) {
    if (!this.in_force(a, day) || a.notice_days === undefined || !a.to) return false;
    const deadline = plus_days(this.end(a, day), -a.notice_days);
    return day <= deadline && deadline <= plus_days(day, days);
  }
}

// ---- money ------------------------------------------------------------------------------------------------------

const DECIMALS = Object.fromEntries([...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((c) => [c, 0]),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((c) => [c, 3]), ['CLF', 4], ['UYW', 4]]);

/** Sums per currency, exact. */
function sums(lists) {
  const total = {};
  for (const { amount, currency } of lists.flat()) {
    const decimals = DECIMALS[currency] ?? 2;
    const [whole, fraction = ''] = amount.replace('-', '').split('.');
    const units = BigInt(whole + fraction.padEnd(decimals, '0'));
    total[currency] = (total[currency] ?? 0n) + (amount.startsWith('-') ? -units : units);
  }
  return Object.fromEntries(Object.keys(total).sort().map((currency) => {
    const decimals = DECIMALS[currency] ?? 2;
    const sign = total[currency] < 0n ? '-' : '';
    const digits = String(total[currency] < 0n ? -total[currency] : total[currency]).padStart(decimals + 1, '0');
    return [currency, sign + (decimals ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits)];
  }));
}

// ---- headcounts -------------------------------------------------------------------------------------------------

const DIMENSIONS = ['level', 'form', 'who', 'mobility', 'mode', 'long_stay'];
const dimensions_of = (row) => DIMENSIONS.filter((d) => row[d] !== undefined);
const sum_of = (rows) => rows.reduce((sum, row) => sum + row.count, 0);

/** What the coarsest rows sum to: the finer ones are their breakdown. Of several breakdowns as fine, the fullest. */
function coarsest(rows) {
  const sets = Object.values(group_by(rows, (row) => dimensions_of(row).join()));
  const fewest = Math.min(...sets.map((set) => dimensions_of(set[0]).length));
  return Math.max(0, ...sets.filter((set) => dimensions_of(set[0]).length === fewest).map(sum_of));
}

/** Sum over every combination of the wanted values, each by its coarsest rows. */
function sum_over(rows, [first, ...others]) {
  if (!first) return coarsest(rows);
  const [dimension, values] = first;
  return values.reduce((sum, value) => sum + sum_over(rows.filter((row) => row[dimension] === value), others), 0);
}

/**
 * What the headcounts of one country (or of none) say, or undefined when they do not say it. A figure asks for the values in `only`,
 * by dimension, or for the total; without the values in `not`. Rows are taken to be free of contradictions.
 */
function stated(rows, { only, not = {} }) {
  if (only) {
    const told = rows.filter((row) => Object.keys(only).every((d) => row[d] !== undefined));
    if (told.length === 0) return undefined;
    const left_out = Object.entries(not).filter(([d]) => !(d in only)).map((one) => sum_over(told, [...Object.entries(only), one]));
    return Math.max(0, left_out.reduce((sum, count) => sum - count, sum_over(told, Object.entries(only))));
  }
  if (rows.length === 0) return undefined;
  const left_out = Object.entries(not);
  return Math.max(0, coarsest(rows) - (left_out.length ? sum_over(rows, left_out) : 0));
}

/**
 * A yearly figure: in countries that headcounts of exactly that period tell, they are it; elsewhere `count` counts the rows of all
 * those countries together, so that a person who stands under two of them is one person. A total over countries goes before both.
 */
function with_headcounts(headcounts, rows, country, count, filter) {
  const overall = stated(headcounts.filter((row) => row.country === undefined), filter);
  const told = {};
  for (const name of new Set(headcounts.map((row) => row.country).filter(Boolean))) {
    const value = stated(headcounts.filter((row) => row.country === name), filter);
    if (value !== undefined) told[name] = value;
  }
  const untold = rows.filter((row) => told[country(row)] === undefined);
  const by_country = { ...told, ...counted(group_by(untold, country), count) };
  for (const name of Object.keys(by_country)) if (by_country[name] === 0) delete by_country[name];
  const sum = Object.values(told).reduce((a, b) => a + b, 0) + count(untold);
  return { value: overall ?? sum, by_country };
}

function group_by(rows, key) {
  const groups = {};
  for (const row of rows) (groups[key(row) ?? ''] ??= []).push(row);
  return groups;
}
const counted = (groups, count) => Object.fromEntries(Object.entries(groups).map(([key, rows]) => [key, count(rows)]));

// ---- figures ----------------------------------------------------------------------------------------------------

const ids = (rows) => rows.map((row) => row.id).sort();

/**
 * All headline figures on `day`; yearly ones for [from, to], by default the last academic year that ended before `day`.
 * Each is {value, records: ids of the rows behind it} with what stands beside it.
 */
export function recount(file, day, { from, to } = {}) {
  const start_month = file.office?.year_start ?? 9;
  const rows = (array) => file[array] ?? [];
  if (!from) [from, to] = academic_period(academic_year_of(day, start_month) - 1, start_month);
  const headcounts = (kind, period) => rows('headcounts').filter((row) => row.kind === kind &&
    label_period(row.year, start_month).every((date, i) => date === period[i]));
  const figures = {};
  const put = (key, value, records, more = {}) => { figures[key] = { value, records: ids(records), ...more }; };

  // Agreements and partners.
  const agreements = new Agreements(rows('agreements'));
  const in_force = agreements.list.filter((a) => agreements.in_force(a, day));
  put('agreements_in_force', in_force.length, in_force, {
    without_end: in_force.filter((a) => !a.to).length,
    no_date: agreements.list.filter((a) => agreements.is_concluded(a) && !agreements.start(a)).length,
  });
  const active = agreements.list.filter((a) => agreements.active(a, from, to));
  put('agreements_active', active.length, active);
  for (const days of [30, 90, 180]) {
    const expiring = agreements.list.filter((a) => agreements.expiring(a, day, days));
    put(`agreements_expiring_${days}`, expiring.length, expiring);
    const notice = agreements.list.filter((a) => agreements.has_notice(a, day, days));
    put(`notice_deadlines_${days}`, notice.length, notice);
  }
  const partners = new Map(rows('partners').map((p) => [p.id, p]));
  const last_successor = (id) => {
    const seen = new Set();
    while (partners.get(id)?.successor && !seen.has(id)) { seen.add(id); id = partners.get(id).successor; }
    return partners.get(id);
  };
  const active_partners = [...new Set(in_force.flatMap((a) => (a.parties ?? []).map((p) => last_successor(p.partner))))];
  put('partners_active', active_partners.length, active_partners);
  const countries = new Set(active_partners.map((p) => p.country).filter(Boolean));
  put('partner_countries', countries.size, active_partners, { countries: [...countries].sort() });

  // Projects.
  const running = rows('projects').filter((p) => ['running', 'finished', 'stopped'].includes(p.status) && p.from && first_day(p.from) <= day &&
    (p.to ? day <= last_day(p.to) : p.status === 'running'));
  put('projects_running', running.length, running);
  for (const [key, member] of [['project_value', 'value'], ['project_own_share', 'own_share']])
    put(key, sums(running.map((p) => p[member] ?? [])), running.filter((p) => p[member]?.length), { without: running.filter((p) => !p[member]?.length).length });

  // Joint programmes.
  const programmes = rows('programmes').filter((p) => p.degree !== 'dual' && p.first_intake && first_day(p.first_intake) <= day && (!p.closed || day <= last_day(p.closed)));
  put('joint_programmes', programmes.length, programmes);
  const specialty = (p) => fold(p.specialty.uz ?? p.specialty.ru ?? p.specialty.en ?? Object.values(p.specialty)[0]);
  put('joint_specialties', new Set(programmes.map(specialty)).size, programmes);

  // Foreign students; headcounts of the academic year of the day.
  const year_of_day = academic_period(academic_year_of(day, start_month), start_month);
  const student_counts = headcounts('students', year_of_day).filter((row) => row.country !== 'UZ');
  const students = rows('students').filter((s) => s.country !== 'UZ' && first_day(s.from) <= day &&
    (s.to ? day <= last_day(s.to) : s.outcome === undefined || s.outcome === 'studying'));
  const put_students = (key, is_counted, filter) => {
    const list = students.filter(is_counted);
    const { value, by_country } = with_headcounts(student_counts, list, (s) => s.country, (r) => r.length, filter);
    put(key, value, list, { by_country });
    return by_country;
  };
  const by_country = put_students('foreign_students', (s) => s.form !== 'distance' && s.form !== 'exchange', { not: { form: ['distance', 'exchange'] } });
  put('student_countries', Object.keys(by_country).length, students.filter((s) => s.form !== 'distance' && s.form !== 'exchange'));
  put_students('students_distance', (s) => s.form === 'distance', { only: { form: ['distance'] } });
  const degrees = ['bachelor', 'master', 'doctor'];
  for (const key of ['qs_international_students', 'uis_mobile_students']) {
    put_students(key, (s) => s.form !== 'distance' && s.form !== 'exchange' && degrees.includes(s.level), { only: { level: degrees }, not: { form: ['distance', 'exchange'] } });
  }
  put_students('students_exchange', (s) => s.form === 'exchange', { only: { form: ['exchange'] } });

  // Visiting specialists of the period.
  const specialist_counts = headcounts('specialists', [from, to]);
  const in_period = rows('specialists').filter((s) => first_day(s.from) <= to && last_day(s.to ?? s.from) >= from);
  const on_site = in_period.filter((s) => s.mode !== 'online');
  const online = in_period.filter((s) => s.mode === 'online');
  const persons = (list) => count_persons(list, (s) => s.name, (s) => s.citizenship);
  const home_country = (s) => s.country ?? partners.get(s.home)?.country;
  const put_stays = (key, list, filter) => put(key, with_headcounts(specialist_counts, list, home_country, persons, filter).value, list);
  put_stays('visiting_specialists', on_site, { not: { mode: ['online'] } });
  put('visiting_visits', on_site.length, on_site);
  put_stays('visiting_online', online, { only: { mode: ['online'] } });

  // Trips that ended in the period.
  const trips = rows('mobilities').filter((m) => {
    const end = last_day(m.to ?? m.from);
    return from <= end && end <= to && end <= day && (m.status === undefined || m.status === 'done');
  });
  const put_trips = (key, list, filter, kind = 'mobility_out') => {
    const trip_country = (m) => m.country ?? partners.get(m.partner)?.country;
    const { value } = with_headcounts(headcounts(kind, [from, to]), list, trip_country, (r) => r.length, filter);
    put(key, value, list);
    return value;
  };
  const out = trips.filter((m) => m.direction === 'out');
  put_trips('outgoing', out, {});
  put('outgoing_persons', count_persons(out, (m) => m.person), out);
  put_trips('outgoing_training', out.filter((m) => m.kind === 'training' || m.kind === 'internship'), { only: { mobility: ['training', 'internship'] } });
  const exchange = (direction) => trips.filter((m) => m.direction === direction && m.who === 'student' && m.kind === 'exchange');
  const students_only = { only: { mobility: ['exchange'], who: ['student'] } };
  const went = put_trips('exchange_out', exchange('out'), students_only);
  const came = put_trips('exchange_in', exchange('in'), students_only, 'mobility_in');
  put('exchange_balance', went - came, [...exchange('out'), ...exchange('in')], {
    out: went, in: came, places_out: active.reduce((n, a) => n + (a.places_out ?? 0), 0), places_in: active.reduce((n, a) => n + (a.places_in ?? 0), 0),
  });

  // What QS counts.
  const faculty = in_period.filter((s) => s.contract === true && s.citizenship && s.citizenship !== 'UZ' && !s.home && !s.home_name && s.to &&
    plus_months(first_day(s.from), 3) <= plus_days(last_day(s.to), 1));
  put('qs_international_faculty', persons(faculty), faculty);
  const long_exchange = out.filter((m) => m.who === 'student' && (m.kind === 'study' || m.kind === 'exchange') && m.to &&
    days_between(first_day(m.from), last_day(m.to)) + 1 >= 90);
  put('qs_exchange_out', count_persons(long_exchange, (m) => m.person), long_exchange);
  const long_exchange_in = trips.filter((m) => m.direction === 'in' && m.who === 'student' && (m.kind === 'study' || m.kind === 'exchange') && m.to &&
    days_between(first_day(m.from), last_day(m.to)) + 1 >= 90);
  put('qs_exchange_in', count_persons(long_exchange_in, (m) => m.person), long_exchange_in);
  return figures;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [path, day = new Date().toISOString().slice(0, 10), from, to] = argv.slice(2);
  console.log(JSON.stringify(recount(JSON.parse(readFileSync(path, 'utf8')), day, { from, to }), null, 1));
}
