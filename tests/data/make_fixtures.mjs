#!/usr/bin/env node
// Writes the fixtures of this folder from the annotated texts beside it: NAME.json, NAME.expected.json, sometimes NAME.canonical.json;
// and figures-edges.json with figures-edges.figures.json.
// It must not run the program: what it expects comes from the format's description alone.
//
//   node tests/data/make_fixtures.mjs            writes them
//   node tests/data/make_fixtures.mjs --check    says which differ from what is on disk; exit status 1 when one does
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { check_places, read_annotated } from './fixture_text.mjs';
import { VALID } from './fixtures_valid.mjs';
import { BROKEN_VALUES } from './fixtures_values.mjs';
import { edges_expected, edges_file } from './fixtures_figures.mjs';
import { BROKEN_TEXTS } from './fixtures_texts.mjs';

const LISTED = 1000;
const by_place = (a, b) => a.line - b.line || a.column - b.column || ((a.path ?? '') < (b.path ?? '') ? -1 : 1);

/** name → bytes of every file. */
function all_files() {
  const files = new Map();
  for (const fixture of [...VALID, ...BROKEN_VALUES, ...BROKEN_TEXTS]) {
    const { bytes, problems } = read_annotated(fixture.text);
    const is_complete = fixture.complete ?? true;
    if (is_complete && !fixture.is_not_json) {
      const complaints = check_places(bytes, problems);
      if (complaints.length) throw new Error(`${fixture.name}: ${complaints.join('; ')}`);
    }
    problems.sort(by_place);
    const listed = problems.slice(0, LISTED).map((problem) => JSON.stringify(problem));
    files.set(`${fixture.name}.json`, bytes);
    files.set(`${fixture.name}.expected.json`, Buffer.from(
      `{"total":${problems.length},"complete":${is_complete},"problems":[${listed.length ? `\n${listed.join(',\n')}\n` : ''}]}\n`));
    if (fixture.canonical) files.set(`${fixture.name}.canonical.json`, Buffer.from(fixture.canonical));
  }
  const { as_of, figures } = edges_expected();
  const lines = Object.keys(figures).sort().map((key) => `${JSON.stringify(key)}:${JSON.stringify(figures[key])}`);
  files.set('figures-edges.json', Buffer.from(edges_file()));
  files.set('figures-edges.figures.json', Buffer.from(`{"as_of":"${as_of}","figures":{\n${lines.join(',\n')}\n}}\n`));
  return files;
}

const is_check = process.argv[2] === '--check';
let differing = 0;
const files = all_files();
for (const [name, bytes] of files) {
  const path = new URL(name, import.meta.url);
  if (!is_check) writeFileSync(path, bytes);
  else if (!existsSync(path) || !readFileSync(path).equals(bytes)) { console.error(`${name} differs`); ++differing; }
}
console.log(`${files.size} files${is_check ? `, ${differing} differ` : ' written'}`);
process.exitCode = differing ? 1 : 0;
