// Groups of countries by lists of others than the program: CLDR's containment of territories, which is UN M49 with the EU.
// It must not know partners or figures.
import { readFileSync } from 'node:fs';

const path = new URL('../../node_modules/cldr-core/supplemental/territoryContainment.json', import.meta.url);
const containment = JSON.parse(readFileSync(path, 'utf8')).supplemental.territoryContainment;
const within = (territory) => (containment[territory]?._contains ?? []).flatMap((one) => (one in containment ? within(one) : [one]));
const list = (territory) => new Set(within(territory));

const EUROPE = list('150'), ASIA = list('142'), CENTRAL_ASIA = list('143'), AFRICA = list('002'), AMERICAS = list('019'), OCEANIA = list('009'), EU = list('EU');
const CIS = new Set('AM AZ BY KG KZ MD RU TJ UZ'.split(' ')); // members of the Commonwealth; Turkmenistan is an associate

const CONTINENTS = Object.entries({ europe: EUROPE, asia: ASIA, africa: AFRICA, americas: AMERICAS, oceania: OCEANIA });

/** The partition of the office's own statement; an office in Uzbekistan is an organisation there, wherever it comes from. */
function group(country, in_uzbekistan) {
  if (in_uzbekistan || country === 'UZ') return 'uzbekistan';
  if (!country) return 'no_country';
  if (country === 'RU') return 'russia';
  if (country === 'US') return 'usa';
  if (CENTRAL_ASIA.has(country)) return 'central_asia';
  if (ASIA.has(country)) return 'other_asia';
  return EUROPE.has(country) ? 'other_europe' : 'rest_of_world';
}

const in_or_out = (members, word) => (country) => (!country ? 'no_country' : members.has(country) ? word : 'rest_of_world');

/** By dimension: the word of a country; the other partitions ask for the home country alone. */
export const GROUPS = {
  group,
  continent: (country) => (!country ? 'no_country' : CONTINENTS.find(([, countries]) => countries.has(country))?.[0] ?? 'rest_of_world'),
  cis: in_or_out(CIS, 'cis'),
  eu: in_or_out(EU, 'eu'),
};
