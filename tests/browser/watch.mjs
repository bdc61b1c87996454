// Counts what the tests of a file ask of the network, and what the page's own security policy has refused: nothing may go to another origin.
// It must not know what is tested.
import assert from 'node:assert/strict';
import { after } from 'node:test';

const seen = { requests: 0, foreign: [], refused: [] };

/** @param {import('playwright-core').BrowserContext} context @param {string} url of the page */
export function watch(context, url) {
  const { origin } = new URL(url);
  context.on('request', (request) => {
    seen.requests++;
    if (!/^(blob|data|file):/.test(request.url()) && new URL(request.url()).origin !== origin) seen.foreign.push(request.url());
  });
  context.on('console', (message) => /Content Security Policy/.test(message.text()) && seen.refused.push(message.text()));
}

// Benches open pages as well, and are no tests.
if (process.env.NODE_TEST_CONTEXT) after(() => {
  console.log(`# ${seen.requests} requests, ${seen.foreign.length} to other origins, ${seen.refused.length} refused by the security policy`);
  assert.deepEqual([seen.foreign, seen.refused], [[], []]);
});
