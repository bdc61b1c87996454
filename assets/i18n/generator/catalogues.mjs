// The catalogues as flat lists of texts, and every rule that the four of them must keep together.
// It must not know how they are stored in the program.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The languages in the order of hk::Language; the first decides which keys there are.
 *  Forms: the plural forms a text must have; optional: those it may have besides (for fractions). */
export const kLanguages = [
  { tag: 'uz', forms: ['other'], optional: [] },
  { tag: 'uz-Cyrl', forms: ['other'], optional: [] },
  { tag: 'ru', forms: ['one', 'few', 'many'], optional: ['other'] },
  { tag: 'en', forms: ['one', 'other'], optional: [] },
];
const kAllForms = ['one', 'few', 'many', 'other'];

/** @typedef {string | Record<string, string>} Message a text, or its plural forms
 *  @typedef {{tag: string, file: string, forms: string[], optional: string[], texts: Map<string, Message>, problems: string[]}} Catalogue */

/** @param {string} key */
export const enumerator = (key) => key.replaceAll(/[.-]/g, '_');

/** JSON.parse keeps only the last of two equal members, and a merge makes such pairs easily: find them in the text.
 *  @param {string} json @param {string} file @param {string[]} problems */
function findRepeatedMembers(json, file, problems) {
  /** @type {Set<string>[]} */
  const open = [];
  let line = 1;
  for (const match of json.matchAll(/\n|"(?:[^"\\]|\\.)*"(\s*:)?|[{}]/g)) {
    const token = match[0];
    if (token === '\n') line++;
    else if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (match[1] !== undefined) {
      const name = token.slice(1, token.lastIndexOf('"'));
      const names = open.at(-1);
      if (names?.has(name)) problems.push(`${file}, line ${line}: "${name}" stands twice in the same group. Keep one of them.`);
      names?.add(name);
    }
  }
}

/** @param {unknown} value */
function isPlural(value) {
  const keys = Object.keys(/** @type {object} */ (value));
  return keys.length > 0 && keys.every((key) => kAllForms.includes(key)) &&
    Object.values(/** @type {object} */ (value)).every((form) => typeof form === 'string');
}

/** @param {Record<string, unknown>} group @param {string} prefix @param {Catalogue} into */
function flatten(group, prefix, into) {
  for (const [name, value] of Object.entries(group)) {
    const key = prefix ? `${prefix}.${name}` : name;
    if (!/^[A-Za-z0-9_-]+$/.test(name)) {
      into.problems.push(`${into.file}: the key "${key}" may only have letters, digits, "_" and "-".`);
    } else if (typeof value === 'string') {
      into.texts.set(key, value);
    } else if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      if (isPlural(value)) into.texts.set(key, /** @type {Record<string, string>} */ (value));
      else flatten(/** @type {Record<string, unknown>} */ (value), key, into);
    } else {
      into.problems.push(`${into.file}: "${key}" must be a text, plural forms or a group.`);
    }
  }
}

/** @param {string} folder @returns {Catalogue[]} */
export function readCatalogues(folder) {
  return kLanguages.map(({ tag, forms, optional }) => {
    /** @type {Catalogue} */
    const catalogue = { tag, file: `${tag}.json`, forms, optional, texts: new Map(), problems: [] };
    const json = readFileSync(join(folder, catalogue.file), 'utf8');
    let tree;
    try {
      tree = JSON.parse(json);
    } catch (error) {
      throw new Error(`assets/i18n/${catalogue.file} is not JSON: ${/** @type {Error} */ (error).message}`);
    }
    findRepeatedMembers(json, catalogue.file, catalogue.problems);
    flatten(tree, '', catalogue);
    return catalogue;
  });
}

/** @param {Message} message @returns {string[]} every form of a text */
const formsOf = (message) => (typeof message === 'string' ? [message] : Object.values(message));

/** @param {string} text @returns {string} its placeholders, sorted, each once */
function placeholders(text) {
  return [...new Set([...text.matchAll(/\{([a-z0-9_]*)\}/g)].map((match) => match[1]))].sort().join(', ');
}

/** @param {Catalogue} catalogue @param {string} key @param {Message} message */
function checkMessage(catalogue, key, message) {
  const where = `assets/i18n/${catalogue.file}: "${key}"`;
  const problems = [];
  if (typeof message !== 'string') {
    const missing = catalogue.forms.filter((form) => !(form in message));
    const extra = Object.keys(message).filter((form) => !catalogue.forms.includes(form) && !catalogue.optional.includes(form));
    if (missing.length > 0) problems.push(`${where} lacks the plural form ${missing.join(', ')}.`);
    if (extra.length > 0) problems.push(`${where} has the plural form ${extra.join(', ')}, which ${catalogue.tag} does not use.`);
  }
  for (const text of formsOf(message)) {
    if (text.trim() === '') problems.push(`${where} is empty.`);
    if (text !== text.normalize('NFC')) problems.push(`${where} is not in Unicode normal form C.`);
    if (text.replaceAll(/\{[a-z0-9_]+\}/g, '').match(/[{}]/)) problems.push(`${where} has a brace that is no placeholder.`);
    if (/[\u0000-\u0009\u000b-\u001f\ufeff]/.test(text)) problems.push(`${where} has a control character.`);
    // Uzbek Latin is written with U+02BB and U+02BC only (DOMAIN.md "Uzbek text").
    if (catalogue.tag === 'uz' && /[a-zʻʼ]['`´‘’]|[oOgG]ʼ/i.test(text)) {
      problems.push(`${where} has a wrong apostrophe: oʻ gʻ take U+02BB, the tutuq sign is U+02BC.`);
    }
  }
  return problems;
}

/** @param {Catalogue[]} catalogues @returns {string[]} one sentence per problem, each naming file and key */
export function checkCatalogues(catalogues) {
  const [base] = catalogues;
  const problems = catalogues.flatMap((catalogue) => catalogue.problems);
  for (const other of catalogues) {
    for (const [key, message] of base.texts) {
      const theirs = other.texts.get(key);
      if (theirs === undefined) {
        problems.push(`assets/i18n/${other.file} misses the key "${key}", which ${base.file} has.`);
        continue;
      }
      problems.push(...checkMessage(other, key, theirs));
      if ((typeof theirs === 'string') !== (typeof message === 'string')) {
        problems.push(`assets/i18n/${other.file}: "${key}" must have plural forms in every language or in none; ${base.file} differs.`);
      }
      const expected = placeholders(formsOf(message).join(' '));
      for (const text of formsOf(theirs)) {
        const found = placeholders(text);
        // A plural form may do without the number itself: "one agreement".
        const withNumber = typeof theirs === 'string' ? found : placeholders(`${text} {n}`);
        const wanted = typeof theirs === 'string' ? expected : placeholders(`${expected.replaceAll(/\w+/g, '{$&}')} {n}`);
        if (withNumber !== wanted) {
          problems.push(`assets/i18n/${other.file}: "${key}" has the placeholders {${found}}, ${base.file} has {${expected}}.`);
        }
      }
    }
    for (const key of other.texts.keys()) {
      if (!base.texts.has(key)) problems.push(`assets/i18n/${other.file} has the key "${key}", which ${base.file} does not have.`);
    }
  }
  const seen = new Map();
  for (const key of base.texts.keys()) {
    const name = enumerator(key);
    if (seen.has(name)) problems.push(`assets/i18n/${base.file}: "${key}" and "${seen.get(name)}" would both become Text::${name}.`);
    seen.set(name, key);
  }
  return problems;
}
