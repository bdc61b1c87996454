// Draws icon-192.png and icon-512.png, the symbol of icon.svg: two rings that share a lens, on a rounded square.
// It must not need anything but Node.   node shell/make_icons.mjs OUTPUT_DIRECTORY
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';

export const kIconSizes = [192, 512];
const kBox = 32;  // units of the drawing, as in icon.svg
const kSquare = [0x0b, 0x6e, 0x8c];
const kRing = { radius: 6.5, half_stroke: 1, x: [12.25, 19.75], y: 16 };
const kCorner = 8;
const kSamples = 4;  // per pixel and axis

/** Coverage of the square and of the symbol at a point of the drawing. */
function sample(x, y) {
  const dx = Math.max(kCorner - x, x - (kBox - kCorner), 0);
  const dy = Math.max(kCorner - y, y - (kBox - kCorner), 0);
  const in_square = Math.hypot(dx, dy) <= kCorner;
  const distance = kRing.x.map((cx) => Math.hypot(x - cx, y - kRing.y));
  const on_ring = distance.some((d) => Math.abs(d - kRing.radius) <= kRing.half_stroke);
  const in_lens = distance.every((d) => d <= kRing.radius);
  return [in_square, in_square && (on_ring || in_lens)];
}

/** RGBA rows, each after its filter byte. */
function draw(size) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let py = 0; py < size; py++) {
    for (let px = 0; px < size; px++) {
      let square = 0;
      let symbol = 0;
      for (let s = 0; s < kSamples * kSamples; s++) {
        const x = ((px + ((s % kSamples) + 0.5) / kSamples) * kBox) / size;
        const y = ((py + (Math.floor(s / kSamples) + 0.5) / kSamples) * kBox) / size;
        const [in_square, in_symbol] = sample(x, y);
        square += in_square;
        symbol += in_symbol;
      }
      const at = py * (size * 4 + 1) + 1 + px * 4;
      const white = square > 0 ? symbol / square : 0;
      kSquare.forEach((channel, c) => (rows[at + c] = Math.round(channel + (255 - channel) * white)));
      rows[at + 3] = Math.round((255 * square) / (kSamples * kSamples));
    }
  }
  return rows;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crcOf(body));
  return Buffer.concat([length, body, check]);
}

function crcOf(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** The icon as a PNG file. @param {number} size in pixels */
export function makeIcon(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);  // eight bits, RGBA
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(draw(size), { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const directory = process.argv[2];
  if (!directory) {
    console.error('usage: node shell/make_icons.mjs OUTPUT_DIRECTORY');
    process.exit(2);
  }
  mkdirSync(directory, { recursive: true });
  for (const size of kIconSizes) writeFileSync(join(directory, `icon-${size}.png`), makeIcon(size));
}
