// What any page gives, this one gives: words can be selected, copied and found, links open in a tab of their own and show what their
// sender saw, Back and Forward work, mail and telephone links are such, and figures open exactly the records they count.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { closeAll, open } from './page.mjs';

after(closeAll);

const kCards = ['agreements_in_force', 'projects_running', 'visiting_specialists', 'outgoing_training'];
const hash = (page) => page.evaluate(() => location.hash);

test('the sample opens on its own day, with the published figures, and each opens the records it counts', async () => {
  const { page, faults } = await open();
  assert.match(await page.getByRole('textbox', { name: 'As-of date' }).inputValue(), /^23\.11\.2026$/);
  const figure = (key, options) => page.evaluate(([k, o]) => window.hamkorlik.figure(k, o), [key, options]);
  const published = {
    agreements_in_force: 87, projects_running: 23, joint_specialties: 4, student_countries: 10,
    project_value: { USD: '1000000000.00', EUR: '700000000.00' },
  };
  for (const [key, value] of Object.entries(published)) assert.deepEqual((await figure(key)).value, value, key);
  for (const key of kCards) {
    const { value, records, array, ids } = await figure(key);
    const card = page.locator(`[id="node:main/overview/${key}/link"]`);
    assert.match(await card.getAttribute('aria-label'), new RegExp(`\\b${value}\\b`), key);
    await page.evaluate((href) => window.hamkorlik.navigate(href), await card.getAttribute('href'));
    await page.getByRole('status').filter({ hasText: new RegExp(`^${records} of `) }).waitFor();
    assert.match(await hash(page), new RegExp(`registry/${array}`));
    assert.equal(ids.length, records);
    await page.goBack();
    await card.waitFor();
  }
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('figures, cells and panels are selected, copied and found as words of a page', async () => {
  const { page } = await open({ path: '?data=sample.json#/registry/partners?lang=en', permissions: ['clipboard-read', 'clipboard-write'] });
  const copied = async () => {
    await page.keyboard.press('Control+c');
    return (await page.evaluate(() => navigator.clipboard.readText())).trim();
  };
  const cell = page.getByRole('cell', { name: 'Azerbaijan' }).first();
  await cell.waitFor();
  const box = await cell.boundingBox();
  await page.mouse.move(box.x + 1, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + Math.min(box.width - 20, 100), box.y + box.height / 2, { steps: 8 });
  await page.mouse.up();
  assert.equal(await copied(), 'Azerbaijan');
  assert.equal(await hash(page).then((now) => now.includes('partner-')), false, 'selecting opened nothing');

  const finds = (words) => page.evaluate((wanted) => {
    getSelection().removeAllRanges(); // from the top
    return window.find(wanted);
  }, words);
  assert.equal(await finds('Baku State University'), true);
  assert.equal(await copied(), 'Baku State University');
  await page.evaluate(() => window.hamkorlik.navigate('#/overview?lang=en'));
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  for (const words of ['Turkmenistan', 'as of 23.11.2026']) await page.getByText(words).first().waitFor();
  assert.equal(await finds('Turkmenistan'), true);
  assert.equal(await finds('as of 23.11.2026'), true);
  // Words that stand beside and below each other are copied apart.
  await page.evaluate(() => getSelection().selectAllChildren(document.getElementById('node:main/overview/figures')));
  const lines = (await copied()).split('\n');
  assert.match(lines[0], /^87 5 more than at the start of the year .*as of 23\.11\.2026$/);
  assert.equal(lines[1], 'Agreements in force');
  await page.context().close();
});

test('a link opens a screen at its top, Back finds it as it was left, and closes what lies over it', async () => {
  const { page, tap } = await open({ phone: true });
  const overview = page.locator('[id="node:main/overview/page"]');
  await overview.evaluate((area) => void (area.scrollTop = 420));
  await page.waitForFunction(() => document.getElementById('node:main/overview/page')?.scrollTop === 420);
  await tap(page.getByRole('navigation').getByRole('link', { name: 'Registry' }));
  await page.getByRole('heading', { name: 'Partners' }).waitFor();
  await page.goBack();
  await page.waitForFunction(() => document.getElementById('node:main/overview/page')?.scrollTop === 420);
  await tap(page.getByRole('navigation').getByRole('link', { name: 'Registry' }));
  await tap(page.getByRole('navigation').getByRole('link', { name: 'Overview' }));
  await page.waitForFunction(() => document.getElementById('node:main/overview/page')?.scrollTop === 0);

  const here = await hash(page);
  await tap(page.getByRole('button', { name: 'More' }));
  await page.getByRole('dialog', { name: 'More' }).waitFor();
  await page.goBack();
  await page.getByRole('dialog', { name: 'More' }).waitFor({ state: 'detached' });
  assert.equal(await hash(page), here);
  await page.goBack();
  await page.getByRole('heading', { name: 'Partners' }).waitFor();
  await page.context().close();
});

test('a link opens in a tab of its own and shows what its sender saw; Back and Forward work', async () => {
  const { page } = await open({ path: '?data=sample.json#/registry/agreements?lang=en&as_of=2020-12-31&state=in_force' });
  const shown = page.getByRole('status').filter({ hasText: / of 170/ });
  const before = await shown.textContent();
  const row = page.getByRole('table').getByRole('link').nth(2);
  const name = await row.textContent();
  const [tab] = await Promise.all([page.context().waitForEvent('page'), row.click({ modifiers: ['Control'] })]);
  await tab.waitForLoadState();
  await tab.evaluate(() => window.hamkorlik.ready);
  await tab.getByRole('heading', { name }).first().waitFor();
  assert.equal(await tab.getByRole('status').filter({ hasText: / of 170/ }).textContent(), before);
  assert.equal(await tab.getByRole('textbox', { name: 'As-of date' }).inputValue(), '31.12.2020');
  await tab.close();

  const start = await hash(page);
  await row.click();
  await page.getByRole('complementary', { name: 'Record' }).waitFor();
  const opened = await hash(page);
  assert.notEqual(opened, start);
  await page.goBack();
  await page.getByRole('complementary', { name: 'Record' }).waitFor({ state: 'detached' });
  assert.equal(await hash(page), start);
  await page.goForward();
  await page.getByRole('complementary', { name: 'Record' }).waitFor();
  assert.equal(await hash(page), opened);
  await page.context().close();
});

test('addresses of mail, telephone and web are links of their kind', async () => {
  const { page } = await open({ path: '#/data?lang=en' });
  await page.evaluate(() => window.hamkorlik.importJson(JSON.stringify({
    format: 'hamkorlik', version: 1, partners: [{ id: 'p', name: { en: 'P' }, country: 'DE', type: 'university', site: 'https://example.org/a?b=c' }],
    contacts: [{ id: 'c', partner: 'p', name: 'Namuna', email: 'a.b@example.org', phone: '+998 71 237-09-45' }],
  })));
  const hrefs = async (address) => {
    await page.evaluate((to) => window.hamkorlik.navigate(to), address);
    await page.getByRole('complementary', { name: 'Record' }).waitFor();
    return page.evaluate(() => [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')).filter((href) => !href.startsWith('#') && !href.startsWith('?')));
  };
  assert.deepEqual(await hrefs('#/registry/contacts/c?lang=en'), ['mailto:a.b@example.org', 'tel:+998712370945']);
  assert.deepEqual(await hrefs('#/registry/partners/p?lang=en'), ['https://example.org/a?b=c']);
  await page.context().close();
});

test('Escape takes back what is being typed, and a dialog gives the focus back to the button it came from', async () => {
  const { page } = await open({ path: '?data=sample.json#/registry/projects/project-biowat?lang=en' });
  const acronym = page.getByRole('textbox', { name: 'Acronym' });
  const before = await acronym.inputValue();
  await acronym.click();
  await page.keyboard.type('Q');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  assert.equal(await acronym.inputValue(), before);
  const data = JSON.parse(await page.evaluate(() => window.hamkorlik.exportJson()));
  assert.equal(data.projects.find(({ id }) => id === 'project-biowat').acronym, before);

  await page.getByRole('button', { name: 'Record actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('alertdialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Record actions');
  await page.context().close();
});
