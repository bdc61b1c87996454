// Reads one of the published tables: RFC 4180 text to an array of objects by the header's names.
// It must not know what the columns mean.
import { readFileSync } from 'node:fs';

/** Rows of a CSV file. Quoted fields may hold commas, doubled quotes and line ends. */
export function read_csv(path) {
  const rows = [[]];
  const text = readFileSync(path, 'utf8');
  const token = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/gy;
  for (let match; token.lastIndex < text.length && (match = token.exec(text));) {
    const field = match[1].startsWith('"') ? match[1].slice(1, -1).replaceAll('""', '"') : match[1];
    rows.at(-1).push(field);
    if (match[2] !== ',') rows.push([]);
  }
  const [header, ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}
