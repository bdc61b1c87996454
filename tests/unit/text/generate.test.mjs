// Stories of assets/i18n/generate.mjs: it writes only what changed and names every disagreement between the languages.
// It must not know the real texts; each story makes its own four small catalogues. Run: node --test tests/unit/text/
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const generator = resolve(dirname(fileURLToPath(import.meta.url)), '../../../assets/i18n/generate.mjs');
const folder = mkdtempSync(join(tmpdir(), 'hamkorlik-i18n-'));
after(() => rmSync(folder, { recursive: true }));

const good = {
  uz: { ui: { save: 'Saqlash', hello: 'Salom, {name}', count: { other: '{n} ta' } } },
  'uz-Cyrl': { ui: { save: 'Сақлаш', hello: 'Салом, {name}', count: { other: '{n} та' } } },
  ru: { ui: { save: 'Сохранить', hello: 'Привет, {name}', count: { one: '{n} штука', few: '{n} штуки', many: '{n} штук' } } },
  en: { ui: { save: 'Save', hello: 'Hello, {name}', count: { one: 'one piece', other: '{n} pieces' } } },
};

/** @typedef {(catalogues: any) => void} Change */

/** Runs the generator on catalogues changed by `change`. @param {Change} change @param {...string} options */
function run(change, ...options) {
  const catalogues = structuredClone(good);
  change(catalogues);
  for (const [tag, texts] of Object.entries(catalogues)) {
    writeFileSync(join(folder, `${tag}.json`), typeof texts === 'string' ? texts : JSON.stringify(texts, null, 2));
  }
  const { status, stderr } = spawnSync(process.execPath, [generator, '--from', folder, ...(options.length ? options : ['--check'])], { encoding: 'utf8' });
  return { status, stderr };
}

/** The generator must refuse, in a sentence with every one of these. @param {Change} change @param {...string} words */
function refuses(change, ...words) {
  const { status, stderr } = run(change);
  assert.equal(status, 1);
  for (const word of words) assert.ok(stderr.includes(word), `"${word}" is not in: ${stderr}`);
}

test('catalogues that agree are fine', () => assert.deepEqual(run(() => {}), { status: 0, stderr: '' }));

test('a missing and an extra key are named with their file', () => {
  refuses((c) => delete c.ru.ui.save, 'ru.json', 'misses', 'ui.save');
  refuses((c) => (c.en.ui.extra = 'x'), 'en.json', 'ui.extra', 'does not have');
});

test('placeholders must be the same', () => {
  refuses((c) => (c.en.ui.hello = 'Hello, {nam}'), 'en.json', 'ui.hello', '{nam}', '{name}');
  refuses((c) => (c.ru.ui.count.few = '{n} {what}'), 'ru.json', 'ui.count');
  refuses((c) => (c.ru.ui.save = 'Сохранить {'), 'brace');
});

test('every language has its own plural forms', () => {
  refuses((c) => delete c.ru.ui.count.few, 'ru.json', 'ui.count', 'few');
  refuses((c) => (c.en.ui.count.many = 'x'), 'en.json', 'many');
  refuses((c) => (c.en.ui.count = '{n} pieces'), 'en.json', 'ui.count', 'plural');
});

test('wrong Uzbek apostrophes, empty texts and names that meet are refused', () => {
  refuses((c) => (c.uz.ui.save = "So'm"), 'uz.json', 'apostrophe');
  refuses((c) => (c.uz.ui.save = 'Toʼgʻri'), 'uz.json', 'apostrophe');
  refuses((c) => (c.en.ui.save = ' '), 'en.json', 'empty');
  refuses((c) => Object.values(c).forEach((texts) => (texts.ui_save = 'x')), 'Text::ui_save');
});

test('a key that stands twice is found, though JSON would take the last', () => {
  refuses((c) => (c.en = JSON.stringify(c.en).replace('"save"', '"save":"Keep","save"')), 'en.json', '"save"', 'twice');
  refuses((c) => (c.uz = '{'), 'uz.json', 'not JSON');
});

test('files are written once and left alone while nothing changes', () => {
  const out = join(folder, 'gen');
  assert.equal(run(() => {}, '--out', out).status, 0);
  const header = join(out, 'text/texts.hpp');
  assert.match(readFileSync(header, 'utf8'), /ui_count,\n {2}ui_hello,\n {2}ui_save,/);
  const written = statSync(header).mtimeMs;
  assert.equal(run((c) => (c.en.ui.save = 'Keep'), '--out', out).status, 0);
  assert.equal(statSync(header).mtimeMs, written);
  assert.match(readFileSync(join(out, 'text/catalogue_data.cpp'), 'utf8'), /Keep/);
});

test('an unknown option is refused', () => {
  assert.match(run(() => {}, '--chek').stderr, /does not know "--chek"/);
});
