// Turns an annotated text into the bytes of a fixture and the places of its problems, counted here and not by the program.
// It must not know which fixtures there are, nor judge them.
//
//   ⟦code /pointer⟧   a problem is expected at the character that follows; no pointer: it is not compared
//   ⟪C3 28⟫           raw bytes, for texts that are not UTF-8

/** RFC 6901 pointers may hold anything but ⟧. */
const MARK = /⟦([a-z_]+)(?: ([^⟧]*))?⟧|⟪([0-9A-F ]+)⟫/gu;

/** {bytes, problems: [{code, path, line, column}]} of an annotated text; lines end at "\n", columns count code points. */
export function read_annotated(annotated) {
  const pieces = [];
  const problems = [];
  let line = 1;
  let column = 1;
  const pass = (text) => {
    for (const character of text) {
      if (character === '\n') { ++line; column = 1; } else if (character !== '\uFEFF' || line + column > 2) ++column;
    }
    pieces.push(Buffer.from(text, 'utf8'));
  };
  let end = 0;
  for (const match of annotated.matchAll(MARK)) {
    pass(annotated.slice(end, match.index));
    end = match.index + match[0].length;
    const [, code, path, raw] = match;
    if (raw) pieces.push(Buffer.from(raw.split(' ').map((byte) => parseInt(byte, 16))));
    else problems.push(path === undefined ? { code, line, column } : { code, path, line, column });
  }
  pass(annotated.slice(end));
  return { bytes: Buffer.concat(pieces), problems };
}

// ---- a JSON reader that remembers places, to cross-check the annotations ----------------------------------------

/** Where every value and key of a well-formed text starts: {values: Map pointer → offset, keys: Map pointer → offsets}. */
export function places_of(text) {
  const values = new Map();
  const keys = new Map();
  let at = 0;
  const space = () => { while (' \t\r\n\uFEFF'.includes(text[at]) && at < text.length) ++at; };
  const string = () => {
    const start = at;
    for (++at; text[at] !== '"'; ++at) if (text[at] === '\\') ++at;
    ++at;
    return JSON.parse(text.slice(start, at));
  };
  const items = (close, read) => {
    ++at;
    space();
    for (let n = 0; text[at] !== close; ++n) {
      read(n);
      space();
      if (text[at] === ',') { ++at; space(); }
    }
    ++at;
  };
  const value = (pointer) => {
    space();
    values.set(pointer, at);
    if (text[at] === '"') string();
    else if (text[at] === '[') items(']', (n) => value(`${pointer}/${n}`));
    else if (text[at] === '{') {
      items('}', () => {
        const key_at = at;
        const member = `${pointer}/${string().replaceAll('~', '~0').replaceAll('/', '~1')}`;
        keys.set(member, [...(keys.get(member) ?? []), key_at]);
        space();
        ++at;
        value(member);
      });
    } else while (at < text.length && !',]} \t\r\n'.includes(text[at])) ++at;
  };
  value('');
  return { values, keys };
}

/** Line and column of a UTF-16 offset. */
function place_at(text, offset) {
  const before = text.slice(text[0] === '\uFEFF' ? 1 : 0, offset);
  const lines = before.split('\n');
  return { line: lines.length, column: [...lines.at(-1)].length + 1 };
}

/** Complaints about annotations whose pointer does not lead to where they stand; for well-formed texts only. */
export function check_places(bytes, problems) {
  const text = bytes.toString('utf8');
  const { values, keys } = places_of(text);
  return problems.filter(({ code, path, line, column }) => {
    if (path === undefined) return false;
    const offset = code === 'missing' ? values.get(path.slice(0, path.lastIndexOf('/')))
      : code === 'duplicate_member' ? keys.get(path)?.[1] : values.get(path);
    if (offset === undefined) return true;
    const place = place_at(text, offset);
    return place.line !== line || place.column !== column;
  }).map(({ code, path, line, column }) => `${code} ${path} is not at ${line}:${column}`);
}
