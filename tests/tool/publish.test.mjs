// `publish`: nothing that is not public leaves, and the figures of a year stay what they are. The rule is DOMAIN.md's, written down here once
// more by hand, so that a descriptor that says too much is found.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARRAYS } from '../../assets/sample/canonical.mjs';
import { ROOT, check, for_each, generated, run } from './tool.mjs';

const DAY = '2026-11-23';
const ALL = [...Object.keys(ARRAYS), 'snapshots', 'charts', 'slides', 'views', 'history'];
const FILES = process.env.HK_FULL ? 100 : 12;
/** Members that stay, besides `comment` and what nobody knows; `*` whole arrays. */
const STAYS = {
  office: ['head', 'vice_rector'], contacts: '*', specialists: '*', students: '*', mobilities: '*', steps: '*', views: '*', history: '*',
  partners: ['different_from'], agreements: ['responsible', 'document', 'parties.signer'], projects: ['responsible'],
  activities: ['responsible', 'outcome', 'follow_up'], equipment: ['photo'], slides: ['notes', 'hidden'],
};
/** Records that stay though others of their array leave. */
const STAYING = {
  agreements: ({ stage }) => stage === 'draft' || stage === 'negotiation', projects: ({ status }) => status === 'planned', slides: ({ hidden }) => hidden === true,
};

async function publish(text, ...options) {
  const { status, stdout, stderr } = await run(['publish', '-', '--as-of', DAY, ...options], text);
  assert.equal(status, 0, stderr);
  return { text: stdout.toString(), data: JSON.parse(stdout.toString()), notes: stderr };
}

async function figures(text, ...options) {
  const { status, stdout, stderr } = await run(['figures', '-', ...options], text);
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout.toString()).figures;
}

/** Secrets in every place where one may stand, each of them its own word; what is a word of a list or a number cannot be told. */
function hide_secrets(data) {
  let count = 0;
  const secret = () => `zq${(++count).toString(36)}secretqz`;
  const hide = (array, record) => {
    record.comment = secret();
    record[`unknown_${secret()}`] = { deep: [secret(), { [secret()]: 1 }] };
    const whole = STAYS[array] === '*' || STAYING[array]?.(record);
    for (const [name, value] of Object.entries(record)) {
      if (name === 'id' || name === 'comment' || !whole) continue;
      if (array === 'projects' && name === 'role') continue; // a code
      if (typeof value === 'string' && ['name', 'person', 'title', 'text', 'role', 'notes', 'number', 'unit', 'funding', 'home_name', 'programme'].includes(name)) record[name] = secret();
      if (value && typeof value === 'object' && !Array.isArray(value) && ['title', 'specialty'].includes(name)) record[name] = { uz: secret(), ru: secret(), fr: secret() };
    }
    if (whole) return;
    for (const path of STAYS[array] ?? []) {
      const [name, inner] = path.split('.');
      if (inner) for (const row of record[name] ?? []) row[inner] = secret();
      else if (name === 'outcome') record[name] = { uz: secret(), de: secret() };
      else if (!['hidden', 'follow_up', 'different_from'].includes(name)) record[name] = secret();
    }
    for (const value of Object.values(record).flat()) if (value && typeof value === 'object') value[`not a language ${secret()}`] = secret();
  };
  data[secret()] = secret();
  data.office.site = 'example.uz';
  hide('office', data.office);
  for (const array of ALL) for (const record of data[array] ?? []) hide(array, record);
  return count;
}

function add_program_records(data) {
  data.charts = [
    { id: 'c1', name: { uz: 'Bir' }, address: '/statistics?figure=outgoing&by=country&q=zqinaddressqz' },
    { id: 'c2', name: { uz: 'Ikki' }, address: '/registry/contacts?q=zqinaddressqz' },
  ];
  data.slides = [
    { id: 's1', title: { uz: 'Slayd' }, kind: 'chart', chart: 'c1', notes: 'speak' },
    { id: 's2', title: { uz: 'zqhidden slideqz' }, kind: 'text', hidden: true },
    { id: 's3', kind: 'chart', chart: 'c2' },
  ];
  data.views = [{ id: 'v1', name: 'mine', address: '/registry/agreements' }];
  data.history = [{ id: 'h1', at: '2026-01-01T00:00:00Z', by: 'me', action: 'change', array: 'partners', record: 'x', member: 'city', before: 'zqbeforeqz', after: 'b' }];
}

test('no value that is not public is in any byte of the public file, and what is public is all there', async () => {
  await for_each([...Array(FILES).keys()], async (seed) => {
    const data = JSON.parse(generated('--records', '120', '--seed', String(seed + 1), '--shape', seed % 2 ? 'dense' : 'mixed').toString());
    add_program_records(data);
    assert.ok(hide_secrets(data) > 100);
    const office = JSON.stringify(data);
    const { text, data: published } = await publish(office);
    assert.doesNotMatch(text, /zq\w+/i, `seed ${seed + 1}`);
    assert.equal(published.audience, 'public');
    for (const array of ALL) {
      const stays = STAYS[array];
      const leaving = stays === '*' ? [] : (data[array] ?? []).filter((record) => !STAYING[array]?.(record));
      const kept = (published[array] ?? []).filter(({ id }) => !id.startsWith('counted-'));
      assert.deepEqual(kept.map(({ id }) => id).sort(), leaving.filter(({ id }) => id !== 'c2').map(({ id }) => id).sort(), `seed ${seed + 1}: ${array}`);
      for (const record of kept) for (const name of Object.keys(record)) assert.ok(name in leaving.find(({ id }) => id === record.id));
    }
    assert.equal(published.charts[0].address, '/statistics?figure=outgoing&by=country');
    const judged = await check(text);
    assert.deepEqual([judged.status, judged.problems.filter(({ severity }) => severity === 'error')], [0, []]);
    assert.equal((await run(['format', '-'], text)).stdout.toString(), text, 'canonical');
    assert.equal((await publish(text)).text, text, 'publishing it again changes nothing');
  });
});

test('the figures of a year, and of students on the day, are the same in the office\'s file and in the public one', async () => {
  let compared = 0;
  await for_each([...Array(FILES * 2).keys()], async (seed) => {
    const office = generated('--records', String(60 + (seed * 53) % 400), '--seed', String(seed + 500), '--shape', seed % 3 ? 'dense' : 'mixed').toString();
    const { text, notes } = await publish(office);
    assert.doesNotMatch(notes, /contradict/, `seed ${seed + 500}`);
    // Headcounts stand for whole years alone: of the calendar, and as the office begins them.
    const month = String(JSON.parse(office).office?.year_start ?? 9).padStart(2, '0');
    const periods = [['--as-of', DAY], ...[2022, 2023, 2024, 2025, 2026].flatMap((year) => ['01', month].map((begin) =>
      ['--as-of', DAY, '--from', `${year}-${begin}-01`, '--to', new Date(Date.UTC(year + 1, Number(begin) - 1, 0)).toISOString().slice(0, 10)]))];
    for (const period of periods) {
      const [before, after] = [await figures(office, ...period), await figures(text, ...period)];
      for (const [key, figure] of Object.entries(before)) {
        if (period.length > 2 && !figure.from) continue; // of the day alone
        ++compared;
        assert.deepEqual(after[key].value, figure.value, `seed ${seed + 500}: ${key} ${period.join(' ')}`);
      }
    }
  });
  console.log(`# ${compared} figures compared`);
});

test('it says what leaves, in every language, and opens on the day of its figures', async () => {
  const sample = generated('--records', '200', '--seed', '3');
  for (const lang of ['uz', 'uz-Cyrl', 'ru', 'en']) {
    const { notes, data } = await publish(sample, '--lang', lang);
    assert.ok(notes.split('\n').length >= 2 && !/[{}]/.test(notes), notes);
    assert.equal(data.office.opens_on, DAY);
  }
  assert.equal((await run(['publish', '-'], '{"format":"hamkorlik","version":1}')).status, 0, 'of nothing');
  assert.equal((await run(['publish', '-'], '{}')).status, 1);
  assert.equal((await run(['publish', '-', '--as-of', 'soon'], sample)).status, 2);
  assert.equal((await run(['publish', `${ROOT}no-such-file`])).status, 2);
});
