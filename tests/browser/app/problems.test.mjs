// The page and the command line tool say the same of the same file: every fixture of tests/data, byte for byte as it is, is dropped on
// the page; what is refused shows the tool's list, what is accepted exports the tool's canonical text.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { closeAll, dropFile, open } from './page.mjs';

after(closeAll);

const kFolder = fileURLToPath(new URL('../../data/', import.meta.url));
const kTool = process.env.HAMKORLIK ?? fileURLToPath(new URL('../../../build/native/hamkorlik', import.meta.url));
const kSeverities = { error: 'Error', adjusted: 'Adjusted', note: 'Note' };

function tool(command, path) {
  const { stdout, status } = spawnSync(kTool, [command, path, '--lang', 'en'], { maxBuffer: 1 << 28 });
  return { text: stdout.toString(), status };
}

/** The tool's list as the page's button "Copy the problems" words it. */
function asCopied(name, { problems, total, complete }) {
  const lines = problems.map(({ path, line, column, severity, message }) => {
    const place = path === '' && line === 1 && column === 1 ? '' : `line ${line}, column ${column}`;
    return `${place}\t${path}\t${kSeverities[severity]}\t${message}`;
  });
  if (total > problems.length) lines.push(`The first ${problems.length.toLocaleString('en')} of ${total.toLocaleString('en')} are shown.`);
  if (!complete) lines.push('The file was not read beyond this point: there may be more problems.');
  return [name, ...lines, ''].join('\n');
}

test('the page and the tool say the same of every fixture', async () => {
  const { page } = await open({ path: '#/data?lang=en', permissions: ['clipboard-read', 'clipboard-write'] });
  const files = readdirSync(kFolder);
  const names = files.filter((name) => files.includes(name.replace(/\.json$/, '.expected.json')));
  assert.ok(names.length > 70, `${names.length} fixtures`);
  for (const name of names) {
    const check = tool('check', kFolder + name);
    const last = () => page.evaluate(async () => (await window.hamkorlik.counters()).lastImport?.totalMs ?? 0);
    const before = await last();
    await dropFile(page, kFolder + name);
    if (check.status === 0) {
      const canonical = tool('format', kFolder + name).text;
      const exported = () => page.evaluate(() => window.hamkorlik.exportJson());
      for (let tries = 0; tries < 1000 && (await exported()) !== canonical; tries++) await page.waitForTimeout(20);
      assert.equal(await exported(), canonical, name);
      continue;
    }
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Copy the problems' }).click();
    const told = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    const expected = asCopied(name, JSON.parse(check.text)).split('\n');
    const differs = expected.findIndex((line, i) => line !== told[i]);
    assert.deepEqual([told.length, told[differs]], [expected.length, expected[differs]], name);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await last(), before, `${name} left the open data as they were`);
  }
});
