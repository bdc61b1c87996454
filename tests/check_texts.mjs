// Finds texts of assets/i18n that nothing shows any more: keys are named in the code as Text::…, or built from a beginning that
// find_text() is given.
// It must not know what the texts say.
//   node tests/check_texts.mjs
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCatalogues } from '../assets/i18n/generator/catalogues.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const code = readdirSync(join(root, 'src'), { recursive: true })
  .filter((name) => /\.(cpp|hpp)$/.test(name))
  .map((name) => readFileSync(join(root, 'src', name), 'utf8'))
  .join('\n');

const named = new Set([...code.matchAll(/\bText::(\w+)/g)].map(([, name]) => name));
const beginnings = [...code.matchAll(/find_text\(\s*"([^"]+\.)"/g)].map(([, beginning]) => beginning);
/** Whole groups: labels made from descriptors, months counted from their first. */
const groups = ['field.', 'record.', 'code.', 'date.month'];

const keys = [...readCatalogues(join(root, 'assets/i18n'))[0].texts.keys()];
const unused = keys.filter((key) => !named.has(key.replace(/\W/g, '_')) && ![...beginnings, ...groups].some((start) => key.startsWith(start)));
for (const key of unused) console.error(`assets/i18n: nothing shows "${key}"`);
console.log(`${keys.length} texts, ${unused.length} that nothing shows`);
process.exitCode = unused.length > 0 ? 1 : 0;
