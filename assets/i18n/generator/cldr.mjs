// Names of countries, currencies and languages from CLDR, and the codes of the standards they belong to.
// It must not know the catalogues; gaps are filled by rule and apostrophes are made one.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { kLanguages } from './catalogues.mjs';
import { latinToCyrillic } from './uzbek.mjs';

/** Two-letter codes that CLDR names but ISO 3166-1 does not assign (reserved, private or groups). */
const kNotCountries = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'XK', 'ZZ']);
/** Codes of ISO 4217 that no contract is written in: precious metals, bond units, tests and "no currency". */
const kNotMoney = new Set(['XAG', 'XAU', 'XBA', 'XBB', 'XBC', 'XBD', 'XPD', 'XPT', 'XTS', 'XXX']);
/** ISO 4217 gives these units of account no decimals ("N.A."), yet sums in them are written with two. */
const kUnitsOfAccount = new Set(['XDR', 'XSU', 'XUA']);
/** Broad fields of ISCED-F 2013; 99 is "field unknown". */
const kIscedFields = ['00', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '99'];

/** Shorter than CLDR's, as the office writes them (design/ pictures). */
const kOwnNames = {
  uz: { US: 'AQSH', AE: 'BAA', KR: 'Janubiy Koreya', HK: 'Gonkong', MO: 'Makao', PS: 'Falastin', MM: 'Myanma', CD: 'Kongo (KDR)', CG: 'Kongo (Respublika)' },
  'uz-Cyrl': { US: 'АҚШ', AE: 'БАА', KR: 'Жанубий Корея', HK: 'Гонконг', MO: 'Макао', PS: 'Фаластин', MM: 'Мьянма', CD: 'Конго (КДР)', CG: 'Конго (Республика)' },
  ru: { US: 'США', AE: 'ОАЭ', KR: 'Южная Корея', HK: 'Гонконг', MO: 'Макао', PS: 'Палестина', MM: 'Мьянма', CD: 'ДР Конго', CG: 'Республика Конго' },
  en: { US: 'USA', AE: 'UAE', KR: 'South Korea', HK: 'Hong Kong', MO: 'Macao', PS: 'Palestine', MM: 'Myanmar', CD: 'DR Congo', CG: 'Republic of the Congo' },
};

/** CLDR's Uzbek names of languages are now a people ("arab"), now a language ("nemischa"); those taught in are mended. */
const kOwnLanguages = {
  uz: {
    ar: 'arabcha', be: 'beloruscha', bg: 'bolgarcha', cs: 'chexcha', da: 'datcha', el: 'yunoncha', fa: 'forscha', fi: 'fincha',
    he: 'ivrit', hi: 'hindcha', hu: 'vengercha', hy: 'armancha', id: 'indonezcha', it: 'italyancha', ja: 'yaponcha', lt: 'litvacha',
    lv: 'latishcha', mn: 'moʻgʻulcha', ms: 'malaycha', nl: 'niderlandcha', no: 'norvegcha', ps: 'pushtu', sv: 'shvedcha',
    tg: 'tojikcha', th: 'taycha', tk: 'turkmancha', tr: 'turkcha', tt: 'tatarcha', ug: 'uygʻurcha', uk: 'ukraincha', ur: 'urdu',
    az: 'ozarbayjoncha', uz: 'oʻzbekcha', vi: 'vyetnamcha', zh: 'xitoycha',
  },
  'uz-Cyrl': { el: 'юнонча', fa: 'форсча', he: 'иврит', hi: 'ҳиндча', ms: 'малайча', nl: 'нидерландча', no: 'норвегча', be: 'белорусча', vi: 'вьетнамча' },
  ru: {},
  en: {},
};

/** @typedef {{codes: string[], byLanguage: string[][]}} NameTable one name per code and language
 *  @typedef {{countries: NameTable, currencies: NameTable, languages: NameTable, decimals: Map<string, number>, isced: string[]}} Names */

/** One apostrophe for one letter: U+02BB after o and g, U+02BC elsewhere (CLDR mixes four signs). @param {string} text */
function mendUzbek(text) {
  return text.replaceAll(/([oOgG])['`´‘’ʼʻ]/g, '$1ʻ').replaceAll(/(\p{L})['`´‘’ʻ](?<![oOgG].)/gu, '$1ʼ').normalize('NFC');
}

/** @param {string} name @param {string} tag */
const tidy = (name, tag) => (tag === 'uz' ? mendUzbek(name) : name.normalize('NFC'));

/** Names of CLDR that exist in Latin only, in Cyrillic: words of country names as CLDR writes them, the rest by rule.
 *  @param {string} latin @param {Map<string, string>} known */
function toCyrillic(latin, known) {
  return latin.replaceAll(/[\p{L}ʻʼ-]+/gu, (word) => known.get(word) ?? latinToCyrillic(word));
}

/** Pairs of Latin and Cyrillic words from names that both have. @param {NameTable} names @returns {Map<string, string>} */
function pairWords(names) {
  const known = new Map();
  names.codes.forEach((_, i) => {
    const latin = names.byLanguage[0][i].split(' ');
    const cyrillic = names.byLanguage[1][i].split(' ');
    if (latin.length === cyrillic.length) latin.forEach((word, k) => known.set(word, cyrillic[k]));
  });
  return known;
}

/** @param {string[]} codes @param {(tag: string, code: string) => string | undefined} find
 *  @param {Map<string, string>} [known] @returns {NameTable} */
function table(codes, find, known = new Map()) {
  const byLanguage = kLanguages.map(({ tag }) => codes.map((code) => {
    const name = find(tag, code);
    if (name) return tidy(name, tag);
    if (tag === 'uz-Cyrl') {
      const latin = find('uz', code);
      if (latin) return toCyrillic(tidy(latin, 'uz'), known);
    }
    // A few fund codes have no Uzbek name: an empty one makes the program show the code.
    return '';
  }));
  return { codes, byLanguage };
}

/** @param {string} modules the node_modules folder @returns {Names} */
export function readNames(modules) {
  const load = createRequire(join(modules, 'hamkorlik.js'));
  /** @param {string} what @returns {any} */
  const open = (what) => {
    try {
      return load(what);
    } catch {
      throw new Error(`${what} is missing in ${modules}. Run "npm ci --ignore-scripts" in the project's folder first.`);
    }
  };
  /** @param {string} tag */
  const territories = (tag) => open(`cldr-localenames-full/main/${tag}/territories.json`).main[tag].localeDisplayNames.territories;
  /** @param {string} tag */
  const languages = (tag) => open(`cldr-localenames-full/main/${tag}/languages.json`).main[tag].localeDisplayNames.languages;
  /** @param {string} tag */
  const currencies = (tag) => open(`cldr-numbers-full/main/${tag}/currencies.json`).main[tag].numbers.currencies;

  const countryCodes = Object.keys(territories('en')).filter((code) => /^[A-Z]{2}$/.test(code) && !kNotCountries.has(code)).sort();
  if (countryCodes.length !== 249) throw new Error(`CLDR gave ${countryCodes.length} countries, ISO 3166-1 has 249: look at kNotCountries.`);
  const own = /** @type {Record<string, Record<string, string>>} */ (kOwnNames);
  const ownLanguages = /** @type {Record<string, Record<string, string>>} */ (kOwnLanguages);
  const countries = table(countryCodes, (tag, code) => own[tag][code] ?? territories(tag)[code]);

  const list = open('currency-codes/data').filter((/** @type {any} */ entry) => !kNotMoney.has(entry.code));
  /** @type {Map<string, number>} */
  const decimals = new Map(list.map((/** @type {any} */ entry) => [entry.code, kUnitsOfAccount.has(entry.code) ? 2 : entry.digits]));
  const money = table([...decimals.keys()].sort(), (tag, code) => {
    const name = currencies(tag)[code]?.displayName;
    return name === code ? undefined : name;
  }, pairWords(countries));

  const languageCodes = Object.keys(languages('en')).filter((code) => /^[a-z]{2}$/.test(code)).sort();
  const spoken = table(languageCodes, (tag, code) => ownLanguages[tag][code] ?? languages(tag)[code]);
  return { countries, currencies: money, languages: spoken, decimals, isced: kIscedFields };
}
