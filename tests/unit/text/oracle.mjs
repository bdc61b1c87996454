// Writes what Node's Intl says about numbers, plurals, dates and order into intl_oracle.tsv, which intl_oracle_test.cpp compares
// with src/text. It must not know our code; run it by hand when a case is added: node tests/unit/text/oracle.mjs
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const kTags = ['uz', 'uz-Cyrl', 'ru', 'en'];
/** @type {string[][]} kind, language, given, expected */
const rows = [];

for (const tag of kTags) {
  const plural = new Intl.PluralRules(tag);
  for (const n of [...Array(130).keys(), 200, 211, 1000, 1001, 1011, 1234567, 1000000]) rows.push(['plural', tag, String(n), plural.select(n)]);
  const whole = new Intl.NumberFormat(tag);
  for (const n of [0, 7, -7, 999, 1000, -1000, 12345, 123456, 1234567, 1000000000, Number.MAX_SAFE_INTEGER]) rows.push(['integer', tag, String(n), whole.format(n)]);
  for (const text of ['0.5', '1.50', '-1234.05', '1234567.80', '999999.999']) {
    const digits = text.split('.')[1].length;
    const decimal = new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    rows.push(['decimal', tag, text, decimal.format(Number(text))]);
  }
}

// Uzbek prose is the office's own form ("2025-yil 2-sentabr"), not CLDR's; CLDR still says the months.
for (const [tag, locale] of [['ru', 'ru'], ['en', 'en-GB']]) {
  for (let month = 1; month <= 12; month++) {
    const date = new Date(Date.UTC(2025, month - 1, month + 1));
    const iso = date.toISOString().slice(0, 10);
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
    const monthOnly = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(date);
    rows.push(['date', tag, iso, day.replaceAll('\u00A0', ' ')]);
    rows.push(['date', tag, iso.slice(0, 7), monthOnly.replaceAll('\u00A0', ' ')]);
  }
}
for (const tag of ['uz', 'uz-Cyrl']) {
  for (let month = 1; month <= 12; month++) {
    const name = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2025, month - 1, 2)));
    rows.push(['month', tag, String(month), name.toLowerCase()]);
  }
}

const kWords = {
  uz: ['zamon', 'oʻzbek', 'gʻalaba', 'shahar', 'chorshanba', 'olma', 'gul', 'suv', 'sement', 'zoʻr', 'ahmad', 'sahifa', 'oxir', 'gap', 'nozik',
    'toza', 'oʻrta', 'sh', 's', 'szz', 'g', 'o', 'x 10', 'x 9', 'Universität', 'universitet', 'universum'],
  ru: ['ёлка', 'ель', 'ещё', 'еда', 'йод', 'икра', 'щука', 'шар', 'эхо', 'юла', 'яма', 'ъ', 'ыть', 'ь', 'дом 2', 'дом 10', 'цирк', 'чай', 'хор'],
  en: ['Zürich', 'zebra', 'apple', 'Ångström', 'angel', 'éclair', 'eclipse', 'naïve', 'native', 'Łódź', 'lodge', 'straße', 'strast', 'file 2', 'file 10'],
};
for (const [tag, words] of Object.entries(kWords)) {
  const collator = new Intl.Collator(tag, { numeric: true });
  rows.push(['order', tag, words.join('|'), [...words].sort(collator.compare).join('|')]);
}

const path = join(dirname(fileURLToPath(import.meta.url)), 'intl_oracle.tsv');
writeFileSync(path, rows.map((row) => `${row.join('\t')}\n`).join(''));
