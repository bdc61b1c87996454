// Turns the curated tables and the published rows into records with their sources; fails when a row is neither used nor skipped.
// It must not know invented rows or figures.
import { join } from 'node:path';
import { read_csv } from '../csv.mjs';
import { DIRECTIONS, directions } from './directions.mjs';
import * as partners from './partners.mjs';
import * as agreements from './agreements.mjs';
import * as projects from './projects.mjs';
import * as programmes from './programmes.mjs';
import * as events from './events.mjs';
import * as equipment from './equipment.mjs';

const TABLES = ['partners', 'agreements', 'projects', 'programmes', 'events', 'equipment', 'students'];

/** The published rows by id, with a note of which were asked for. */
class Rows {
  constructor(folder) {
    this.by_id = new Map();
    this.used = new Set();
    for (const table of TABLES)
      for (const row of read_csv(join(folder, `${table}.csv`))) this.by_id.set(row.id, row);
  }

  /** The rows of "PRT-001 PRT-002". */
  take(ids) {
    return ids.split(' ').map((id) => {
      if (!this.by_id.has(id)) throw new Error(`no published row ${id}`);
      this.used.add(id);
      return this.by_id.get(id);
    });
  }

  check_all_used(skipped) {
    const left = [...this.by_id.keys()].filter((id) => !this.used.has(id) && !(id in skipped));
    if (left.length) throw new Error(`published rows neither used nor skipped: ${left.join(' ')}`);
  }
}

/** Sources of several rows, each address once; a row without an address keeps its trust grade only. */
function source_of(rows) {
  const seen = new Map();
  for (const row of rows) {
    const link = /^https?:\/\//.test(row.source) ? row.source : undefined;
    if (!seen.has(link)) seen.set(link, { link, trust: row.trust });
  }
  return [...seen.values()];
}

const partner_ids = (keys) => (keys ? keys.split(' ').map((key) => `partner-${key.replace('*', '')}`) : []);
const money = (list) => list?.map(([amount, currency]) => ({ amount, currency }));
const full_or_partial = (date) => (/^\d{4}(-\d\d){0,2}$/.test(date) ? date : undefined);

function partner_record(rows, [key, ids, type, city, lat, lon, name, more = {}]) {
  const published = rows.take(ids);
  const first = (member) => published.map((row) => row[member]).find(Boolean);
  return {
    id: `partner-${key}`, name, type, country: first('country_inferred_iso2'), city: city || first('city'),
    site: first('website'), lat: lat ?? undefined, lon: lon ?? undefined, source: source_of(published), ...more,
    ...(more.successor ? { successor: `partner-${more.successor}` } : {}),
  };
}

function agreement_record(rows, [key, ids, parties, type, more]) {
  return {
    id: `agreement-${key}`, type, stage: 'signed', parties: partner_ids(parties).map((partner) => ({ partner })),
    ...more, directions: directions(more.directions), source: source_of(rows.take(ids)),
  };
}

function project_record(rows, [key, ids, title, status, keys, more]) {
  const partners_ = (keys ? keys.split(' ') : []).map((one) => ({
    partner: partner_ids(one)[0], role: one.startsWith('*') ? 'coordinator' : 'partner',
  }));
  return { id: `project-${key}`, title, status, partners: partners_, ...more, value: money(more.value), source: source_of(rows.take(ids)) };
}

function programme_record(rows, [key, ids, specialty, level, degree, keys, more]) {
  const agreement = more.agreement && `agreement-${more.agreement}`;
  return { id: `programme-${key}`, specialty, level, degree, partners: partner_ids(keys), ...more, agreement, source: source_of(rows.take(ids)) };
}

function event_record(rows, [key, ids, kind, scope, title, keys, more = {}]) {
  const published = rows.take(ids);
  const first = (member) => published.map((row) => row[member]).find(Boolean);
  return {
    id: `activity-${key}`, title, scope, kind, from: full_or_partial(first('start')), to: full_or_partial(first('end') ?? ''),
    place: first('place'), participants: first('participants') && Number(first('participants')), status: 'done',
    partners: partner_ids(keys), ...more, source: source_of(published),
  };
}

function equipment_record(rows, [key, ids, item, more]) {
  const donor = more.donor && `partner-${more.donor}`;
  const project = more.project && `project-${more.project}`;
  return { id: `equipment-${key}`, item, ...more, donor, project, source: source_of(rows.take(ids)) };
}

/** All real records, by array. `folder` holds the published CSV files. */
export function published_records(folder) {
  const rows = new Rows(folder);
  const result = {
    directions: DIRECTIONS,
    partners: partners.PARTNERS.map((row) => partner_record(rows, row)),
    agreements: agreements.AGREEMENTS.map((row) => agreement_record(rows, row)),
    projects: projects.PROJECTS.map((row) => project_record(rows, row)),
    programmes: programmes.PROGRAMMES.map((row) => programme_record(rows, row)),
    headcounts: programmes.HEADCOUNTS.map(([key, ids, more]) => ({ id: `headcount-${key}`, ...more, source: source_of(rows.take(ids)) })),
    activities: events.EVENTS.map((row) => event_record(rows, row)),
    equipment: equipment.EQUIPMENT.map((row) => equipment_record(rows, row)),
  };
  rows.check_all_used({
    ...partners.SKIPPED, ...agreements.SKIPPED, ...projects.SKIPPED, ...programmes.SKIPPED, ...events.SKIPPED, ...equipment.SKIPPED,
  });
  return result;
}
