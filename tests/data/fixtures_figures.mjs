// A file of edge cases of the figures: each record stands beside the list of figures that count it, worked out by hand.
// It must not be counted by any program to find out what is expected.
import { canonical } from '../../assets/sample/canonical.mjs';

export const AS_OF = '2026-11-23';

// Rows of [counted by, id, members]; figures by their keys, expiring and notice with their days.
const IN = 'agreements_in_force';
const E30 = 'agreements_expiring_30 agreements_expiring_90 agreements_expiring_180';
const E90 = 'agreements_expiring_90 agreements_expiring_180';
const E180 = 'agreements_expiring_180';

const agreements = [
  [IN, 'open', { signed: '2010-01-01' }],
  [`${IN} ${E30}`, 'last-day-today', { signed: '2020-01-01', to: '2026-11-23' }],
  ['', 'last-day-yesterday', { signed: '2020-01-01', to: '2026-11-22' }],
  [`${IN} ${E30}`, 'ends-this-month', { signed: '2020-01-01', to: '2026-11' }],
  [`${IN} ${E90}`, 'ends-this-year', { signed: '2020-01-01', to: '2026' }],
  [IN, 'starts-today', { from: '2026-11-23' }],
  ['', 'starts-tomorrow', { from: '2026-11-24' }],
  ['', 'from-goes-before-signed', { signed: '2020-01-01', from: '2026-12-01' }],
  [IN, 'signed-this-month', { signed: '2026-11' }],
  [IN, 'signed-this-year', { signed: '2026' }],
  ['', 'latest-party-tomorrow', { parties: [['p-de', '2026-11-20'], ['p-fr', '2026-11-24']] }],
  [IN, 'latest-party-yesterday', { parties: [['p-de', '2025'], ['p-fr', '2026-11-22']] }],
  ['', 'no-date', {}],
  [IN, 'tacit', { signed: '2019-01-01', to: '2019-12-31', renewal: 'tacit' }],
  [IN, 'tacit-leap-day', { signed: '2016-03-01', to: '2020-02-29', renewal: 'tacit', renewal_years: 1 }],
  ['', 'by-agreement-is-over', { signed: '2019-01-01', to: '2019-12-31', renewal: 'by_agreement' }],
  ['', 'terminated-today', { signed: '2020-01-01', stage: 'terminated', terminated: '2026-11-23' }],
  [IN, 'terminated-tomorrow', { signed: '2020-01-01', stage: 'terminated', terminated: '2026-11-24' }],
  [IN, 'terminated-this-month', { signed: '2020-01-01', stage: 'terminated', terminated: '2026-11' }],
  ['', 'terminated-no-date', { signed: '2020-01-01', stage: 'terminated' }],
  ['', 'signed-but-terminated', { signed: '2020-01-01', terminated: '2025-06-30' }],
  ['', 'tacit-terminated', { signed: '2010', to: '2015', renewal: 'tacit', stage: 'terminated', terminated: '2024' }],
  ['', 'draft', { signed: '2026-01-01', stage: 'draft' }],
  ['', 'negotiation', { from: '2026-01-01', stage: 'negotiation' }],
  ['', 'replaced-today', { signed: '2020-01-01' }],
  [IN, 'replaces-today', { from: '2026-11-23', predecessor: 'replaced-today' }],
  [IN, 'replaced-tomorrow', { signed: '2020-01-01' }],
  ['', 'replaces-tomorrow', { from: '2026-11-24', predecessor: 'replaced-tomorrow' }],
  [IN, 'replaced-by-a-draft', { signed: '2020-01-01' }],
  ['', 'replacing-draft', { from: '2026-01-01', stage: 'draft', predecessor: 'replaced-by-a-draft' }],
  [`${IN} ${E30}`, 'in-30-days', { signed: '2020-01-01', to: '2026-12-23' }],
  [`${IN} ${E90}`, 'in-31-days', { signed: '2020-01-01', to: '2026-12-24' }],
  [`${IN} ${E90}`, 'in-90-days', { signed: '2020-01-01', to: '2027-02-21' }],
  [`${IN} ${E180}`, 'in-91-days', { signed: '2020-01-01', to: '2027-02-22' }],
  [`${IN} ${E180}`, 'in-180-days', { signed: '2020-01-01', to: '2027-05-22' }],
  [IN, 'in-181-days', { signed: '2020-01-01', to: '2027-05-23' }],
  [IN, 'tacit-in-10-days', { signed: '2020-01-01', to: '2026-12-03', renewal: 'tacit' }],
  [IN, 'renewed-without-gap', { signed: '2020-01-01', to: '2027-01-15' }],
  ['', 'renewal-without-gap', { signed: '2026-11-01', from: '2027-01-16', predecessor: 'renewed-without-gap' }],
  [`${IN} ${E90}`, 'renewed-with-gap', { signed: '2020-01-01', to: '2027-01-15' }],
  ['', 'renewal-with-gap', { signed: '2026-11-01', from: '2027-01-17', predecessor: 'renewed-with-gap' }],
  [`${IN} ${E90}`, 'renewal-only-negotiated', { signed: '2020-01-01', to: '2027-01-15' }],
  ['', 'negotiated-renewal', { from: '2027-01-16', stage: 'negotiation', predecessor: 'renewal-only-negotiated' }],
  [`${IN} notice_deadlines_30 notice_deadlines_90 notice_deadlines_180`, 'notice-today', { signed: '2020-01-01', to: '2028-11-22', notice_days: 730 }],
  [IN, 'notice-yesterday', { signed: '2020-01-01', to: '2028-11-21', notice_days: 730 }],
  [`${IN} notice_deadlines_90 notice_deadlines_180`, 'notice-tacit', { signed: '2015-02-01', to: '2020-01-31', renewal: 'tacit', notice_days: 30 }],
];

const projects = [
  ['projects_running project_value', 'first-day-today', { status: 'running', from: '2026-11-23', value: [['100.10', 'EUR']] }],
  ['projects_running project_value', 'last-day-today', { status: 'finished', from: '2020', to: '2026-11-23', value: [['0.02', 'EUR'], ['7', 'JPY']] }],
  ['', 'last-day-yesterday', { status: 'running', from: '2020', to: '2026-11-22', value: [['1.00', 'EUR']] }],
  ['projects_running', 'no-end-running', { status: 'running', from: '2020' }],
  ['', 'no-end-finished', { status: 'finished', from: '2020', value: [['1.00', 'EUR']] }],
  ['', 'no-start', { status: 'running', to: '2030', value: [['1.00', 'EUR']] }],
  ['', 'planned', { status: 'planned', from: '2020', to: '2030', value: [['1.00', 'EUR']] }],
  ['projects_running project_value', 'stopped-later', { status: 'stopped', from: '2026-11', to: '2026-12', value: [['999999999999.99', 'USD']] }],
];

const master = (specialty) => ({ specialty, level: 'master', degree: 'double' });
const programmes = [
  ['joint_programmes joint_specialties', 'water-master', { ...master({ uz: 'Oʻsimlik himoyasi' }), first_intake: '2020' }],
  ['joint_programmes joint_specialties', 'water-doctor', { ...master({ 'uz': "O'simlik himoyasi" }), level: 'doctor', degree: 'joint', first_intake: '2021' }],
  ['joint_programmes joint_specialties', 'closes-today', { ...master({ ru: 'Вода' }), first_intake: '2010', closed: '2026-11-23' }],
  ['joint_programmes joint_specialties', 'closes-this-month', { ...master({ en: 'Energy', ru: 'Энергия' }), first_intake: '2026-11', closed: '2026-11' }],
  ['', 'closed-yesterday', { ...master({ uz: 'Yer' }), first_intake: '2010', closed: '2026-11-22' }],
  ['', 'dual', { ...master({ uz: 'Dual' }), degree: 'dual', first_intake: '2010' }],
  ['', 'no-intake', master({ uz: 'Reja' })],
];

const S = 'foreign_students student_countries';
const students = [
  [S, 'no-end-studying', { country: 'KZ', from: '2024-09-01', outcome: 'studying' }],
  [S, 'no-end-no-outcome', { country: 'KZ', from: '2024-09' }],
  ['', 'no-end-graduated', { country: 'KG', from: '2020', outcome: 'graduated' }],
  ['', 'no-end-left', { country: 'KG', from: '2020', outcome: 'left' }],
  [S, 'ends-today', { country: 'TM', from: '2020', to: '2026-11-23', outcome: 'graduated' }],
  ['', 'ended-yesterday', { country: 'KG', from: '2020', to: '2026-11-22', outcome: 'studying' }],
  ['', 'starts-tomorrow', { country: 'KG', from: '2026-11-24', outcome: 'studying' }],
  ['students_distance', 'distance', { country: 'CO', from: '2024', form: 'distance' }],
  ['students_exchange', 'exchange', { country: 'DE', from: '2026-09', to: '2027-01', form: 'exchange' }],
  [S, 'part-time', { country: 'KR', from: '2024', form: 'part_time' }],
];

const V = 'visiting_specialists visiting_visits';
const specialists = [
  [V, 'first-day-of-year', { name: 'Sample 1', citizenship: 'DE', from: '2025-08-01', to: '2025-09-01' }],
  ['', 'day-before-year', { name: 'Sample 2', citizenship: 'DE', from: '2025-08-01', to: '2025-08-31' }],
  [V, 'last-day-of-year', { name: 'Sample 3', citizenship: 'DE', from: '2026-08-31', mode: 'on_site' }],
  ['', 'day-after-year', { name: 'Sample 4', citizenship: 'DE', from: '2026-09-01' }],
  [V, 'same-person-again', { name: 'SAMPLE 1', citizenship: 'DE', from: '2026-01-10' }],
  [V, 'same-person-no-citizenship', { name: 'Sample 1', from: '2026-02-10' }],
  [V, 'namesake', { name: 'Sample 1', citizenship: 'FR', from: '2026-03-10' }],
  [V, 'around-the-year', { name: 'Sample 5', citizenship: 'IN', from: '2025', to: '2027', contract: true, mode: 'on_site' }],
  ['visiting_online', 'online', { name: 'Sample 6', citizenship: 'US', from: '2026-04', mode: 'online' }],
];

const OUT = 'outgoing outgoing_persons';
const T = `${OUT} outgoing_training`;
const mobilities = [
  [T, 'training', { kind: 'training', who: 'teacher', from: '2026-01-01', to: '2026-01-20', status: 'done' }],
  [T, 'no-status', { kind: 'internship', who: 'student', from: '2026-01-01', to: '2026-03' }],
  [T, 'no-end', { kind: 'training', who: 'staff', from: '2026-08-31', status: 'done' }],
  ['', 'ended-before', { kind: 'training', who: 'staff', from: '2025-08-01', to: '2025-08-31', status: 'done' }],
  ['', 'ended-after', { kind: 'training', who: 'staff', from: '2026-08-01', to: '2026-09-01', status: 'done' }],
  ['', 'cancelled', { kind: 'training', who: 'staff', from: '2026-02-01', to: '2026-02-10', status: 'cancelled' }],
  ['', 'planned', { kind: 'training', who: 'staff', from: '2026-02-01', to: '2026-02-10', status: 'planned' }],
  [OUT, 'conference', { kind: 'conference', who: 'teacher', from: '2026-05-01' }],
  [`${OUT} exchange_balance`, 'exchange-out', { kind: 'exchange', who: 'student', from: '2026-02-01', to: '2026-06-30', status: 'done' }],
  ['exchange_balance', 'exchange-in', { direction: 'in', kind: 'exchange', who: 'student', from: '2026-02-01', to: '2026-06-30', status: 'done' }],
  ['exchange_balance', 'exchange-in-2', { direction: 'in', kind: 'exchange', who: 'student', from: '2026-02-01', to: '2026-06-30' }],
];

/** Values that are not the number of rows above, each by hand. */
const VALUES = {
  project_value: { EUR: '100.12', JPY: '7', USD: '999999999999.99' },
  joint_specialties: 3, // the two spellings of plant protection are one
  student_countries: 3, // KZ, TM, KR
  visiting_specialists: 4, // Sample 1 (DE, the one without citizenship among them), Sample 1 (FR), Sample 3, Sample 5
  exchange_balance: -1,
};

const money = (list) => list?.map(([amount, currency]) => ({ amount, currency }));
const EVERY = {
  agreements: (more) => ({ type: 'other', stage: 'signed', ...more, parties: (more.parties ?? [['p-de']]).map(([partner, signed]) => ({ partner, signed })) }),
  projects: (more) => ({ title: { en: 'Sample' }, ...more, value: money(more.value) }),
  programmes: (more) => more,
  students: (more) => ({ name: 'Sample', level: 'bachelor', ...more }),
  specialists: (more) => ({ purpose: 'teaching', ...more }),
  mobilities: (more, id) => ({ direction: 'out', person: `Sample ${id}`, ...more }),
};
const TABLES = { agreements, projects, programmes, students, specialists, mobilities };

const partner = (id, country) => ({ id, name: { en: id }, country, type: 'university' });

export function edges_file() {
  const file = { document: 'figures-edges', office: { year_start: 9 }, partners: [partner('p-de', 'DE'), partner('p-fr', 'FR')] };
  for (const [array, rows] of Object.entries(TABLES)) file[array] = rows.map(([, id, more]) => ({ id, ...EVERY[array](more, id) }));
  return canonical(file);
}

/** {as_of, figures: {key: {value, records: [ids]}}}; a figure nobody is listed for counts 0. */
export function edges_expected() {
  const figures = {};
  for (const [array, rows] of Object.entries(TABLES))
    for (const [counted, id] of rows)
      for (const key of counted.split(' ').filter(Boolean)) (figures[key] ??= { array, records: [] }).records.push(id);
  for (const [key, figure] of Object.entries(figures)) Object.assign(figure, { value: VALUES[key] ?? figure.records.length, records: figure.records.sort() });
  return { as_of: AS_OF, figures };
}
