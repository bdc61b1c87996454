// Makes up one record of each type: every member sometimes there and sometimes not, several scripts, partial dates, renewals.
// It must not keep anything between records, and it names nobody who exists.
import { RawNumber } from '../../assets/sample/canonical.mjs';
import { add_days } from '../../assets/sample/random.mjs';

const COUNTRIES = 'AF AT AU AZ BE BR CA CH CN CO CZ DE EG ES FI FR GB HU IL IN IR IT JP KG KR KZ LT LV MY NL PL PT RU SE SK TH TJ TM TR US UZ VN ZA'.split(' ');
const CURRENCIES = ['USD', 'EUR', 'EUR', 'USD', 'JPY', 'UZS', 'KWD'];
const ISCED = ['0311', '0521', '0532', '0713', '0716', '0731', '0732', '0811', '0812', '0821'];
const FUNDING = ['Erasmus+', 'DAAD', 'El-yurt umidi', 'Institut', 'JICA'];
const UNITS = ['Gidrologiya kafedrasi', 'Кафедра геодезии', 'Yer kadastri boʻlimi', 'Energy faculty'];
const WORDS = {
  uz: ['suv', 'yer', 'irrigatsiya', 'gʻalla', 'oʻsimlik', 'taʼlim', 'loyiha', 'energiya', 'tuproq', 'iqlim', 'koʻl', 'chorva'],
  'uz-Cyrl': ['сув', 'ер', 'ирригация', 'ғалла', 'ўсимлик', 'таълим', 'лойиҳа', 'энергия', 'тупроқ', 'иқлим', 'кўл', 'чорва'],
  ru: ['вода', 'земля', 'орошение', 'зерно', 'растение', 'обучение', 'проект', 'энергия', 'почва', 'климат', 'озеро', 'скот'],
  en: ['water', 'land', 'irrigation', 'grain', 'plant', 'education', 'project', 'energy', 'soil', 'climate', 'lake', 'livestock'],
};
const OTHER_SCRIPTS = [['ko', '시험 대학교'], ['zh', '测试大学'], ['ja', '試験大学'], ['fa', 'دانشگاه آزمایشی'], ['ar', 'جامعة تجريبية'], ['hi', 'परीक्षण विश्वविद्यालय'], ['th', 'มหาวิทยาลัยทดสอบ'], ['he', 'אוניברסיטת ניסוי'], ['ka', 'სატესტო უნივერსიტეტი'], ['el', 'Δοκιμαστικό Πανεπιστήμιο']];
const PERSONS = ['Person', 'Shaxs', 'Шахс', 'Персона', '사람', 'شخص'];

export const OFFICE = { institute: { uz: 'Sinov instituti', en: 'Test institute' }, office: { uz: 'Sinov boʻlimi', en: 'Test office' }, head: 'Person 0', year_start: 9 };

const maybe = (random, probability, make) => (random.chance(probability) ? make() : undefined);
const code = (random, words) => random.pick(words.split(' '));

/** A text by language: mostly uz and en, sometimes all four, sometimes another script. */
function localized(random, index, name) {
  const at = random.between(0, WORDS.uz.length - 1);
  const other = random.between(0, WORDS.uz.length - 1);
  const text = (tag) => `${WORDS[tag][at]} ${WORDS[tag][other]} ${name} ${index}`;
  const result = random.chance(0.85) ? { uz: text('uz') } : { ru: text('ru') };
  if (random.chance(0.1)) Object.assign(result, { 'uz-Cyrl': text('uz-Cyrl'), ru: text('ru') });
  if (random.chance(0.45)) result.en = text('en');
  if (random.chance(0.05)) { const [tag, word] = random.pick(OTHER_SCRIPTS); result[tag] = `${word} ${index}`; }
  return result;
}

const person = (random, index) => `${random.pick(PERSONS)} ${index % 65521}${random.chance(0.1) ? ' oʻgʻli' : ''}`;
const full_date = (random, from, to) => add_days(`${from}-01-01`, random.between(0, (to - from + 1) * 365 - 1));
/** Sometimes only the year or the month. */
const partial = (random, date) => (random.chance(0.06) ? date.slice(0, 4) : random.chance(0.08) ? date.slice(0, 7) : date);

function money(random) {
  const currency = random.pick(CURRENCIES);
  const decimals = { JPY: 0, KWD: 3 }[currency] ?? 2;
  const cents = decimals ? `.${String(random.between(0, 10 ** decimals - 1)).padStart(decimals, '0')}` : '';
  return { amount: `${random.between(500, 90000000)}${cents}`, currency };
}

/** Tags, source, comment and members this program does not know. */
function common(random, index) {
  return {
    tags: maybe(random, 0.05, () => [`tag-${random.between(1, 40)}`, `tag-${41 + random.between(1, 40)}`]),
    source: maybe(random, 0.03, () => [{ link: `https://example.org/${index}`, trust: code(random, 'A B C') }]),
    comment: maybe(random, 0.03, () => `“Izoh” ${index}: taʼlim\nва тадқиқот, \\ "quoted" 🌊`),
    x_number: maybe(random, 0.01, () => new RawNumber(random.pick(['1.50', '1E2', '-0', '12345678901234567890', '0.1e-7']))),
    x_other: maybe(random, 0.02, () => ({ a: [1, 'ikki', null, { deep: true }], 'ключ': index })),
  };
}

const span = (random, from, to, low, high) => {
  const first = full_date(random, from, to);
  return [first, add_days(first, random.between(low, high))];
};

function agreement(source, random, index) {
  const signed = full_date(random, 2005, 2026);
  const years = random.pick([1, 3, 5, 5, 5, 10]);
  const stage = random.chance(0.94) ? 'signed' : code(random, 'draft negotiation terminated terminated');
  const is_open = random.chance(0.15);
  const renewal = maybe(random, 0.4, () => code(random, 'none tacit by_agreement'));
  const parties = Array.from({ length: random.chance(0.06) ? random.between(2, 5) : 1 }, () => ({
    partner: source.any('partners', random), signed: maybe(random, 0.1, () => partial(random, signed)), signer: maybe(random, 0.1, () => person(random, index)),
    x_seat: maybe(random, 0.01, () => 7),
  }));
  return {
    title: maybe(random, 0.5, () => localized(random, index, 'A')), number: maybe(random, 0.7, () => `${signed.slice(0, 4)}/${index}`),
    type: code(random, 'agreement memorandum memorandum framework exchange joint_programme research internship project_contract other'), parties, stage,
    signed: maybe(random, 0.95, () => partial(random, signed)), from: maybe(random, 0.2, () => add_days(signed, random.between(0, 90))),
    to: is_open ? undefined : `${Number(signed.slice(0, 4)) + years + 1}${random.chance(0.9) ? signed.slice(4, 8) + '28' : ''}`,
    renewal, renewal_years: renewal === 'tacit' ? maybe(random, 0.5, () => random.between(1, 5)) : undefined, notice_days: maybe(random, 0.2, () => random.pick([30, 60, 90, 180])),
    terminated: stage === 'terminated' ? maybe(random, 0.9, () => add_days(signed, random.between(100, 3000))) : undefined,
    predecessor: index > 0 ? maybe(random, 0.08, () => source.id('agreements', random.between(0, index - 1))) : undefined,
    directions: source.counts.directions ? maybe(random, 0.6, () => [...new Set([source.any('directions', random), source.any('directions', random)])]) : undefined,
    places_out: maybe(random, 0.1, () => random.between(1, 9)), places_in: maybe(random, 0.1, () => random.between(1, 9)),
    languages: maybe(random, 0.15, () => ['en', random.pick(['ru', 'uz', 'uz-Cyrl', 'zh-Hans'])]), unit: maybe(random, 0.1, () => random.pick(UNITS)),
    responsible: maybe(random, 0.2, () => person(random, index % 30)), document: maybe(random, 0.1, () => `hujjat-${index}.pdf`),
  };
}

function partner(_source, random, index) {
  const type = random.chance(0.6) ? 'university' : code(random, 'research_institute business government agency international_organisation network ngo foundation embassy other');
  const is_stateless = type === 'international_organisation' || type === 'network';
  const has_place = random.chance(0.85);
  return {
    name: localized(random, index, 'P'), abbreviation: maybe(random, 0.2, () => `P${index}`), country: is_stateless && random.chance(0.6) ? undefined : random.pick(COUNTRIES),
    city: maybe(random, 0.5, () => `City ${index % 997}`), type, in_uzbekistan: maybe(random, 0.05, () => true), site: maybe(random, 0.5, () => `https://partner-${index}.example/`),
    erasmus: maybe(random, 0.1, () => `X TEST${index}`), lat: has_place ? random.between(-500000, 700000) / 10000 : undefined, lon: has_place ? random.between(-1700000, 1700000) / 10000 : undefined,
    verified: maybe(random, 0.3, () => partial(random, full_date(random, 2023, 2026))),
  };
}

function project(source, random, index) {
  const [from, to] = span(random, 2006, 2026, 200, 2200);
  return {
    title: localized(random, index, 'L'), acronym: maybe(random, 0.6, () => `ACR${index}`), number: maybe(random, 0.4, () => `${100000 + index}`), programme: maybe(random, 0.5, () => 'Erasmus+ CBHE'),
    funder: maybe(random, 0.6, () => 'European Union'), role: maybe(random, 0.7, () => code(random, 'coordinator partner')), status: code(random, 'planned running running finished finished stopped'),
    from: maybe(random, 0.95, () => partial(random, from)), to: maybe(random, 0.85, () => `${Number(to.slice(0, 4)) + 1}${to.slice(4, 8)}28`),
    value: maybe(random, 0.8, () => [money(random)]), own_share: maybe(random, 0.4, () => [money(random)]),
    partners: [{ partner: source.any('partners', random), role: 'coordinator' }, { partner: source.any('partners', random) }], isced: maybe(random, 0.5, () => random.pick(ISCED)),
    responsible: maybe(random, 0.3, () => person(random, index % 30)),
  };
}

function specialist(source, random, index) {
  const [from, to] = span(random, 2010, 2026, 0, 30);
  const has_home = random.chance(0.7);
  return {
    name: person(random, Math.floor(index / 2)), citizenship: maybe(random, 0.9, () => random.pick(COUNTRIES)), home: has_home ? source.any('partners', random) : undefined,
    home_name: has_home ? undefined : maybe(random, 0.8, () => `Institute ${index % 313}`), country: maybe(random, 0.9, () => random.pick(COUNTRIES)), unit: maybe(random, 0.4, () => random.pick(UNITS)),
    purpose: code(random, 'teaching research lecture consultation other'), from: partial(random, from), to: maybe(random, 0.85, () => add_days(to, 366)), hours: maybe(random, 0.5, () => random.between(2, 160) / 2),
    mode: maybe(random, 0.7, () => code(random, 'on_site on_site on_site online')), funding: maybe(random, 0.4, () => random.pick(FUNDING)), contract: maybe(random, 0.05, () => random.chance(0.5)),
  };
}

function student(_source, random, index) {
  const year = random.between(2008, 2026);
  const has_end = random.chance(0.7);
  return {
    name: person(random, index), country: random.pick(COUNTRIES), sex: maybe(random, 0.9, () => code(random, 'F M')), programme: maybe(random, 0.7, () => random.pick(UNITS)),
    level: code(random, 'bachelor bachelor bachelor master doctor preparatory non_degree'), isced: maybe(random, 0.5, () => random.pick(ISCED)), form: maybe(random, 0.8, () => code(random, 'full_time full_time full_time part_time distance exchange')),
    from: partial(random, `${year}-09-01`), to: has_end ? `${year + random.between(1, 5)}-06-30` : undefined, outcome: maybe(random, 0.8, () => (has_end ? code(random, 'graduated graduated left') : 'studying')),
  };
}

function mobility(source, random, index) {
  const [from, to] = span(random, 2012, 2026, 1, 120);
  return {
    direction: random.chance(0.75) ? 'out' : 'in', person: person(random, Math.floor(index / 3)), who: code(random, 'student student teacher researcher staff'),
    kind: code(random, 'study exchange internship training training teaching research conference'), partner: maybe(random, 0.8, () => source.any('partners', random)), country: maybe(random, 0.9, () => random.pick(COUNTRIES)),
    from: random.chance(0.1) ? from.slice(0, 7) : from, to: maybe(random, 0.9, () => add_days(to, 31)), funding: maybe(random, 0.5, () => random.pick(FUNDING)),
    status: maybe(random, 0.8, () => code(random, 'done done done done planned running cancelled')), agreement: maybe(random, 0.2, () => source.any('agreements', random)),
  };
}

function activity(source, random, index) {
  const [from, to] = span(random, 2012, 2027, 0, 5);
  return {
    title: localized(random, index, 'T'), scope: code(random, 'strategic operational'), kind: maybe(random, 0.95, () => code(random, 'delegation meeting conference fair signing seminar visit_abroad letter call other')),
    from, to: maybe(random, 0.5, () => to), time: maybe(random, 0.3, () => `${random.between(9, 17)}:30`.padStart(5, '0')), place: maybe(random, 0.5, () => 'Toshkent'), host: maybe(random, 0.1, () => 'Institut'),
    partners: maybe(random, 0.6, () => [source.any('partners', random)]), participants: maybe(random, 0.4, () => random.between(2, 200)), responsible: maybe(random, 0.3, () => person(random, index % 30)),
    status: maybe(random, 0.8, () => code(random, 'planned done done done cancelled')), outcome: maybe(random, 0.1, () => localized(random, index, 'N')), follow_up: maybe(random, 0.1, () => add_days(to, 30)),
  };
}

const BREAKDOWNS = {
  students: ['form', ['full_time', 'distance', 'exchange']], specialists: ['mode', ['on_site', 'online']],
  mobility_out: ['mobility', ['training', 'internship', 'exchange']], mobility_in: ['mobility', ['exchange', 'study', 'teaching']],
};

/** Per array: members of record `index`, without the id and the common ones. */
const OWN = {
  directions: (_source, random, index) => ({ name: { uz: `Yoʻnalish ${index + 1}`, en: `Direction ${index + 1}` }, order: index + 1 }),
  partners: partner,
  contacts: (source, random, index) => ({
    partner: source.any('partners', random), name: person(random, index), title: maybe(random, 0.3, () => 'Dr.'), role: maybe(random, 0.6, () => random.pick(UNITS)),
    email: maybe(random, 0.9, () => `person.${index}@example.org`), phone: maybe(random, 0.4, () => `+1 202 555 01${String(index % 100).padStart(2, '0')}`), notes: maybe(random, 0.1, () => 'birinchi qator\nikkinchi qator'),
  }),
  agreements: agreement,
  projects: project,
  programmes: (source, random, index) => {
    const year = random.between(2005, 2026);
    return {
      specialty: localized(random, index % 211, 'D'), level: code(random, 'bachelor master master doctor'), degree: code(random, 'joint double double multiple dual'), partners: [source.any('partners', random)],
      agreement: maybe(random, 0.5, () => source.any('agreements', random)), languages: maybe(random, 0.6, () => ['en', 'ru']), first_intake: maybe(random, 0.9, () => `${year}-09`), closed: maybe(random, 0.2, () => `${year + 6}-08`),
      cohorts: maybe(random, 0.6, () => Array.from({ length: random.between(1, 5) }, (_, i) => ({ year: `${year + i}`, enrolled: random.between(3, 40), graduated: maybe(random, 0.6, () => random.between(1, 30)) }))),
    };
  },
  specialists: specialist,
  students: student,
  mobilities: mobility,
  headcounts: (_source, random, index) => {
    // First every kind, country and year once, as totals; then their breakdowns, one dimension each.
    const kinds = Object.keys(BREAKDOWNS);
    const kind = kinds[index % kinds.length];
    const place = Math.floor(index / kinds.length);
    const year = 2006 + Math.floor(place / COUNTRIES.length) % 16;
    const is_calendar = Math.floor(place / COUNTRIES.length / 16) % 2 === 1;
    const round = Math.floor(place / COUNTRIES.length / 32);
    const [dimension, values] = BREAKDOWNS[kind];
    return {
      kind, year: is_calendar ? `${year}` : `${year}/${String((year + 1) % 100).padStart(2, '0')}`, country: COUNTRIES[place % COUNTRIES.length],
      ...(round > 0 ? { [dimension]: values[(round - 1) % values.length] } : {}), count: round > 0 ? random.between(0, 20) : random.between(80, 250),
    };
  },
  activities: activity,
  equipment: (source, random, index) => ({
    item: localized(random, index, 'J'), laboratory: maybe(random, 0.6, () => `Laboratoriya ${index % 23}`), donor: maybe(random, 0.6, () => source.any('partners', random)), project: maybe(random, 0.4, () => source.any('projects', random)),
    value: maybe(random, 0.7, () => [money(random)]), received: maybe(random, 0.8, () => partial(random, full_date(random, 2010, 2026))), state: maybe(random, 0.9, () => code(random, 'ordered in_use in_use idle retired')), photo: maybe(random, 0.05, () => `https://example.org/photo/${index}.jpg`),
  }),
  steps: (source, random, index) => ({
    text: `Qadam ${index}: ${random.pick(WORDS.uz)}`, partner: maybe(random, 0.7, () => source.any('partners', random)), agreement: maybe(random, 0.4, () => source.any('agreements', random)),
    due: maybe(random, 0.8, () => full_date(random, 2025, 2027)), responsible: maybe(random, 0.6, () => person(random, index % 30)), done: maybe(random, 0.4, () => full_date(random, 2025, 2026)),
  }),
};

export const MAKERS = Object.fromEntries(Object.entries(OWN).map(([array, make]) => [array, (source, random, index) => ({ ...make(source, random, index), ...common(random, index) })]));
