// `report`: every report of the sample in every language, as text and as HTML; what it refuses. `statement` is one of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROOT, run } from './tool.mjs';

const SAMPLE = `${ROOT}assets/sample/sample.json`;
const PARTNER = 'partner-sample-51';

async function report(...words) {
  const { status, stdout, stderr } = await run(['report', SAMPLE, '--as-of', '2026-11-23', ...words]);
  assert.equal(status, 0, stderr);
  return stdout.toString();
}

test('every report in every language, as text and as a page of its own', async () => {
  for (const key of ['statement', 'yearly', 'agreements', 'ranking', 'partner']) {
    for (const lang of ['uz', 'uz-Cyrl', 'ru', 'en']) {
      const words = ['--report', key, '--lang', lang, ...(key === 'partner' ? ['--of', PARTNER] : [])];
      assert.ok((await report(...words)).length > 300, `${key} ${lang}`);
      const html = await report(...words, '--format', 'html');
      assert.ok(html.startsWith(`<!DOCTYPE html>\n<html class="margins" lang="${lang}">`), `${key} ${lang}`);
      assert.ok(html.includes('@page report'), 'its looks are in it');
      assert.doesNotMatch(html, / style=|<script|<a /);
    }
  }
});

test('the statement is the report of that name', async () => {
  const { stdout } = await run(['statement', SAMPLE, '--as-of', '2026-11-23', '--lang', 'uz']);
  assert.equal(stdout.toString(), await report('--report', 'statement', '--lang', 'uz'));
  assert.match(stdout.toString(), /jami 87 ta \[1\]/);
});

test('options choose: the year, agreements of every state', async () => {
  assert.match(await report('--report', 'yearly', '--lang', 'en', '--from', '2019-09-01', '--to', '2020-08-31'), /academic year 2019\/20/);
  const in_force = await report('--report', 'agreements', '--lang', 'en');
  const all = await report('--report', 'agreements', '--lang', 'en', '--scope', 'all');
  assert.doesNotMatch(in_force, /Draft/);
  assert.match(all, /Draft/);
});

test('a report or a partner that is not there is refused with status 2 and a sentence', async () => {
  for (const words of [['--report', 'no_such'], ['--report', 'partner', '--of', 'nobody'], ['--report', 'partner']]) {
    const { status, stdout, stderr } = await run(['report', SAMPLE, ...words]);
    assert.equal(status, 2, words.join(' '));
    assert.equal(stdout.length, 0);
    assert.match(stderr, /there is no /);
  }
});
