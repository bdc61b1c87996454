// Invented projects, programmes and equipment; the values of the running ones complete the published sums to the cent.
// It must not know which real projects run: build.mjs recounts the sums from the finished file.
import { SUBJECTS, in_languages } from '../words.mjs';

const money = (...pairs) => pairs.map(([amount, currency]) => ({ amount, currency }));
const TITLE = in_languages('Namuna loyiha', 'Намуна лойиҳа', 'Пример проекта', 'Sample project');
const FUNDER = 'Namuna jamgʻarmasi';

// [first day, last day, subject, role, value, own share, partners (the first coordinates)]; status running unless said.
const RUNNING = [
  ['2018-04-01', '2027-12-31', 0, 'partner', [['412500000.00', 'USD']], [['2750000.00', 'USD']], '62 29 26'],
  ['2019-09-01', '2028-08-31', 1, 'partner', [['256000000.00', 'USD']], [['1800000.00', 'USD']], '61 34'],
  ['2020-03-15', '2029', 5, 'partner', [['187250000.00', 'USD'], ['96400000.00', 'EUR']], [['940000.00', 'USD']], '32 64'],
  ['2021-01-01', '', 9, 'coordinator', [['98320000.00', 'USD']], [['12600000.00', 'USD']], '65'],
  ['2022-06-01', '2027-05-31', 2, 'partner', [['34180000.00', 'USD']], [['615000.00', 'USD']], '59 56'],
  ['2023-02-01', '2028-01-31', 8, 'coordinator', [['11750000.00', 'USD']], [['3900000.00', 'USD']], '43 46 48'],
  ['2019-01-01', '2027-06-30', 0, 'partner', [['284600000.00', 'EUR']], [['2150000.00', 'EUR']], '01 61'],
  ['2020-10-01', '2028-09-30', 6, 'partner', [['173900000.00', 'EUR']], [['1480000.00', 'EUR']], '10 20'],
  ['2021-11-15', '2026-12-31', 5, 'partner', [['118450000.00', 'EUR']], [['870000.00', 'EUR']], '22 63'],
  ['2022-09-01', '2026-11-30', 3, 'coordinator', [['19640000.00', 'EUR']], [['4400000.00', 'EUR']], '05 17 02'],
  ['2023-10-01', '2027-09', 4, 'partner', [['3180000.00', 'EUR']], [['290000.00', 'EUR']], '14 16 24'],
  ['2024-01-15', '2027-01-14', 7, 'partner', [['1250000.00', 'EUR']], [['145000.00', 'EUR']], '06 23'],
  ['2024-09-01', '2026-11-23', 3, 'partner', [['875000.00', 'EUR']], [['93500.50', 'EUR']], '19 25'],
  ['2025-03-01', '2029-02-28', 8, 'partner', [['1080000.00', 'EUR']], [['120000.00', 'EUR']], '11 12'],
  ['2025-09-01', '2028-08-31', 1, 'partner', [['364999.99', 'EUR']], [['61200.00', 'EUR']], '18 09'],
  ['2026-02-01', '2027-07-31', 6, 'coordinator', [['200000.01', 'EUR']], [['52000.00', 'EUR']], '21'],
];
const PAST = [
  ['2008-09-01', '2011-08-31', 3, 'partner', [['640000.00', 'EUR']], '02 19', 'finished'],
  ['2010-01-15', '2012-12-31', 4, 'partner', [['815000.00', 'EUR']], '14 25', 'finished'],
  ['2011-05-01', '2015-04-30', 0, 'partner', [['2400000.00', 'USD']], '58', 'finished'],
  ['2012-10-01', '2015-09-30', 7, 'partner', [['920000.00', 'EUR']], '11 06', 'finished'],
  ['2013-03-01', '2018-02-28', 1, 'partner', [['36500000.00', 'USD']], '34 61', 'finished'],
  ['2014-01-01', '2016', 8, 'coordinator', [['310000.00', 'USD']], '46 47', 'finished'],
  ['2015-06-01', '2019-05-31', 2, 'partner', [['1750000.00', 'EUR']], '04 21', 'finished'],
  ['2016-09-01', '2020-08-31', 9, 'partner', [['2260000.00', 'EUR']], '05 17 18', 'finished'],
  ['2017-02-01', '2019-03-31', 5, 'partner', [['480000.00', 'USD']], '56', 'stopped'],
  ['2017-10-15', '2021-10-14', 6, 'partner', [['5300000.00', 'USD']], '30 32', 'finished'],
  ['2018-11-01', '2022-10-31', 3, 'coordinator', [['1120000.00', 'EUR']], '01 08', 'finished'],
  ['2019-12-01', '2024-11-30', 0, 'partner', [['8900000.00', 'EUR']], '12 13 15', 'finished'],
  ['2021-03-01', '2025-02-28', 4, 'partner', [['740000.00', 'EUR']], '24', 'finished'],
  ['2022-01-01', '2026-06-30', 7, 'partner', [['46000000', 'JPY']], '33 34', 'finished'],
  ['2027-01-15', '2029-12-31', 9, 'partner', [['2500000.00', 'EUR']], '01 26', 'planned'],
  ['', '', 2, 'coordinator', [], '60', 'planned'],
];
const ISCED = ['0732', '0811', '0716', '0731', '0731', '0713', '0713', '0311', '0811', '0521'];

function project_record([from, to, subject, role, value, own_share, partners, status], index) {
  const number = String(index + 1).padStart(2, '0');
  return {
    id: `project-sample-${number}`, number: `NAMUNA-${number}`, funder: FUNDER, role, status,
    title: Object.fromEntries(Object.entries(TITLE).map(([tag, text]) => [tag, `${text} ${number}: ${SUBJECTS[subject][tag]}`])),
    from, to, value: money(...value), own_share: money(...own_share), isced: ISCED[subject],
    partners: partners.split(' ').map((key, i) => ({ partner: `partner-sample-${key}`, role: role === 'partner' && i === 0 ? 'coordinator' : 'partner' })),
    responsible: `Namuna xodim ${1 + (index % 5)}`, tags: ['sample'],
  };
}

export const PROJECTS = [
  ...RUNNING.map((row) => [...row, 'running']),
  ...PAST.map(([from, to, subject, role, value, partners, status]) => [from, to, subject, role, value, [], partners, status]),
].map(project_record);

const SPECIALTY = in_languages('Namuna mutaxassislik', 'Намуна мутахассислик', 'Пример специальности', 'Sample specialty');

const programme = (number, subject, level, degree, partners, more) => ({
  id: `programme-sample-${number}`, level, degree, ...more, languages: ['en', 'ru'], tags: ['sample'],
  specialty: Object.fromEntries(Object.entries(SPECIALTY).map(([tag, text]) => [tag, `${text} ${number}: ${SUBJECTS[subject][tag]}`])),
  partners: partners.split(' ').map((key) => `partner-sample-${key}`),
});

/** One runs (master and doctor, one specialty), one is dual, one closed, one is planned. */
export const PROGRAMMES = [
  programme('01', 1, 'master', 'double', '01', { first_intake: '2021-09', cohorts: [['2021', 12, 10], ['2022', 14, 13], ['2023', 15, 14], ['2024', 18, 16], ['2025', 21]].map(([year, enrolled, graduated]) => ({ year, enrolled, graduated })) }),
  programme('02', 1, 'doctor', 'joint', '01 05', { first_intake: '2023-09', cohorts: [{ year: '2023', enrolled: 4 }, { year: '2025', enrolled: 5 }] }),
  programme('03', 2, 'bachelor', 'dual', '27', { first_intake: '2022-09', cohorts: [{ year: '2022', enrolled: 30 }, { year: '2023', enrolled: 34 }] }),
  programme('04', 4, 'master', 'double', '14', { first_intake: '2012-09', closed: '2018-08', cohorts: [{ year: '2012', enrolled: 9, graduated: 8 }, { year: '2014', enrolled: 11, graduated: 10 }] }),
  programme('05', 6, 'master', 'joint', '30 18', { first_intake: '2027-09' }),
];
// Master and doctor of the same specialty are one specialty.
PROGRAMMES[1].specialty = PROGRAMMES[0].specialty;

const ITEM = in_languages('Namuna jihoz', 'Намуна жиҳоз', 'Пример оборудования', 'Sample equipment');
const THINGS = [
  in_languages('suv sifati analizatori', 'сув сифати анализатори', 'анализатор качества воды', 'water quality analyser'),
  in_languages('lazerli nivelir', 'лазерли нивелир', 'лазерный нивелир', 'laser level'),
  in_languages('meteostansiya', 'метеостанция', 'метеостанция', 'weather station'),
  in_languages('tuproq namligi datchiklari', 'тупроқ намлиги датчиклари', 'датчики влажности почвы', 'soil moisture sensors'),
  in_languages('dron', 'дрон', 'дрон', 'drone'),
  in_languages('tomchilatib sugʻorish stendi', 'томчилатиб суғориш стенди', 'стенд капельного орошения', 'drip irrigation stand'),
  in_languages('nasos stansiyasi modeli', 'насос станцияси модели', 'модель насосной станции', 'model pumping station'),
];
const EQUIPMENT_ROWS = [
  [0, '01', '12', ['84500.00', 'EUR'], '2022-05-17', 'in_use'], [1, '30', '', ['12300.00', 'USD'], '2016-10', 'retired'],
  [2, '22', '08', ['23900.00', 'EUR'], '2019-03-12', 'in_use'], [3, '62', '01', ['41000.00', 'USD'], '2021-06-30', 'in_use'],
  [4, '32', '03', ['2150000', 'JPY'], '2023-09-05', 'in_use'], [5, '40', '', ['36750.00', 'USD'], '2020', 'idle'],
  [6, '04', '23', ['118000.00', 'EUR'], '2018-11-20', 'in_use'], [0, '65', '04', ['67200.00', 'USD'], '', 'ordered'],
  [2, '61', '07', ['28400.00', 'EUR'], '2025-04-08', 'in_use'], [4, '59', '05', ['9900.00', 'USD'], '2024-10-22', 'in_use'],
  [1, '17', '10', ['15800.00', 'EUR'], '2023-02-14', 'in_use'], [3, '46', '06', ['19500.00', 'USD'], '2026-09-16', 'in_use'],
];

export const EQUIPMENT = EQUIPMENT_ROWS.map(([thing, donor, project, value, received, state], i) => {
  const number = String(i + 1).padStart(2, '0');
  return {
    id: `equipment-sample-${number}`, donor: `partner-sample-${donor}`, project: project && `project-sample-${project}`,
    item: Object.fromEntries(Object.entries(ITEM).map(([tag, text]) => [tag, `${text} ${number}: ${THINGS[thing][tag]}`])),
    laboratory: `Namuna laboratoriya ${1 + (i % 4)}`, value: money(value), received, state, tags: ['sample'],
  };
});
