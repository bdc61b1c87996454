// Holds src/ to its arrows: which directory may include which, and who alone may name a third party's headers.
// It must not know what the code does.
//   node tests/check_layers.mjs
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const below = {
  text: [],
  model: ['text'],
  db: ['model', 'text'],
  exchange: ['db', 'model', 'text'],
  stats: ['db', 'model', 'text'],
  charts: ['stats', 'text', 'model'],
  report: ['charts', 'stats', 'exchange', 'db', 'model', 'text'],
  app: ['report', 'charts', 'stats', 'exchange', 'db', 'model', 'text'],
  ui: ['app', 'report', 'charts', 'stats', 'exchange', 'db', 'model', 'text', 'assets'],
  platform: ['ui', 'app', 'report', 'charts', 'stats', 'exchange', 'db', 'model', 'text', 'assets'],
};
/** Interfaces of src/platform that are handed in from above, so everybody may know them. */
const seams = new Set(['platform/platform.hpp', 'platform/program.hpp']);
const owners = [
  [/^sqlite3\.h/, ['db']],
  [/^nlohmann\//, ['exchange', 'text']],
  [/^imgui/, ['ui', 'platform']],
  [/^(emscripten|GLES)/, ['platform']],
];

const problems = [];
const files = readdirSync(join(root, 'src'), { recursive: true }).map(String).filter((name) => /\.[ch]pp$/.test(name)).sort();
for (const name of files) {
  const directory = name.includes('/') ? name.split('/')[0] : undefined;
  const text = readFileSync(join(root, 'src', name), 'utf8');
  const at = (index) => `${relative(root, join(root, 'src', name))}:${text.slice(0, index).split('\n').length}`;
  if (!text.startsWith('//')) problems.push(`${at(0)}: opens with what it is and what it must not know`);
  for (const { 1: header, index } of text.matchAll(/^\s*#include\s+[<"]([^>"]+)[>"]/gm)) {
    const owner = owners.find(([pattern]) => pattern.test(header));
    if (owner && directory && !owner[1].includes(directory)) problems.push(`${at(index)}: only src/${owner[1].join('/, src/')}/ may include ${header}`);
    const target = header.split('/')[0];
    if (!directory || !(target in below) || target === directory || seams.has(header)) continue;
    if (!below[directory]?.includes(target)) problems.push(`${at(index)}: src/${directory}/ must not include ${header}`);
  }
}
for (const problem of problems) console.log(problem);
process.exitCode = problems.length ? 1 : 0;
