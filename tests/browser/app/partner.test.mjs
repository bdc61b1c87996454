// A partner's page: everything about one partner, and the same on paper.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { closeAll, open } from './page.mjs';

after(closeAll);

const file = {
  format: 'hamkorlik', version: 1,
  partners: [{ id: 'w', name: { en: 'Wageningen <b>University</b>' }, country: 'NL', type: 'university', city: 'Wageningen' }],
  contacts: [{ id: 'c', partner: 'w', name: 'A. Jansen', email: 'jansen@example.org', role: 'International office' }],
  agreements: [{ id: 'a', type: 'framework', stage: 'signed', signed: '2022-05-02', to: '2031-05-02', parties: [{ partner: 'w' }] }],
  steps: [{ id: 's', text: 'Name two co-supervisors', partner: 'w', due: '2027-01-15' }],
  mobilities: [{ id: 'm', direction: 'out', person: 'P', who: 'student', kind: 'exchange', partner: 'w', from: '2025-02-01', to: '2025-06-30' }],
};

test('a partner\'s page shows agreements, people and steps, marks a step as done, and prints itself as a document', async () => {
  const { page, faults } = await open({ path: '#/partner/w?lang=en&as_of=2026-11-23' });
  await page.evaluate((json) => window.hamkorlik.importJson(JSON.stringify(json)), file);
  await page.getByRole('heading', { name: 'Wageningen <b>University</b>' }).waitFor();
  await page.getByRole('link', { name: /Framework agreement, In force/ }).waitFor();
  assert.equal(await page.getByRole('link', { name: /A\. Jansen/ }).first().isVisible(), true);
  assert.equal(await page.locator('a[href="mailto:jansen@example.org"]').count(), 1);

  await page.getByRole('checkbox', { name: 'Name two co-supervisors' }).click();
  await page.waitForFunction(async () => JSON.parse(await window.hamkorlik.exportJson()).steps[0].done);

  await page.evaluate(() => {
    window.print = () => { window.printed = document.getElementById('paper').innerHTML; };
  });
  await page.getByRole('button', { name: 'Print' }).click();
  await page.waitForFunction(() => window.printed);
  const printed = await page.evaluate(() => {
    const paper = document.getElementById('paper');
    return { title: paper.querySelector('h1').textContent, bold: paper.querySelectorAll('b').length, charts: paper.querySelectorAll('svg').length, rows: paper.querySelectorAll('tr').length };
  });
  assert.equal(printed.title, 'Wageningen <b>University</b>'); // data never become markup
  assert.equal(printed.bold, 0);
  assert.equal(printed.charts, 2);
  assert.ok(printed.rows >= 3);
  assert.deepEqual(faults, []);
});
