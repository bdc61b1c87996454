// Organisations that do not exist, one per place an invented agreement needs; their names say so in four languages.
// It must not know agreements.
import { COUNTRIES, ORGANISATIONS, fill } from '../words.mjs';

const U = 'university';
/** [group, country, type, latitude, longitude]; the group is the statement's own partition, used to spread agreements. */
const PLACES = [
  ['europe', 'DE', U, 50.9, 10.2], ['europe', 'DE', U, 48.9, 11.4], ['europe', 'DE', U, 53.1, 10.0], ['europe', 'DE', 'foundation', 51.2, 7.9],
  ['europe', 'NL', U, 52.2, 5.4], ['europe', 'NL', 'research_institute', 51.9, 4.8], ['europe', 'GB', U, 52.6, -1.4], ['europe', 'GB', U, 54.1, -2.2],
  ['europe', 'FR', U, 47.1, 2.3], ['europe', 'FR', 'agency', 45.4, 4.1], ['europe', 'IT', U, 44.6, 10.8], ['europe', 'IT', U, 42.4, 12.9],
  ['europe', 'ES', U, 40.1, -3.2], ['europe', 'PL', U, 52.1, 19.6], ['europe', 'PL', U, 50.6, 21.3], ['europe', 'CZ', U, 49.7, 15.6],
  ['europe', 'AT', U, 47.5, 14.1], ['europe', 'FI', U, 62.4, 25.2], ['europe', 'HU', U, 47.0, 19.3], ['europe', 'SE', U, 59.0, 15.1],
  ['europe', 'BE', 'business', 50.6, 4.7], ['europe', 'CH', 'research_institute', 46.9, 8.1], ['europe', 'SK', U, 48.7, 19.4], ['europe', 'PT', U, 40.0, -8.1],
  ['europe', 'LV', U, 56.8, 25.0], ['europe', 'LT', U, 55.3, 23.9],
  ['asia', 'CN', U, 34.6, 110.2], ['asia', 'CN', U, 30.5, 114.9], ['asia', 'CN', 'research_institute', 36.4, 103.4], ['asia', 'KR', U, 36.5, 127.8],
  ['asia', 'KR', U, 35.6, 128.2], ['asia', 'KR', 'business', 37.2, 127.3], ['asia', 'JP', U, 36.2, 138.1], ['asia', 'JP', 'agency', 35.5, 136.9],
  ['asia', 'MY', U, 3.6, 102.2], ['asia', 'IN', U, 23.4, 77.6], ['asia', 'IN', 'research_institute', 28.9, 76.8], ['asia', 'TR', U, 39.1, 33.1],
  ['asia', 'TR', U, 38.5, 28.2], ['asia', 'IL', 'research_institute', 31.4, 34.9], ['asia', 'TH', U, 15.7, 100.8], ['asia', 'VN', U, 20.9, 105.6],
  ['central_asia', 'KZ', U, 48.1, 67.6], ['central_asia', 'KZ', U, 51.0, 71.2], ['central_asia', 'KZ', 'research_institute', 43.6, 76.4], ['central_asia', 'KG', U, 42.6, 74.8],
  ['central_asia', 'KG', U, 40.7, 72.9], ['central_asia', 'TJ', U, 38.7, 69.2], ['central_asia', 'TM', U, 38.1, 58.6], ['central_asia', 'TM', 'government', 39.3, 63.1],
  ['russia', 'RU', U, 55.1, 37.2], ['russia', 'RU', U, 56.2, 44.4], ['russia', 'RU', U, 54.9, 82.3], ['russia', 'RU', 'research_institute', 45.3, 39.4], ['russia', 'RU', U, 51.9, 46.3],
  ['usa', 'US', U, 42.5, -84.1], ['usa', 'US', U, 31.2, -97.4], ['usa', 'US', U, 40.4, -89.5], ['usa', 'US', 'business', 41.8, -93.2], ['usa', 'US', 'foundation', 39.4, -76.9],
  ['uzbekistan', 'DE', 'agency', 41.31, 69.26], ['uzbekistan', 'JP', 'agency', 41.3, 69.29], ['uzbekistan', 'CH', 'embassy', 41.32, 69.31], ['uzbekistan', 'KR', 'business', 41.29, 69.23],
  ['uzbekistan', '', 'international_organisation', null, null], ['uzbekistan', 'TR', 'ngo', null, null],
  ['other', 'AU', U, -33.1, 148.2], ['other', 'BR', U, -20.4, -47.6], ['other', 'EG', U, 29.9, 31.0], ['other', 'ZA', U, -29.2, 26.3], ['other', '', 'network', null, null],
];

/** A further name in the script of the country, so that the registry meets Hangul, Persian, Chinese and Japanese. */
const OWN_SCRIPT = { 29: { ko: '예시대학교 30' }, 30: { ko: '예시대학교 31' }, 26: { zh: '示例大学 27' }, 32: { ja: '見本大学 33' }, 70: { fa: 'شبکه نمونه ۷۱' } };

const two = (n) => String(n).padStart(2, '0');

function partner_record([, country, type, lat, lon], index) {
  const number = two(index + 1);
  const where = (tag) => (country ? ` (${COUNTRIES[country][tag]})` : '');
  const is_here = PLACES[index][0] === 'uzbekistan';
  return {
    id: `partner-sample-${number}`, name: { ...fill(ORGANISATIONS[type], number, where), ...OWN_SCRIPT[index] }, country, type,
    in_uzbekistan: is_here ? true : undefined, city: is_here && lat ? 'Toshkent' : undefined,
    site: `https://sample-${number}.example/`, lat: lat ?? undefined, lon: lon ?? undefined,
    verified: index % 4 === 0 ? `2026-${two(1 + (index % 10))}` : undefined, tags: ['sample'],
  };
}

export const PARTNERS = PLACES.map(partner_record);

/** Ids of the invented partners of a group, in their order. */
export const partners_of = (group) => PARTNERS.filter((_, i) => PLACES[i][0] === group).map((p) => p.id);
export const country_of = (id) => PARTNERS.find((p) => p.id === id).country || undefined;
