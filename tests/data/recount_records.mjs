// Which records stand behind each figure, and what is measured over them: DOMAIN.md "Figures" in plain JavaScript.
// It must not share code with the program, and it reads only well-formed files.
import { Agreements } from './recount_agreements.mjs';
import { sum_of } from './recount_headcounts.mjs';
import { academic_period, academic_year_of, count_persons, days_between, first_day, fold, label_period, last_day, plus_days, plus_months, sums } from './recount_words.mjs';

export const WINDOWS = [30, 90, 180];

/**
 * @typedef {object} FigureRecords
 * @property {string} array
 * @property {any[]} rows
 * @property {'rows' | 'distinct' | 'persons' | 'money' | 'balance'} kind what is measured
 * @property {(rows: any[]) => any} measure
 * @property {Record<string, number>} [beside] numbers that stand beside it
 * @property {(row: any) => any} [value] of distinct ones
 * @property {(row: any) => string | undefined} [country] by which headcounts tell the rows apart
 * @property {{kind: string, rows: any[], only?: Record<string, any[]>, not?: Record<string, any[]>}} [headcounts] that stand for rows
 */

/** The partner that an id stands for: the last of its successors; those in a circle stand for themselves. */
export function partner_finder(file) {
  const partners = new Map((file.partners ?? []).map((partner) => [partner.id, partner]));
  return (id) => {
    const seen = new Set();
    let last = id;
    while (partners.get(last)?.successor && !seen.has(last)) { seen.add(last); last = partners.get(last).successor; }
    return partners.get(seen.has(last) ? id : last);
  };
}

/** Year of a question, by the office's start month: the last academic year that ended before the day, unless it names a period. */
export function question_of(file, day, { from, to } = {}) {
  const start = file.office?.year_start ?? 9;
  if (!from) [from, to] = academic_period(academic_year_of(day, start) - 1, start);
  return { day, from, to, start };
}

const count = (array, rows) => ({ array, rows, kind: 'rows', measure: (list) => list.length });
const distinct = (array, rows, value) => ({ array, rows, kind: 'distinct', value, measure: (list) => new Set(list.map(value).filter((v) => v !== undefined)).size });
const persons = (array, rows, name, citizenship) => ({ array, rows, kind: 'persons', measure: (list) => count_persons(list, name, citizenship) });

function agreement_figures(file, { day, from, to }) {
  const agreements = new Agreements(file.agreements ?? []);
  const those = (test) => count('agreements', agreements.list.filter(test));
  const figures = {
    agreements_in_force: those((a) => agreements.in_force(a, day)),
    agreements_active: those((a) => agreements.active(a, from, to)),
    agreements_renewed: those((a) => agreements.renewed(a, day)),
    agreements_expired: those((a) => agreements.expired(a, day)),
  };
  const not_counted = agreements.list.filter((a) => agreements.is_known(a) && !agreements.start(a)).length;
  figures.agreements_in_force.beside = { open_ended: figures.agreements_in_force.rows.filter((a) => !a.to).length, not_counted };
  figures.agreements_active.beside = { not_counted };
  for (const days of WINDOWS) {
    figures[`agreements_expiring_${days}`] = those((a) => agreements.expiring(a, day, days));
    figures[`notice_deadlines_${days}`] = those((a) => agreements.has_notice(a, day, days));
  }
  return figures;
}

function partner_figures(file, in_force) {
  const last_successor = partner_finder(file);
  const active = [...new Set(in_force.flatMap((a) => (a.parties ?? []).map((p) => last_successor(p.partner))))];
  const beside = { no_country: active.filter((p) => !p.country).length };
  return { partners_active: { ...count('partners', active), beside }, partner_countries: { ...distinct('partners', active, (p) => p.country), beside } };
}

function project_figures(file, { day }) {
  const running = (file.projects ?? []).filter((p) => ['running', 'finished', 'stopped'].includes(p.status) && p.from && first_day(p.from) <= day &&
    (p.to ? day <= last_day(p.to) : p.status === 'running'));
  const money = (member) => {
    const rows = running.filter((p) => p[member]?.length);
    return { array: 'projects', rows, kind: 'money', measure: (list) => sums(list.map((p) => p[member])), beside: { without_value: running.length - rows.length } };
  };
  const not_counted = (file.projects ?? []).filter((p) => !p.from && p.status !== 'planned').length;
  return { projects_running: { ...count('projects', running), beside: { not_counted } }, project_value: money('value'), project_own_share: money('own_share') };
}

function programme_figures(file, { day }) {
  const open = (file.programmes ?? []).filter((p) => p.first_intake && first_day(p.first_intake) <= day && (!p.closed || day <= last_day(p.closed)));
  const joint = open.filter((p) => p.degree !== 'dual');
  const specialty = (p) => fold(p.specialty.uz ?? p.specialty.ru ?? p.specialty.en ?? Object.values(p.specialty)[0]);
  const beside = { not_counted: (file.programmes ?? []).filter((p) => !p.first_intake && p.degree !== 'dual').length };
  return {
    joint_programmes: { ...count('programmes', joint), beside }, joint_specialties: { ...distinct('programmes', joint, specialty), beside },
    dual_programmes: count('programmes', open.filter((p) => p.degree === 'dual')),
  };
}

/**
 * Headcounts of a kind for exactly a period, `rows`; citizens of Uzbekistan are no foreign students there either. `unused` is how many there are
 * of other periods that have days in this one, where it is no year: then persons alone are counted, and the figure says so.
 */
const headcount_finder = (file, start) => (kind, [from, to]) => {
  const those = (file.headcounts ?? []).filter((row) => row.kind === kind).map((row) => [row, ...label_period(row.year, start)]);
  const rows = those.filter(([row, first, last]) => first === from && last === to && !(kind === 'students' && row.country === 'UZ')).map(([row]) => row);
  const is_year = [academic_period(academic_year_of(from, start), start), academic_period(academic_year_of(from, 1), 1)].some(([first, last]) => first === from && last === to);
  return { rows, unused: is_year ? 0 : those.filter(([, first, last]) => first <= to && from <= last).length };
};

function student_figures(file, { day, start }, headcounts) {
  const students = (file.students ?? []).filter((s) => s.country !== 'UZ' && first_day(s.from) <= day &&
    (s.to ? day <= last_day(s.to) : s.outcome === undefined || s.outcome === 'studying'));
  const { rows } = headcounts('students', academic_period(academic_year_of(day, start), start));
  const country = (s) => s.country;
  const apart = ['distance', 'exchange'];
  const here = students.filter((s) => !apart.includes(s.form));
  const of_form = (form) => ({ ...count('students', students.filter((s) => s.form === form)), country, headcounts: { kind: 'students', rows, only: { form: [form] } } });
  const not_apart = { kind: 'students', rows, not: { form: apart } };
  const degrees = ['bachelor', 'master', 'doctor'];
  const for_degree = () => ({ ...count('students', here.filter((s) => degrees.includes(s.level))), country, headcounts: { ...not_apart, only: { level: degrees } } });
  return {
    foreign_students: { ...count('students', here), country, headcounts: not_apart },
    student_countries: { ...distinct('students', here, country), country, headcounts: not_apart },
    students_distance: of_form('distance'), students_exchange: of_form('exchange'),
    qs_international_students: for_degree(), uis_mobile_students: for_degree(),
  };
}

function specialist_figures(file, { from, to }, headcounts) {
  const partners = new Map((file.partners ?? []).map((p) => [p.id, p]));
  const country = (s) => s.country ?? partners.get(s.home)?.country;
  const in_period = (file.specialists ?? []).filter((s) => first_day(s.from) <= to && last_day(s.to ?? s.from) >= from);
  const on_site = in_period.filter((s) => s.mode !== 'online');
  const stays = (rows) => persons('specialists', rows, (s) => s.name, (s) => s.citizenship);
  const { rows, unused } = headcounts('specialists', [from, to]);
  const beside = { persons_only: unused };
  const is_faculty = (s) => s.contract === true && s.citizenship && s.citizenship !== 'UZ' && !s.home && !s.home_name && s.to &&
    plus_months(first_day(s.from), 3) <= plus_days(last_day(s.to), 1);
  return {
    visiting_specialists: { ...stays(on_site), country, beside, headcounts: { kind: 'specialists', rows, not: { mode: ['online'] } } },
    visiting_visits: { ...count('specialists', on_site), country },
    visiting_online: { ...stays(in_period.filter((s) => s.mode === 'online')), country, beside, headcounts: { kind: 'specialists', rows, only: { mode: ['online'] } } },
    qs_international_faculty: { ...stays(in_period.filter(is_faculty)), country },
  };
}

function trip_figures(file, { day, from, to }, headcounts, active) {
  const partners = new Map((file.partners ?? []).map((p) => [p.id, p]));
  const country = (m) => m.country ?? partners.get(m.partner)?.country;
  const trips = (file.mobilities ?? []).filter((m) => {
    const end = last_day(m.to ?? m.from);
    return from <= end && end <= to && end <= day && (m.status === undefined || m.status === 'done');
  });
  const out = trips.filter((m) => m.direction === 'out');
  const exchange = trips.filter((m) => m.who === 'student' && m.kind === 'exchange');
  const counted = (trips_of, filter, kind = 'mobility_out') => {
    const { rows, unused } = headcounts(kind, [from, to]);
    return { ...count('mobilities', trips_of), country, beside: { persons_only: unused }, headcounts: { kind, rows, ...filter } };
  };
  const travellers = (rows) => ({ ...persons('mobilities', rows, (m) => m.person), country });
  const training = ['training', 'internship'];
  const exchange_students = { only: { mobility: ['exchange'], who: ['student'] } };
  const is_long_study = (m) => m.who === 'student' && (m.kind === 'study' || m.kind === 'exchange') && m.to &&
    days_between(first_day(m.from), last_day(m.to)) + 1 >= 90;
  const long_study = (direction, kind) => ({
    ...counted([], { only: { mobility: ['study', 'exchange'], who: ['student'], long_stay: [true] } }, kind),
    ...travellers(trips.filter((m) => m.direction === direction && is_long_study(m))),
  });
  const directed = (direction) => exchange.filter((m) => m.direction === direction);
  const sides = { out: counted(directed('out'), exchange_students), in: counted(directed('in'), exchange_students, 'mobility_in') };
  return {
    outgoing: counted(out, {}),
    outgoing_persons: travellers(out),
    outgoing_training: counted(out.filter((m) => training.includes(m.kind)), { only: { mobility: training } }),
    exchange_balance: { array: 'mobilities', rows: exchange, kind: 'balance', country, sides,
      beside: { persons_only: sides.out.beside.persons_only + sides.in.beside.persons_only, places_out: sum_of(active.map((a) => a.places_out ?? 0)), places_in: sum_of(active.map((a) => a.places_in ?? 0)) },
      measure: (list) => list.filter((m) => m.direction === 'out').length - list.filter((m) => m.direction === 'in').length },
    qs_exchange_out: long_study('out', 'mobility_out'),
    qs_exchange_in: long_study('in', 'mobility_in'),
  };
}

/**
 * Every figure with the records behind it; looking ahead, one figure for each of WINDOWS.
 * @param {any} file
 * @param {{day: string, from: string, to: string, start: number}} question
 * @returns {Record<string, FigureRecords>}
 */
export function records_of(file, question) {
  const headcounts = headcount_finder(file, question.start);
  const agreements = agreement_figures(file, question);
  return {
    ...agreements, ...partner_figures(file, agreements.agreements_in_force.rows), ...project_figures(file, question), ...programme_figures(file, question),
    ...student_figures(file, question, headcounts), ...specialist_figures(file, question, headcounts), ...trip_figures(file, question, headcounts, agreements.agreements_active.rows),
  };
}
