// Dates, names of persons and sums of money as DOMAIN.md means them, in plain JavaScript.
// It must not know records, nor share code with the program.

const two = (n) => String(n).padStart(2, '0');
const iso = (date) => date.toISOString().slice(0, 10);
const utc = (y, m, d) => { const date = new Date(0); date.setUTCFullYear(y, m - 1, d); return date; };
const parts = (full) => full.split('-').map(Number);

/** First and last day of a partial date. */
export const first_day = (date) => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);
export const last_day = (date) => {
  if (date.length === 10) return date;
  const [year, month] = date.length === 4 ? [Number(date), 12] : parts(date);
  return iso(utc(year, month + 1, 0));
};
export const plus_days = (date, days) => { const [y, m, d] = parts(date); return iso(utc(y, m, d + days)); };
export const plus_years = (date, years) => {
  const [y, m, d] = parts(date);
  const moved = utc(y + years, m, d);
  return moved.getUTCMonth() === m - 1 ? iso(moved) : `${String(y + years).padStart(4, '0')}-02-28`;
};
export const plus_months = (date, months) => {
  const [y, m, d] = parts(date);
  const last = utc(y, m + months + 1, 0).getUTCDate();
  return iso(utc(y, m + months, Math.min(d, last)));
};
export const days_between = (a, b) => (Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86400000;

export const academic_year_of = (date, start) => { const [y, m] = parts(date); return m >= start ? y : y - 1; };
export const academic_period = (year, start) => [`${year}-${two(start)}-01`, plus_days(`${year + 1}-${two(start)}-01`, -1)];
export const label_period = (label, start) => (label.length === 4
  ? [`${label}-01-01`, `${label}-12-31`] : academic_period(Number(label.slice(0, 4)), start));

// ---- persons ----------------------------------------------------------------------------------------------------

const CYRILLIC = Object.fromEntries([...'абвгдёжзийклмнопрстуфхчшщъыьэюяўқғҳ'].map((letter, i) => [letter,
  ['a', 'b', 'v', 'g', 'd', 'yo', 'j', 'z', 'i', 'y', 'k', 'l', 'm', 'n', 'o', 'p', 'r', 's', 't', 'u', 'f', 'x', 'ch', 'sh', 'sh', '', 'i', '', 'e', 'yu', 'ya', 'o', 'q', 'g', 'h'][i]]));
const VOWELS = 'аеёиоуўыэюя';

/** Lower case, Latin letters, no apostrophes, no accents: enough to tell names apart. */
export function fold(text) {
  let out = '';
  let before = '';
  for (const letter of text.normalize('NFC').toLowerCase()) {
    if (letter === 'е') out += !/\p{L}/u.test(before) || VOWELS.includes(before) || before === 'ъ' || before === 'ь' ? 'ye' : 'e';
    else if (letter === 'ц') out += !/\p{L}/u.test(before) || !VOWELS.includes(before) ? 's' : 'ts';
    else out += CYRILLIC[letter] ?? letter;
    before = letter;
  }
  return out.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/['`\u00b4\u02b9\u02bb-\u02bd\u2018\u2019\u201b\u2032\uff07]/g, '');
}

/** Persons among rows: equal folded name and, where both give it, equal citizenship. */
export function count_persons(rows, name, citizenship = () => undefined) {
  const by_name = new Map();
  for (const row of rows) {
    const key = fold(name(row));
    if (!by_name.has(key)) by_name.set(key, new Set());
    if (citizenship(row)) by_name.get(key).add(citizenship(row));
  }
  return [...by_name.values()].reduce((sum, countries) => sum + Math.max(1, countries.size), 0);
}

// ---- money ------------------------------------------------------------------------------------------------------

const DECIMALS = Object.fromEntries([...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((c) => [c, 0]),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((c) => [c, 3]), ['CLF', 4], ['UYW', 4]]);

/** Sums per currency, exact. */
export function sums(lists) {
  const total = {};
  for (const { amount, currency } of lists.flat()) {
    const decimals = DECIMALS[currency] ?? 2;
    const [whole, fraction = ''] = amount.replace('-', '').split('.');
    const units = BigInt(whole + fraction.padEnd(decimals, '0'));
    total[currency] = (total[currency] ?? 0n) + (amount.startsWith('-') ? -units : units);
  }
  return Object.fromEntries(Object.keys(total).sort().map((currency) => {
    const decimals = DECIMALS[currency] ?? 2;
    const sign = total[currency] < 0n ? '-' : '';
    const digits = String(total[currency] < 0n ? -total[currency] : total[currency]).padStart(decimals + 1, '0');
    return [currency, sign + (decimals ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits)];
  }));
}
