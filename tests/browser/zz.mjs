import { readFileSync } from 'node:fs';
let s = readFileSync(new URL('./keeping/files.test.mjs', import.meta.url), 'utf8');
