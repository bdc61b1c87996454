// Uzbek Latin to Cyrillic by rule, for names of CLDR that exist in Latin only.
// It must not be used for data: the way from Latin to Cyrillic loses (DOMAIN.md "Uzbek text"), here a person has looked at the result.
const kPairs = /** @type {[RegExp, string][]} */ ([
  [/sh/g, 'ш'], [/ch/g, 'ч'], [/oʻ/g, 'ў'], [/gʻ/g, 'ғ'], [/yo/g, 'ё'], [/yu/g, 'ю'], [/ya/g, 'я'], [/ye/g, 'е'],
  [/(^|[^\p{L}ʻʼ])e/gu, '$1э'], [/([aeiouаеёиоуўэюя])e/g, '$1э'], [/ʼ/g, 'ъ'],
]);
const kLetters = /** @type {Record<string, string>} */ ({
  a: 'а', b: 'б', c: 'с', d: 'д', e: 'е', f: 'ф', g: 'г', h: 'ҳ', i: 'и', j: 'ж', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о',
  p: 'п', q: 'қ', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', w: 'в', x: 'х', y: 'й', z: 'з',
});

/** @param {string} text @returns {string} */
export function latinToCyrillic(text) {
  return text.replaceAll(/[\p{L}ʻʼ]+/gu, (word) => {
    let out = word.toLowerCase();
    for (const [from, to] of kPairs) out = out.replaceAll(from, to);
    out = [...out].map((letter) => kLetters[letter] ?? letter).join('');
    const shout = word.length > 1 && word === word.toUpperCase();
    if (shout) return out.toUpperCase();
    return word[0] === word[0].toUpperCase() ? out[0].toUpperCase() + out.slice(1) : out;
  });
}
