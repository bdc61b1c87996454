// The canonical layout of a Hamkorlik file, in JavaScript: order of arrays and members, one record per line.
// It must not know any figure, any sample row or where the file goes; the C++ exporter stays the authority.

const TAIL = ['tags', 'source', 'comment'];
const L = ['uz', 'uz-Cyrl', 'ru', 'en'];

/** Order of the members inside nested objects, by member name. Languages come first, further tags follow sorted. */
const NESTED = {
  name: L, title: L, item: L, specialty: L, outcome: L, institute: L, office: L, mission: L, address: L,
  parties: ['partner', 'signed', 'signer'],
  partners: ['partner', 'role'],
  value: ['amount', 'currency'],
  own_share: ['amount', 'currency'],
  cohorts: ['year', 'enrolled', 'graduated'],
  source: ['link', 'trust'],
};

/** Arrays in the order of the file, each with its members in descriptor order (`id` first, the common ones last). */
export const ARRAYS = {
  directions: ['name', 'order'],
  partners: ['name', 'abbreviation', 'country', 'city', 'type', 'in_uzbekistan', 'site', 'schac', 'ror', 'pic', 'erasmus',
    'lat', 'lon', 'successor', 'verified'],
  contacts: ['partner', 'name', 'title', 'role', 'email', 'phone', 'notes'],
  agreements: ['title', 'number', 'type', 'parties', 'stage', 'signed', 'from', 'to', 'renewal', 'renewal_years',
    'notice_days', 'terminated', 'predecessor', 'directions', 'places_out', 'places_in', 'languages', 'unit',
    'responsible', 'document'],
  projects: ['title', 'acronym', 'number', 'programme', 'funder', 'role', 'status', 'from', 'to', 'value', 'own_share',
    'partners', 'isced', 'site', 'responsible'],
  programmes: ['specialty', 'level', 'degree', 'partners', 'agreement', 'languages', 'first_intake', 'closed', 'cohorts'],
  specialists: ['name', 'citizenship', 'home', 'home_name', 'country', 'unit', 'purpose', 'from', 'to', 'hours', 'mode',
    'funding', 'contract'],
  students: ['name', 'country', 'sex', 'programme', 'level', 'isced', 'form', 'from', 'to', 'outcome'],
  mobilities: ['direction', 'person', 'who', 'kind', 'partner', 'country', 'from', 'to', 'funding', 'status', 'agreement'],
  headcounts: ['kind', 'year', 'country', 'level', 'form', 'who', 'mobility', 'mode', 'long_stay', 'count'],
  activities: ['title', 'scope', 'kind', 'from', 'to', 'time', 'place', 'host', 'partners', 'participants', 'responsible',
    'status', 'outcome', 'follow_up'],
  equipment: ['item', 'laboratory', 'donor', 'project', 'value', 'received', 'state', 'photo'],
  steps: ['text', 'partner', 'agreement', 'due', 'responsible', 'done'],
};
const OFFICE = ['institute', 'office', 'head', 'vice_rector', 'mission', 'address', 'email', 'phone', 'site', 'year_start', 'opens_on'];
const SETS = new Set(['directions', 'tags', 'languages']);

/** A number in an unknown member, written exactly as its text says. */
export class RawNumber {
  constructor(text) { this.text = text; }
}

const is_absent = (v) => v === undefined || v === null || v === '' ||
  (typeof v === 'object' && Object.keys(v).length === 0);
const by_bytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** JSON.stringify escapes minimally, but also lone surrogates; there are none here. */
function write(value, order, member) {
  if (value instanceof RawNumber) return value.text;
  if (Array.isArray(value)) {
    const list = value.filter((v) => !is_absent(v));
    if (SETS.has(member)) list.sort(by_bytes);
    return `[${list.map((v) => write(v, NESTED[member] ?? [])).join(',')}]`;
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const known = order.filter((key) => key in value);
  const other = Object.keys(value).filter((key) => !order.includes(key)).sort(by_bytes);
  const parts = [];
  for (const key of [...known, ...other]) {
    if (is_absent(value[key])) continue;
    const text = write(value[key], NESTED[key] ?? [], key);
    if (text !== '[]' && text !== '{}') parts.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${parts.join(',')}}`;
}

/** One record of `array` as one line of canonical JSON, without line end. */
export function record_line(array, record) {
  return write(record, ['id', ...ARRAYS[array], ...TAIL]);
}

/** The first lines, up to and without the comma that the first array needs. */
export function file_head({ document, audience = 'office', office }) {
  const first = { format: 'hamkorlik', version: 1, document, audience };
  return `${JSON.stringify(first).slice(0, -1)},\n"office":${write(office, [...OFFICE, ...TAIL])}`;
}

/** A whole file as text. `file` = {document, audience, office, partners: […], …}. */
export function canonical(file) {
  let text = file_head(file);
  for (const array of Object.keys(ARRAYS)) {
    const records = [...(file[array] ?? [])].sort((a, b) => by_bytes(a.id, b.id));
    if (records.length === 0) continue;
    text += `,\n"${array}":[\n${records.map((r) => record_line(array, r)).join(',\n')}\n]`;
  }
  return `${text}\n}\n`;
}
