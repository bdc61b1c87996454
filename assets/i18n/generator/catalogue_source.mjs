// The catalogues as C++: an enumeration of the keys, and one block of zero-terminated texts per language in the same order.
// It must not know what the texts say; offsets are found by the program when a language is first used, since they would only cost size.
import { enumerator } from './catalogues.mjs';

/** @typedef {import('./catalogues.mjs').Catalogue} Catalogue */

export const kPragma = `#pragma GCC diagnostic ignored "-Woverlength-strings"
`;

/** A C++ string literal of UTF-8 text; zero bytes as \\0 before a line break, so that no digit can follow.
 *  @param {string} text */
export function literal(text) {
  const escaped = text.replaceAll(/[\\"]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('?', '\\?').replaceAll('\u0001', '\\001');
  return `"${escaped}"`;
}

/** @param {string[]} texts @returns {string} literals that make one block, each text followed by a zero byte */
export function block(texts) {
  return texts.map((text) => `    ${literal(text).slice(0, -1)}\\0"`).join('\n');
}

/** @param {Catalogue[]} catalogues @returns {string[]} keys in byte order: the program searches them by halving */
function sortedKeys(catalogues) {
  return [...catalogues[0].texts.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** @param {Catalogue[]} catalogues */
export function textsHeader(catalogues) {
  const keys = sortedKeys(catalogues);
  return `// Every text of the program by name, made from assets/i18n by generate.mjs: change the catalogues, not this file.
// It must not know a language.
#pragma once

#include <cstddef>
#include <cstdint>

namespace hk {

enum class Text : std::uint16_t {
${keys.map((key) => `  ${enumerator(key)},`).join('\n')}
};

inline constexpr std::size_t kTextCount = ${keys.length};

}  // namespace hk
`;
}

/** A text as it is stored: plural forms are joined by U+0001, which also stands before the first.
 *  @param {Catalogue} catalogue @param {string} key */
function stored(catalogue, key) {
  const message = catalogue.texts.get(key);
  if (message === undefined) throw new Error(`${catalogue.file} lost the key "${key}".`);
  if (typeof message === 'string') return message;
  const order = [...catalogue.forms, ...catalogue.optional];
  const forms = order.filter((form) => form in message).map((form) => message[form]);
  return forms.length === 1 ? forms[0] : forms.map((form) => `\u0001${form}`).join('');
}

/** A language's block as a file of its own, for a program that carries none. @param {Catalogue[]} catalogues @param {Catalogue} catalogue */
export function textsFile(catalogues, catalogue) {
  return sortedKeys(catalogues).map((key) => `${stored(catalogue, key)}\0`).join('');
}

/** The keys, in the same order. @param {Catalogue[]} catalogues */
export const keysFile = (catalogues) => sortedKeys(catalogues).map((key) => `${key}\0`).join('');

/** @param {Catalogue[]} catalogues */
export function catalogueSource(catalogues) {
  const keys = sortedKeys(catalogues);
  const blocks = catalogues.map((catalogue) => `// ${catalogue.tag}
const char k${catalogue.tag.replace(/\W/g, '_')}[] =
${block(keys.map((key) => stored(catalogue, key)))};
`);
  const names = catalogues.map((catalogue) => `k${catalogue.tag.replace(/\W/g, '_')}`);
  return `// The texts of every language and their keys, made from assets/i18n by generate.mjs: change the catalogues, not this file.
// It must not know who asks.
#include "text/catalogue_data.hpp"

${kPragma}
namespace hk::catalogue_data {
namespace {

#ifdef HK_EMBED_TEXTS
${blocks.join('\n')}
const char kKeyBlock[] =
${block(keys)};
#endif

}  // namespace

#ifdef HK_EMBED_TEXTS
const Block kTexts[${names.length}] = {${names.map((name) => `{${name}, sizeof ${name} - 1}`).join(', ')}};
const Block kKeys = {kKeyBlock, sizeof kKeyBlock - 1};
#else
const Block kTexts[${names.length}] = {};
const Block kKeys = {};
#endif

}  // namespace hk::catalogue_data
`;
}
