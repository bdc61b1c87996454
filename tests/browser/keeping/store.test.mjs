// A sealed snapshot or change: every changed byte, and every cut, is found.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seal, unseal } from '../../../web/store.js';

test('every single-byte corruption of what is stored is detected, and every cut', () => {
  const bytes = Uint8Array.from({ length: process.env.HK_FULL ? 20_000 : 3000 }, (_, i) => (i * 7919) & 255);
  const head = { document: 'd', generation: 3, epoch: 2, sequence: 17, layout: 'ab', name: 'Oʻzbekiston.json' };
  const sealed = seal(head, bytes);
  const whole = unseal(sealed);
  assert.deepEqual(whole.head, head);
  assert.deepEqual(whole.bytes, bytes);
  const damaged = sealed.slice(0);
  const view = new Uint8Array(damaged);
  let tried = 0;
  for (let at = 0; at < view.length; at++) {
    for (const mask of process.env.HK_FULL ? Array.from({ length: 255 }, (_, i) => i + 1) : [1, 0x80, 0xff]) {
      view[at] ^= mask;
      assert.equal(unseal(damaged), null, `byte ${at} by ${mask}`);
      view[at] ^= mask;
      tried++;
    }
  }
  for (let length = 0; length < sealed.byteLength; length += 13) assert.equal(unseal(sealed.slice(0, length)), null, `cut at ${length}`);
  assert.equal(unseal(undefined), null);
  assert.equal(unseal(new ArrayBuffer(0)), null);
  console.log(`# ${tried} changed bytes, all detected`);
});
