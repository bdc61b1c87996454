// Invented specialists, students and trips. Names only number them: no person exists behind a row.
// It must not know figures beyond the sizes it is asked for; build.mjs recounts them from the finished file.
import { Random, add_days, date_of } from '../random.mjs';
import { SUBJECTS } from '../words.mjs';
import { PARTNERS, country_of } from './partners.mjs';

const random = new Random(2026);
const pad = (n, width = 3) => String(n).padStart(width, '0');
const abroad = PARTNERS.filter((p) => p.type === 'university' || p.type === 'research_institute').filter((p) => p.country);
const capital = (text) => text[0].toUpperCase() + text.slice(1);
const UNITS = SUBJECTS.map((subject) => `${capital(subject.uz)} kafedrasi`);

// ---- specialists ------------------------------------------------------------------------------------------------

const PURPOSES = ['teaching', 'teaching', 'lecture', 'research', 'consultation'];
const specialists = [];

/** A stay of professor `n`; the same number is the same person, with the same home. */
function add_specialist(n, from, days, more = {}) {
  const home = abroad[(n * 7) % abroad.length];
  specialists.push({
    id: `specialist-sample-${pad(specialists.length + 1)}`, name: `Namuna professor ${pad(n, 2)}`, citizenship: home.country, home: home.id,
    country: home.country, unit: UNITS[n % UNITS.length], purpose: PURPOSES[n % PURPOSES.length], from,
    to: days > 0 ? add_days(from, days) : undefined, hours: PURPOSES[n % PURPOSES.length] === 'research' ? undefined : 4 + 2 * (n % 14),
    mode: n % 3 === 0 ? undefined : 'on_site', funding: n % 4 === 0 ? 'Namuna grant' : 'Institut', tags: ['sample'], ...more,
  });
}

// Academic year: persons on site (first number, count), further visits of some of them, persons online.
const VISITS = [[2022, 1, 24, 2, 6], [2023, 5, 27, 3, 5], [2024, 9, 31, 3, 6], [2025, 12, 34, 4, 5], [2026, 30, 9, 1, 3]];
for (const [year, first, persons, again, online] of VISITS) {
  const day = (i, count) => (year === 2026
    ? date_of(2026, 9, 7 + Math.floor((i * 60) / count) % 22)
    : add_days(date_of(year, 9, 8), Math.floor((i * 280) / count)));
  for (let i = 0; i < persons; ++i) add_specialist(first + i, day(i, persons), i % 6 === 0 ? 0 : 4 + ((i * 5) % 17));
  for (let i = 0; i < again; ++i) add_specialist(first + 3 * i, add_days(day(3 * i, persons), 30), 5);
  for (let i = 0; i < online; ++i) add_specialist(70 + ((year - 2022) * 3 + i) % 12, day(i, online), 0, { mode: 'online', purpose: 'lecture', funding: undefined });
}
// Employed for a longer time, without another home: what QS calls international faculty.
for (const [n, citizenship, from, to] of [[91, 'KR', '2025-09-01', '2026-06-30'], [92, 'IN', '2025-02-01', '2025-08-31'], [93, 'DE', '2026-09-01', '2027-06-30']])
  add_specialist(n, from, 0, { citizenship, home: undefined, country: undefined, to, contract: true, mode: 'on_site', purpose: 'teaching', hours: 180 });
// In 2025/26 there are then VISITS' persons and number 91: one of VISITS' own is left out for it.
const left_out = specialists.findIndex((s) => s.name === 'Namuna professor 45' && s.from >= '2025-09' && s.from < '2026-09');
specialists.splice(left_out, 1);

export const SPECIALISTS = specialists;

// ---- students ---------------------------------------------------------------------------------------------------

/** Foreign students on 23 November 2026, by citizenship. */
const NOW = { TM: 84, TJ: 46, KZ: 38, KG: 31, AF: 24, CN: 19, RU: 12, KR: 7, DE: 4, CO: 2 };
const YEARS = { bachelor: 4, master: 2, doctor: 3, preparatory: 1 };
const PROGRAMME_ISCED = [['Suv xoʻjaligi', '0732'], ['Gidromelioratsiya', '0811'], ['Qishloq xoʻjaligi texnikasi', '0716'], ['Geodeziya', '0731'], ['Energetika', '0713'], ['Iqtisodiyot', '0311']];
const students = [];

function add_student(country, level, year, more) {
  const n = students.length + 1;
  const [programme, isced] = PROGRAMME_ISCED[random.between(0, PROGRAMME_ISCED.length - 1)];
  students.push({
    id: `student-sample-${pad(n, 4)}`, name: `Namuna talaba ${pad(n, 4)}`, country, sex: random.chance(0.37) ? 'F' : 'M', programme, level, isced,
    form: random.chance(0.8) ? 'full_time' : undefined, from: random.chance(0.9) ? date_of(year, 9, 1) : `${year}-09`, tags: ['sample'], ...more,
  });
}

const level_of = () => { const x = random.next(); return x < 0.72 ? 'bachelor' : x < 0.9 ? 'master' : x < 0.95 ? 'doctor' : 'preparatory'; };

for (const [country, count] of Object.entries(NOW)) {
  // Those who study now, and as many intakes before them as growth since 2012 explains.
  for (let i = 0; i < count; ++i) {
    const level = level_of();
    const year = 2026 - (i % YEARS[level]);
    const to = random.chance(0.5) ? date_of(year + YEARS[level], 6, 30) : undefined;
    add_student(country, level, year, { to, outcome: random.chance(0.7) || !to ? 'studying' : undefined });
  }
  for (let year = 2012; year <= 2025; ++year) {
    const intake = Math.round((count / 3.3) * (0.12 + 0.06 * (year - 2012)) * (year === 2020 ? 0.6 : 1));
    for (let i = 0; i < intake; ++i) {
      const level = level_of();
      const has_left = random.chance(0.12);
      const end = has_left ? year + 1 : year + YEARS[level];
      if (end <= 2026) add_student(country, level, year, { to: date_of(end, has_left ? 2 : 6, has_left ? 10 : 30), outcome: has_left ? 'left' : 'graduated' });
    }
  }
}
// Counted apart: distance and exchange; and two that no figure can count, for the list To check.
for (const country of ['KZ', 'TM', 'TJ', 'KZ', 'AF', 'TM']) add_student(country, 'bachelor', 2025, { form: 'distance', outcome: 'studying' });
for (const country of ['KZ', 'KR', 'DE', 'RU']) add_student(country, 'bachelor', 2026, { form: 'exchange', outcome: 'studying', to: '2027-01-31' });
for (const country of ['KG', 'TJ']) add_student(country, 'bachelor', 2018, { outcome: 'graduated', comment: 'Namuna: tugatgan sanasi yozilmagan.' });

export const STUDENTS = students;

// ---- trips ------------------------------------------------------------------------------------------------------

const DESTINATIONS = abroad.filter((p) => ['DE', 'NL', 'FR', 'IT', 'ES', 'PL', 'CZ', 'AT', 'KR', 'JP', 'CN', 'US', 'RU', 'TR', 'HU', 'LV', 'GB', 'MY'].includes(p.country));
const LENGTH = { training: [5, 30], internship: [20, 90], study: [90, 280], exchange: [100, 150], teaching: [4, 9], research: [14, 60], conference: [2, 4] };
const mobilities = [];

function add_trip(direction, kind, last_day, more = {}) {
  const n = mobilities.length + 1;
  const place = direction === 'out' ? random.pick(DESTINATIONS) : random.pick(abroad);
  const who = kind === 'internship' || kind === 'study' || kind === 'exchange' ? 'student' : random.pick(['teacher', 'teacher', 'researcher', 'staff']);
  const has_partner = random.chance(0.75);
  mobilities.push({
    id: `mobility-sample-${pad(n, 4)}`, direction, who, kind, person: `Namuna ${who === 'student' ? 'talaba' : 'xodim'} ${direction === 'out' ? 'U' : 'M'}${pad(1 + ((n * 37) % 419))}`,
    partner: has_partner ? place.id : undefined, country: country_of(place.id), from: add_days(last_day, -random.between(...LENGTH[kind])), to: last_day,
    funding: random.pick(['Namuna grant', 'Namuna stipendiya', 'Institut', undefined]), status: random.chance(0.8) ? 'done' : undefined, tags: ['sample'], ...more,
  });
}

// Academic year: trainings, internships, then study, exchange, teaching, research, conference; last the exchange students who came.
const TRIPS = [[2022, 38, 24, 5, 8, 6, 5, 12, 4], [2023, 49, 33, 6, 11, 8, 7, 15, 7], [2024, 58, 41, 7, 13, 9, 8, 18, 9], [2025, 69, 49, 8, 16, 11, 10, 21, 12], [2026, 14, 9, 0, 3, 3, 2, 8, 0]];
const KINDS = ['training', 'internship', 'study', 'exchange', 'teaching', 'research', 'conference'];
for (const [year, ...counts] of TRIPS) {
  const last_day = (i, count) => add_days(date_of(year, 9, 6), Math.floor(((year === 2026 ? 70 : 350) * (i + 0.5)) / count));
  KINDS.forEach((kind, k) => { for (let i = 0; i < counts[k]; ++i) add_trip('out', kind, last_day(i, counts[k])); });
  for (let i = 0; i < counts[7]; ++i) add_trip('in', 'exchange', date_of(year + 1, i % 2 ? 1 : 6, 28), { status: 'done' });
}
// Under way, planned or cancelled: none of them is counted yet.
for (let i = 0; i < 9; ++i) add_trip('out', i % 2 ? 'internship' : 'training', date_of(2026, 12, 2 + 3 * i), { status: 'running' });
for (let i = 0; i < 12; ++i) add_trip('out', KINDS[i % 5], date_of(2027, 5, 2 + 2 * i), { status: 'planned' });
for (let i = 0; i < 6; ++i) add_trip('out', 'training', date_of(2026, 3, 4 + 4 * i), { status: 'cancelled' });
for (let i = 0; i < 5; ++i) add_trip('in', 'exchange', date_of(2027, 1, 20 + i), { status: 'running' });

export const MOBILITIES = mobilities;

// ---- headcounts of the years before rows by person --------------------------------------------------------------

const HISTORY = [['2015/16', 11, 31, 14], ['2016/17', 13, 36, 17], ['2017/18', 16, 44, 20], ['2018/19', 19, 52, 26], ['2019/20', 17, 30, 15], ['2020/21', 6, 8, 3], ['2021/22', 18, 29, 19]];
const head = (key, more) => ({ id: `headcount-sample-${key}`, ...more, tags: ['sample'] });

export const HEADCOUNTS = HISTORY.flatMap(([year, specialists_, training, internship]) => {
  const key = year.replace('/', '-');
  const out = { kind: 'mobility_out', year };
  return [
    head(`${key}-specialists`, { kind: 'specialists', year, count: specialists_ }),
    head(`${key}-out`, { ...out, count: Math.round((training + internship) * 1.4) }),
    head(`${key}-out-internship`, { ...out, mobility: 'internship', count: internship }),
    head(`${key}-out-training`, { ...out, mobility: 'training', count: training }),
  ];
});
