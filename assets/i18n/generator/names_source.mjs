// Names and codes of the standards as C++, and the names as one block of zero-terminated texts: by table, by language, in
// the order of the sorted codes. It must not know where they come from.
import { block, kPragma, literal } from './catalogue_source.mjs';

/** @typedef {import('./cldr.mjs').Names} Names @typedef {import('./cldr.mjs').NameTable} NameTable */

/** @param {Names} names @returns {[string, NameTable][]} in the order of the block */
const tables = (names) => [['Countries', names.countries], ['Currencies', names.currencies], ['Languages', names.languages]];

/** @param {Names} names */
const allNames = (names) => tables(names).flatMap(([, table]) => table.byLanguage.flat());

/** The names as a file of their own, for a program that carries none. @param {Names} names */
export const namesFile = (names) => allNames(names).map((name) => `${name}\0`).join('');

/** @param {Names} names */
export function namesSource(names) {
  let first = 0;
  const lines = tables(names).map(([name, { codes, byLanguage }]) => {
    const line = `const Table k${name} = {\n    ${literal(codes.join(''))},\n    ${codes[0].length}, ${codes.length}, ${first}};`;
    first += byLanguage.flat().length;
    return line;
  });
  return `// Names of countries, currencies and languages from CLDR, made by assets/i18n/generate.mjs: change that, not this file.
// It must not know who asks.
#include "text/names_data.hpp"

${kPragma}
namespace hk::names_data {

${lines.join('\n')}
const std::size_t kNameCount = ${first};

#ifdef HK_EMBED_TEXTS
namespace {

const char kBlock[] =
${block(allNames(names))};

}  // namespace

const catalogue_data::Block kNames = {kBlock, sizeof kBlock - 1};
#else
const catalogue_data::Block kNames = {};
#endif

}  // namespace hk::names_data
`;
}

/** @param {string[]} items @param {number} perLine */
function lines(items, perLine) {
  const rows = [];
  for (let i = 0; i < items.length; i += perLine) rows.push(`    ${items.slice(i, i + perLine).join(', ')},`);
  return rows.join('\n');
}

/** @param {Names} names */
export function standardCodesHeader(names) {
  const money = names.currencies.codes.map((code) => `{${literal(code)}, ${names.decimals.get(code)}}`);
  return `// Codes of the standards, sorted, made by assets/i18n/generate.mjs from CLDR and ISO's own list: change that, not this file.
// It must not know their names, nor which record uses them.
#pragma once

#include <cstdint>

namespace hk {

struct CurrencyCode {
  char code[4];           ///< ISO 4217
  std::uint8_t decimals;  ///< digits of the minor unit
};

/// ISO 3166-1 alpha-2, officially assigned codes only.
inline constexpr char kCountryCodes[${names.countries.codes.length}][3] = {
${lines(names.countries.codes.map(literal), 20)}
};

/// ISO 4217 currencies and units of account; metals, bond units and test codes are left out.
inline constexpr CurrencyCode kCurrencyCodes[${money.length}] = {
${lines(money, 8)}
};

/// Broad fields of ISCED-F 2013, the first two digits of a field of study; 99 is "unknown".
inline constexpr char kIscedFields[${names.isced.length}][3] = {
${lines(names.isced.map(literal), 20)}
};

}  // namespace hk
`;
}
