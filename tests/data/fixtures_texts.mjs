// Files that are not readable JSON: broken syntax, broken encodings, too deep. Reading stops there, so each ends incomplete.
// A pointer is not compared for these; the place is that of the token the reader stumbles over, or the end of the text.

const HEAD = '{"format":"hamkorlik","version":1,"document":"fixture","audience":"office"';
const name = (value) => `${HEAD},\n"partners":[{"id":"p1","name":{"en":${value}},"country":"DE","type":"university"}]}`;
const utf16 = (text, is_big) => Buffer.from(is_big ? Buffer.from(`\uFEFF${text}`, 'utf16le').swap16() : Buffer.from(`\uFEFF${text}`, 'utf16le'));
const raw = (bytes) => `⟪${[...bytes].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ')}⟫`;

const stops = (fixture) => ({ complete: false, ...fixture });

export const BROKEN_TEXTS = [
  // Encoding: the string that holds the bad bytes.
  { name: 'encoding-invalid-utf8', text: name('⟦encoding⟧"a⟪C3 28⟫b"') },
  { name: 'encoding-latin1', text: name('⟦encoding⟧"M⟪FC⟫nchen"') },
  { name: 'encoding-overlong', text: name('⟦encoding⟧"⟪C0 AF⟫"') },
  { name: 'encoding-surrogate-bytes', text: name('⟦encoding⟧"⟪ED A0 80⟫"') },
  { name: 'encoding-beyond-unicode', text: name('⟦encoding⟧"⟪F4 90 80 80⟫"') },
  { name: 'encoding-cut-character', text: name('⟦encoding⟧"a⟪E2 82⟫"') },
  { name: 'encoding-in-key', text: `${HEAD},\n⟦encoding⟧"part⟪FF⟫ners":[]}` },
  { name: 'encoding-unknown-member', text: `${HEAD},\n"x":["ok",⟦encoding⟧"⟪80⟫"]}` },
  { name: 'encoding-lone-high-surrogate', text: name(String.raw`⟦encoding⟧"a\ud83cb"`) },
  { name: 'encoding-lone-low-surrogate', text: name(String.raw`⟦encoding⟧"\udf0a"`) },
  { name: 'encoding-swapped-surrogates', text: name(String.raw`⟦encoding⟧"\udf0a\ud83c"`) },
  { name: 'encoding-utf16le', text: `⟦encoding⟧${raw(utf16(`${HEAD}}`, false))}` },
  { name: 'encoding-utf16be', text: `⟦encoding⟧${raw(utf16(`${HEAD}}`, true))}` },
  // Too deep: the bracket that opens level 65.
  { name: 'too-deep-arrays', text: `${HEAD},"deep":${'['.repeat(63)}⟦too_deep⟧[${']'.repeat(64)}}` },
  { name: 'too-deep-objects', text: `${HEAD},"deep":${'{"a":'.repeat(63)}⟦too_deep⟧{"a":1}${'}'.repeat(63)}}` },
  { name: 'too-deep-100000', text: `${HEAD},\n"deep":${'['.repeat(63)}⟦too_deep⟧${'['.repeat(99937)}` },
  // Syntax.
  { name: 'syntax-empty', text: '⟦syntax⟧' },
  { name: 'syntax-only-space', text: ' \n  ⟦syntax⟧' },
  { name: 'syntax-only-bom', text: '\uFEFF⟦syntax⟧' },
  { name: 'syntax-cut-in-string', text: `${HEAD},\n"partners":[{"id":"p1","name":{"en":⟦syntax⟧"Sample Uni` },
  { name: 'syntax-cut-after-comma', text: `${HEAD},\n"partners":[],⟦syntax⟧` },
  { name: 'syntax-cut-before-end', text: `${HEAD},\n"partners":[{"id":"p1","name":{"en":"A"},"country":"DE","type":"university"}]\n⟦syntax⟧` },
  { name: 'syntax-trailing-comma', text: `${HEAD},\n"partners":[{"id":"p1","name":{"en":"A"},"country":"DE","type":"university"},⟦syntax⟧]}` },
  { name: 'syntax-trailing-comma-object', text: `${HEAD},\n⟦syntax⟧}` },
  { name: 'syntax-single-quotes', text: `${HEAD},\n⟦syntax⟧'partners':[]}` },
  { name: 'syntax-unquoted-key', text: `${HEAD},\n⟦syntax⟧partners:[]}` },
  { name: 'syntax-comment', text: `${HEAD},\n⟦syntax⟧/* hamkorlar */"partners":[]}` },
  { name: 'syntax-nan', text: `${HEAD},"x":⟦syntax⟧NaN}` },
  { name: 'syntax-bad-literal', text: `${HEAD},"x":⟦syntax⟧tru}` },
  { name: 'syntax-leading-zero', text: `${HEAD},"x":0⟦syntax⟧1}` },
  { name: 'syntax-plus-sign', text: `${HEAD},"x":⟦syntax⟧+1}` },
  { name: 'syntax-missing-colon', text: `${HEAD},"x"⟦syntax⟧1}` },
  { name: 'syntax-missing-comma', text: `${HEAD}⟦syntax⟧"x":1}` },
  { name: 'syntax-newline-in-string', text: name('⟦syntax⟧"a\nb"') },
  { name: 'syntax-bad-escape', text: name(String.raw`⟦syntax⟧"a\x41"`) },
  { name: 'syntax-mismatched', text: `${HEAD},"x":[1⟦syntax⟧}}` },
  { name: 'syntax-after-the-end', text: `${HEAD}}\n ⟦syntax⟧{}` },
  { name: 'syntax-nul-outside', text: `${HEAD},"x":1⟦syntax⟧\u0000}` },
  { name: 'syntax-nul-in-string', text: name('"a⟦syntax⟧\u0000b"') },
  { name: 'syntax-nul-after-the-end', text: `${HEAD}}\n⟦syntax⟧\u0000` },
  // Problems found before the reader stopped are kept.
  {
    name: 'syntax-after-problems',
    text: `${HEAD},
"partners":[{"id":"p1","name":{"en":"A"},"country":⟦unknown_code /partners/0/country⟧"ZZ","type":"university"},
{"id":⟦duplicate_id /partners/1/id⟧"p1","name":{"en":"B"},"country":"DE","type":⟦unknown_code /partners/1/type⟧"x"},
{"id":"p3","name":{"en":"C"},"country":"DE" ⟦syntax⟧"type":"university"}]}`,
  },
].map(stops);
