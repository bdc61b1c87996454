// Names and codes of the standards as C++: blocks of zero-terminated names in the order of the sorted codes.
// It must not know where they come from.
import { block, kPragma, literal } from './catalogue_source.mjs';
import { kLanguages } from './catalogues.mjs';

/** @typedef {import('./cldr.mjs').Names} Names @typedef {import('./cldr.mjs').NameTable} NameTable */

/** @param {string} name @param {NameTable} table */
function tableSource(name, table) {
  const width = table.codes[0].length;
  const blocks = kLanguages.map(({ tag }, i) => `// ${tag}
const char k${name}_${i}[] =
${block(table.byLanguage[i])};
`).join('\n');
  const list = kLanguages.map((_, i) => `{k${name}_${i}, sizeof k${name}_${i} - 1}`).join(', ');
  return `${blocks}
const char k${name}Codes[] = ${literal(table.codes.join(''))};

}  // namespace

const Table k${name} = {k${name}Codes, ${width}, ${table.codes.length}, {${list}}};

namespace {
`;
}

/** @param {Names} names */
export function namesSource(names) {
  return `// Names of countries, currencies and languages from CLDR, made by assets/i18n/generate.mjs: change that, not this file.
// It must not know who asks.
#include "text/names_data.hpp"

${kPragma}
namespace hk::names_data {
namespace {

${tableSource('Countries', names.countries)}
${tableSource('Currencies', names.currencies)}
${tableSource('Languages', names.languages)}
}  // namespace
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
