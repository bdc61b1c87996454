// Invented agreements with invented partners: what the real ones lack to the published 87, and a history that explains them.
// It must not know the total: build.mjs recounts it from the finished file.
import { AGREEMENTS as TITLES, in_languages } from '../words.mjs';
import { Random, add_days } from '../random.mjs';
import { partners_of } from './partners.mjs';

const random = new Random(87);

/** Last day of a term of whole years from a first day. */
const end_of = (from, years) => add_days(`${Number(from.slice(0, 4)) + years}${from.slice(4)}`, -1);

// New agreements in force: [signed, last day or '' (open ended), members].
const FRESH = [
  ['2009-05-14', '2014-05-13', { renewal: 'tacit', renewal_years: 5, notice_days: 90 }], ['2009-10-02', '', {}],
  ['2011-03-22', '2016-03-21', { renewal: 'tacit', notice_days: 60 }], ['2011-09-15', '', {}],
  ['2013-02-06', '2018-02-05', { renewal: 'tacit', notice_days: 30 }], ['2013-11-20', '2016-11-19', { renewal: 'tacit', renewal_years: 3 }],
  ['2015-01-27', '2020-01-26', { renewal: 'tacit', renewal_years: 1, notice_days: 30 }], ['2015-06-18', '', {}], ['2015-10-30', '', { signed: '2015-10' }],
  ['2016-02-29', '2020-02-29', { renewal: 'tacit', renewal_years: 1, notice_days: 90 }], ['2016-05-17', '2021-05-16', { renewal: 'tacit', renewal_years: 2, notice_days: 90 }], ['2016-12-09', '', {}],
  ['2017-02-15', '2027-02-14', { renewal: 'by_agreement' }], ['2017-04-06', '2027-04-05', {}], ['2017-07-01', '2032-06-30', {}], ['2017-11-14', '', {}],
  ['2018-03-05', '2028-03-04', {}], ['2018-06-22', '2028-06-21', { renewal: 'by_agreement', notice_days: 180 }], ['2018-09-27', '', {}], ['2018-12-03', '2023-12-02', { renewal: 'tacit', renewal_years: 5, notice_days: 120 }],
  ['2019-04-11', '2029', { signed: '2019' }], ['2019-06-25', '2029-06-24', {}], ['2019-10-08', '', {}], ['2019-11-28', '2029-11-27', { renewal: 'none' }],
  ['2020-02-13', '2030-02-12', {}], ['2020-10-21', '', {}],
  ['2021-12-13', '2026-12-12', { notice_days: 30 }], ['2021-12-19', '2026-12-18', { renewal: 'by_agreement' }], ['2021-04-20', '2031-04-19', {}], ['2021-09-01', '2028-08-31', {}], ['2021-10-15', '', {}],
  ['2022-01-10', '2027-01-09', { notice_days: 30 }], ['2022-02-01', '2027-01-31', { renewal: 'by_agreement', notice_days: 60 }], ['2022-01-16', '2027-01-15', { key: 'renewed-soon' }], ['2022-03-11', '2027-03-10', {}], ['2022-05-01', '2027-04-30', { notice_days: 90 }], ['2022-05-19', '2027-05-18', {}],
  ['2023-02-14', '2028-02-13', {}], ['2023-03-30', '2028-03-29', { stage: 'terminated', terminated: '2027-03-01' }], ['2023-06-06', '2028-06-05', {}], ['2023-09-19', '2028-09-18', {}], ['2023-11-09', '2033-11-08', {}],
  ['2024-03-12', '2029-03-11', {}], ['2024-06-20', '2029-06-19', { from: '2024-09-01' }], ['2024-10-16', '2029-10-15', {}],
  ['2025-03-18', '2030-03-17', {}], ['2025-05-22', '2030-05-21', {}],
  ['2026-01-20', '2031-01-19', {}], ['2026-02-25', '2031-02-24', {}], ['2026-03-17', '2031-03-16', {}], ['2026-04-14', '2031-04-13', {}], ['2026-05-12', '2029-05-11', {}], ['2026-06-09', '2031-06-08', {}], ['2026-09-08', '2031-09-07', {}], ['2026-10-06', '2031-10-05', {}], ['2026-11-12', '2031-11-11', {}],
];

// Agreements renewed one after another: first day, then the years of every term; the last term is in force.
const CHAINS = [
  ['2006-03-15', 5, 5, 5, 10], ['2007-05-20', 5, 5, 5, 10], ['2007-09-12', 10, 10], ['2008-04-02', 5, 5, 10], ['2008-10-10', 10, 10],
  ['2009-06-01', 10, 10], ['2010-02-17', 5, 5, 10], ['2010-11-25', 5, 5, 10], ['2011-09-05', 5, 5, 5, 5], ['2012-04-19', 5, 5, 10],
  ['2012-12-01', 10, 5], ['2013-05-30', 5, 5, 5], ['2014-10-08', 5, 5, 5], ['2016-02-11', 5, 5, 5],
];

// Agreements that ended and were not renewed: first days, five years each.
const ENDED = [
  '2003-10-14', '2004-03-09', '2004-11-23', '2005-02-17', '2005-09-06', '2006-01-31', '2006-06-13', '2006-10-24', '2007-03-27', '2007-11-08',
  '2008-02-12', '2008-06-17', '2008-12-04', '2009-01-22', '2009-04-28', '2009-09-17', '2010-05-11', '2010-10-19', '2011-02-08', '2011-06-21',
  '2012-03-13', '2012-09-25', '2013-04-16', '2013-10-22', '2014-03-25', '2014-11-11', '2015-05-19', '2016-04-12', '2017-05-23', '2018-05-15',
  '2021-02-09', '2021-05-25', '2021-07-06', '2021-11-02',
];

const TYPES = ['memorandum', 'memorandum', 'agreement', 'framework', 'exchange', 'joint_programme', 'research', 'internship', 'project_contract'];
const DIRECTIONS_OF = {
  memorandum: ['exchange', 'joint-research'], agreement: ['exchange', 'visiting-specialists'], framework: ['exchange', 'joint-programmes', 'joint-research'],
  exchange: ['exchange'], joint_programme: ['joint-programmes'], research: ['joint-research', 'equipment'], internship: ['staff-training'],
  project_contract: ['business', 'equipment'], other: ['events'],
};
const PER_GROUP = { europe: 28, asia: 16, central_asia: 8, russia: 6, usa: 6, uzbekistan: 6 };

/** Hands out partners so that those in force meet PER_GROUP and every partner of a group gets its turn. */
class Deal {
  constructor() {
    this.hands = Object.entries(PER_GROUP).flatMap(([group, count]) => Array.from({ length: count }, (_, i) => [group, i]));
    for (let i = this.hands.length - 1; i > 0; --i) {
      const j = random.between(0, i);
      [this.hands[i], this.hands[j]] = [this.hands[j], this.hands[i]];
    }
  }

  next() {
    const [group, i] = this.hands.pop();
    const partners = partners_of(group);
    return partners[i % partners.length];
  }
}

const list = [];
function add(partner, signed, to, more = {}) {
  const { key, ...members } = more;
  const type = members.type ?? random.pick(TYPES);
  const agreement = {
    key, stage: 'signed', parties: [{ partner }], signed, to: to || undefined,
    directions: DIRECTIONS_OF[type].map((d) => `direction-${d}`), languages: random.chance(0.3) ? ['en', random.pick(['ru', 'uz'])] : undefined,
    ...(type === 'exchange' ? { places_out: random.between(1, 6), places_in: random.between(1, 6) } : {}), ...members, type,
  };
  list.push(agreement);
  return agreement;
}

function add_chain(partner, [first, ...terms]) {
  let from = first;
  let predecessor;
  for (const years of terms) {
    predecessor = add(partner, add_days(from, -random.between(5, 40)), end_of(from, years), { from, type: predecessor?.type, predecessor });
    from = add_days(predecessor.to, 1);
  }
}

const deal = new Deal();
for (const [signed, to, more] of FRESH) add(deal.next(), signed, to, more);
for (const chain of CHAINS) add_chain(deal.next(), chain);
const former = ['europe', 'asia', 'europe', 'central_asia', 'russia', 'usa', 'europe', 'asia'];
ENDED.forEach((from, i) => add(random.pick(partners_of(former[i % former.length])), from, end_of(from, 5)));

// Several parties: the date is that of the last one to sign.
const several = (position, ...others) => {
  const agreement = list[position];
  const dates = [agreement.signed, add_days(agreement.signed, 0), add_days(agreement.signed, -20)];
  agreement.parties = [agreement.parties[0].partner, ...others].map((partner, i) => ({ partner, signed: dates[i] ?? dates[2], signer: 'Namuna rahbar' }));
  delete agreement.signed;
};
several(22, 'partner-sample-67', 'partner-sample-68');
several(40, 'partner-sample-69', 'partner-sample-05', 'partner-sample-17');
several(45, 'partner-sample-70', 'partner-sample-71');

// One of each kind that is not in force on the day the sample opens with.
const renewed_soon = list.find((agreement) => agreement.key === 'renewed-soon');
add(renewed_soon.parties[0].partner, '2026-10-20', '2032-01-15', { from: '2027-01-16', type: renewed_soon.type, predecessor: renewed_soon });
add('partner-sample-12', '2026-11-10', '2031-12-31', { from: '2027-01-01', type: 'joint_programme' });
add('partner-sample-19', '2014-06-10', '2024-06-09', { stage: 'terminated', terminated: '2019-03-31', type: 'research' });
add('partner-sample-36', '2016-09-14', '2026-09-13', { stage: 'terminated', terminated: '2022-02', type: 'agreement' });
add('partner-sample-58', '2020-08-19', '2030-08-18', { stage: 'terminated', terminated: '2024-12-31', type: 'memorandum' });
add('partner-sample-41', '2019-05-07', '2029-05-06', { stage: 'terminated', type: 'exchange' });
add('partner-sample-08', undefined, '', { stage: 'draft', type: 'framework' });
add('partner-sample-34', undefined, '', { stage: 'negotiation', type: 'memorandum' });
add(list[12].parties[0].partner, undefined, '', { stage: 'negotiation', type: list[12].type, predecessor: list[12] });

const day_of = (a) => a.from ?? a.signed ?? a.parties.map((p) => p.signed).sort().at(-1) ?? '9999';
list.sort((a, b) => (day_of(a) < day_of(b) ? -1 : day_of(a) > day_of(b) ? 1 : 0));

list.forEach((agreement, i) => {
  const number = String(i + 1).padStart(3, '0');
  agreement.id = `agreement-sample-${number}`;
  agreement.title = Object.fromEntries(Object.entries(TITLES[agreement.type]).map(([tag, name]) => [tag, `${name} ${number}`]));
  const day = day_of(agreement);
  if (day !== '9999') agreement.number = `NAMUNA-${day.slice(0, 4)}/${number}`;
  if (i % 3 === 0) agreement.responsible = `Namuna xodim ${1 + (i % 5)}`;
  if (i % 7 === 0 && day > '2015' && day !== '9999') agreement.document = `namuna-${number}.pdf`;
  agreement.tags = ['sample'];
});
for (const agreement of list) agreement.predecessor &&= agreement.predecessor.id;
for (const agreement of list) delete agreement.key;

export const AGREEMENTS = list;
