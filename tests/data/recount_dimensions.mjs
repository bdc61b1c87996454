// By what records can be told apart, in plain JavaScript: by the words with which DOMAIN.md describes their members.
// It must not count, nor share code with the program. What DOMAIN.md leaves open is said here.
import { GROUPS } from './recount_countries.mjs';
import { partner_finder } from './recount_records.mjs';
import { fold } from './recount_words.mjs';

/**
 * Several values of one record come from its partners or directions, `of`; two dimensions of the same partner stay together.
 * @typedef {{key: string, of: (row: any) => any[], value: (item: any) => string | undefined, headcount?: string, is_place?: boolean, word?: (country: string) => string}} Dimension
 */

const itself = (row) => [row];
const one_or_nothing = (list) => (list.length ? list : [undefined]);
const plain = (key, member, headcount) => ({ key, of: itself, value: (row) => row[member], headcount });
const text = (key, member) => ({ key, of: itself, value: (row) => row[member] && fold(row[member]) });

/** Offices in Uzbekistan stand under UZ; `at` gives the country and whether it is such an office. */
function places(of, at) {
  const country = { key: 'country', of, is_place: true, word: (name) => name, value: (item) => (at(item).in_uzbekistan ? 'UZ' : at(item).country) };
  const groups = Object.entries(GROUPS).map(([key, group]) => ({ key, of, is_place: true, word: (name) => group(name, false), value: (item) => group(at(item).country, at(item).in_uzbekistan) }));
  return [country, ...groups];
}

/** A partner with a successor counts as the last one, as in the partners' own figure. */
function partner_dimensions(of) {
  return [...places(of, (partner) => partner ?? {}), { key: 'partner', of, value: (partner) => partner?.id }];
}

/** Persons stand under their own country, not under the place of an office: that is how headcounts tell them apart. */
const stay_dimensions = (of, country) => [...places(itself, (row) => ({ country: country(row) })), { key: 'partner', of, value: (partner) => partner?.id }];

/** @returns {Record<string, Dimension[]>} by array */
export function dimensions_of(file, figures) {
  const last = partner_finder(file);
  const those = (ids) => one_or_nothing(ids.map(last));
  const directions = (row) => one_or_nothing(row.directions ?? []);
  return {
    agreements: [...partner_dimensions((row) => those((row.parties ?? []).map((p) => p.partner))), plain('type', 'type'), { key: 'direction', of: directions, value: (id) => id }],
    partners: [...places(itself, (row) => row), plain('type', 'type')],
    projects: [...partner_dimensions((row) => those((row.partners ?? []).map((p) => p.partner))), text('funder', 'funder'), plain('role', 'role')],
    programmes: [...partner_dimensions((row) => those(row.partners ?? [])), plain('level', 'level'), plain('type', 'degree')],
    specialists: [...stay_dimensions((row) => [row.home && last(row.home)], figures.visiting_visits.country), plain('type', 'purpose'), text('unit', 'unit'), text('funder', 'funding')],
    students: [...places(itself, (row) => ({ country: row.country })), plain('level', 'level', 'level'), plain('type', 'form', 'form'), text('programme', 'programme')],
    mobilities: [...stay_dimensions((row) => [row.partner && last(row.partner)], figures.outgoing.country), plain('type', 'kind', 'mobility'), plain('who', 'who', 'who'), text('funder', 'funding')],
  };
}
