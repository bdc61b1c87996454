// The institute's real agreements that a public page speaks of, with exactly the dates it gives.
// It must not know figures: an agreement without a date stays without one and is in force on no date.

const GEODESY = 'Geodeziya va geoinformatika kafedrasi';
const UNDATED = 'The published page gives no date of signing.';

/** [key, published rows, partners, type, members]. Titles are by language; directions by their short keys. */
export const AGREEMENTS = [
  ['carec-2017', 'AGR-003 AGR-004', 'carec', 'memorandum', { signed: '2017-08-23', directions: 'joint-research staff-training', comment: 'Day derived: the press of 24 August 2017 says “on Wednesday”.' }],
  ['shakarim-2025', 'AGR-005', 'shakarim', 'agreement', { signed: '2025-11', directions: 'joint-programmes', comment: 'Concluded at the QS Eurasia Forum 2025; the day is not published.' }],
  ['unimap-2023', 'AGR-006', 'unimap', 'memorandum', { signed: '2023-09-04', directions: 'exchange joint-programmes joint-research events' }],
  ['hohai-2018', 'AGR-007', 'hohai', 'memorandum', { signed: '2018-09-20', directions: 'staff-training joint-research exchange', comment: 'The year follows from the address of the page.' }],
  ['powerchina', 'AGR-008', 'powerchina', 'memorandum', { comment: 'Signed before a meeting in 2018; no date is published.', directions: 'business' }],
  ['gezhouba-2021', 'AGR-009', 'gezhouba', 'memorandum', { signed: '2021-06-09', to: '2026', directions: 'business', comment: 'End derived from “next 5 years”.' }],
  ['tongji', 'AGR-010', 'tongji', 'memorandum', { directions: 'joint-research events exchange', comment: UNDATED }],
  ['northwest-af', 'AGR-011', 'northwest-af', 'agreement', { title: { en: 'China-Uzbek water-saving agriculture science and technology park' }, directions: 'joint-research business', comment: 'The meeting was around 28 October of a year that is not published.' }],
  ['giessen-2018', 'AGR-012', 'giessen', 'memorandum', { signed: '2018', title: { en: 'Research Training Group (SUSADICA)' }, directions: 'joint-research joint-programmes', comment: '“Last year” in an item of March 2019.' }],
  ['nitra-later', 'AGR-013', 'nitra', 'memorandum', { directions: 'exchange joint-research', comment: 'Signed on a visit of 18 September; the year is not published, so no date is recorded.' }],
  ['nitra-earlier', 'AGR-014', 'nitra', 'memorandum', { comment: 'An earlier memorandum, “seven years ago”; not the same as the later one.' }],
  ['kaznaru-2023', 'AGR-015', 'kaznaru', 'agreement', { signed: '2023-04', to: '2028', directions: 'joint-programmes joint-research', comment: 'Signed on the visit of 23–25 April 2023; valid until 2028.' }],
  ['dulati', 'AGR-017', 'dulati', 'memorandum', { directions: 'joint-programmes', comment: UNDATED }],
  ['giz-2016', 'AGR-018', 'giz', 'memorandum', { signed: '2016-12-20', directions: 'equipment staff-training', comment: 'The institute had its former name on that date.' }],
  ['john-deere', 'AGR-019', 'john-deere', 'memorandum', { directions: 'business', comment: 'Spoken of as established on 2 February 2023; the date of signing is not published.' }],
  ['fao', 'AGR-020', 'fao', 'memorandum', { directions: 'joint-research events', comment: 'Signed on 29 August of a year that is not published, so no date is recorded.' }],
  ['tajik-agrarian-2017', 'AGR-021', 'tajik-agrarian', 'other', { signed: '2017-05', directions: 'staff-training', comment: '“Cooperation document”, signed under the former name of the institute.' }],
  ['tajik-hydro-2017', 'AGR-022', 'tajik-hydro', 'other', { signed: '2017-05', directions: 'joint-research', comment: '“Cooperation document”, signed under the former name of the institute.' }],
  ['timiryazev-2017', 'AGR-023', 'timiryazev', 'agreement', { signed: '2017-10', directions: 'exchange' }],
  ['baku-2015', 'AGR-024', 'baku', 'agreement', { signed: '2015', unit: GEODESY, directions: 'joint-research visiting-specialists' }],
  ['moscow-geodesy-2017', 'AGR-025', 'moscow-geodesy', 'agreement', { signed: '2017', unit: GEODESY, directions: 'joint-research visiting-specialists' }],
  ['selcuk-2025', 'AGR-026', 'selcuk', 'other', { signed: '2025-11', title: { tr: 'İş birliği protokolü', en: 'Protocol of cooperation' }, directions: 'exchange joint-research' }],
  ['shiraz-2025', 'AGR-027', 'shiraz', 'memorandum', { signed: '2025-10', title: { fa: 'تفاهم‌نامه همکاری', en: 'Memorandum of cooperation' }, directions: 'joint-research exchange joint-programmes' }],
  ['szechenyi', 'AGR-028', 'szechenyi', 'memorandum', { stage: 'negotiation', unit: GEODESY, directions: 'joint-research exchange', comment: 'Agreed to sign at the meeting of 30 June 2022; not signed.' }],
  ['kastamonu', 'AGR-029', 'kastamonu', 'exchange', { stage: 'draft', directions: 'exchange', comment: 'Discussed only: Mevlana and Erasmus+ exchange, a joint faculty.' }],
  ['uwed-2024', 'AGR-030', 'uwed', 'memorandum', { signed: '2024-08-23', title: { en: 'Memorandum on water diplomacy education', uz: 'Suv diplomatiyasi taʼlimi boʻyicha memorandum' }, directions: 'staff-training', comment: 'National partner.' }],
  ['cadastre-agency', 'AGR-031', 'cadastre-agency', 'agreement', { unit: 'Yerdan foydalanish kafedrasi', directions: 'business', comment: 'One of three agreements named in one sentence, for 5 years; no date.' }],
  ['uzdaverloyiha', 'AGR-031', 'uzdaverloyiha', 'agreement', { unit: 'Yerdan foydalanish kafedrasi', directions: 'business', comment: 'One of three agreements named in one sentence, for 5 years; no date.' }],
  ['aerogeodesia', 'AGR-031', 'aerogeodesia', 'agreement', { unit: 'Yerdan foydalanish kafedrasi', directions: 'business', comment: 'One of three agreements named in one sentence, for 5 years; no date.' }],
  ['ecogis-2003', 'AGR-032', 'wageningen unesco water-ministry', 'framework', { signed: '2003-05-30', title: { en: 'Joint agreement on the EcoGIS Center', uz: 'EcoGIS markazi toʻgʻrisida qoʻshma kelishuv', ru: 'Совместное соглашение о центре EcoGIS' }, directions: 'joint-research joint-programmes', comment: 'The day is that of the centre’s establishment; the page names further parties.' }],
];

export const SKIPPED = {
  'AGR-001': 'the total itself',
  'AGR-002': 'the total itself',
  'AGR-016': 'an order of a minister, not an agreement of the institute',
};
