// Makes the map of the world that the program draws: land without borders, and a point for every country. Bytes as
// src/charts/world_map.cpp reads them. It must not know what is shown on the map.
//
//   node assets/map/make_map.mjs OUT.bin
//
// Land: Natural Earth 1:50m (world-atlas), simplified; cut where the map's edge is. Points: in the middle of a country's largest
// piece of land; of the small ones that Natural Earth does not tell apart the first place in the time zone database. Uzbekistan's
// is Tashkent, where foreign organisations have their offices.
import earcut, { flatten } from 'earcut';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import polylabel from 'polylabel';
import { feature } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify, sphericalRingArea, sphericalTriangleArea } from 'topojson-simplify';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const json = (path) => JSON.parse(readFileSync(modules + path, 'utf8'));

const kMiddle = 11; // degrees east: the edge, 169° W, runs through the Bering Strait and cuts no land but Antarctica
const kUnits = 180; // a degree, as a number of 16 bits
const kLeastDetail = 3e-6; // steradians; what a bend or an island must take up
const kTashkent = [69.28, 41.31];

/** A ring whose longitudes go on across the edge of the source instead of jumping. A ring around a pole gets its corners. */
function unrolled(ring) {
  const points = [];
  let turn = 0;
  for (const [lon, lat] of ring) {
    const last = points.at(-1);
    if (last) turn -= Math.round((lon + turn - last[0]) / 360) * 360;
    points.push([lon + turn, lat]);
  }
  const [first, last] = [points[0], points.at(-1)];
  if (Math.abs(last[0] - first[0]) > 180) points.push([last[0], -90], [first[0], -90], first);
  return points;
}

/** What of a ring lies on one side of a meridian. */
function cut(ring, lon, keeps) {
  const kept = [];
  ring.forEach((point, i) => {
    const before = ring[(i + ring.length - 1) % ring.length];
    if (keeps(point[0]) !== keeps(before[0])) {
      const part = (lon - before[0]) / (point[0] - before[0]);
      kept.push([lon, before[1] + part * (point[1] - before[1])]);
    }
    if (keeps(point[0])) kept.push(point);
  });
  return kept;
}

/** The pieces of a polygon within the map, longitudes from its middle. */
function pieces(polygon) {
  const rings = polygon.map(unrolled);
  return [-360, 0, 360].flatMap((turn) => {
    const moved = rings.map((ring) => ring.map(([lon, lat]) => [lon + turn - kMiddle, lat]));
    const inside = moved.map((ring) => cut(cut(ring, -180, (lon) => lon >= -180), 180, (lon) => lon <= 180)).filter((ring) => ring.length > 3);
    return inside.length ? [inside] : [];
  });
}

function readLand() {
  const weighed = presimplify(json('world-atlas/land-50m.json'), sphericalTriangleArea);
  const simple = simplify(weighed, kLeastDetail);
  const topology = filter(simple, filterWeight(simple, kLeastDetail, sphericalRingArea));
  const land = feature(topology, topology.objects.land);
  return (land.features ?? [land]).flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)).flatMap(pieces);
}

/** "+4120+06918" or with seconds, as degrees. */
function degrees(text) {
  const [, sign, whole, minutes, seconds] = /^([+-])(\d{2,3})(\d{2})(\d{2})?$/.exec(text);
  return (sign === '-' ? -1 : 1) * (Number(whole) + Number(minutes) / 60 + Number(seconds ?? 0) / 3600);
}

function firstPlaces() {
  const places = new Map();
  for (const line of readFileSync('/usr/share/zoneinfo/zone.tab', 'utf8').split('\n')) {
    const [code, place] = line.split('\t');
    const found = /^([+-]\d+)([+-]\d+)$/.exec(place ?? '');
    if (found && !places.has(code)) places.set(code, [degrees(found[2]), degrees(found[1])]);
  }
  return places;
}

const area = (ring) => Math.abs(ring.reduce((sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length][1] - ring[(i + 1) % ring.length][0] * y, 0));

function readPoints() {
  const codes = json('cldr-core/supplemental/codeMappings.json').supplemental.codeMappings;
  const countries = Object.entries(codes).filter(([code]) => code.length === 2); // currencies have the same numbers
  const by_number = new Map(countries.map(([code, { _numeric }]) => [_numeric, code]));
  const points = firstPlaces();
  // Not in the time zone database, as nobody lives there.
  points.set('BV', [3.38, -54.42]).set('HM', [73.5, -53.1]);
  const topology = json('world-atlas/countries-50m.json');
  for (const { id, geometry } of feature(topology, topology.objects.countries).features) {
    const code = by_number.get(id);
    if (!code || !points.has(code)) continue;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const [largest] = polygons.map((polygon) => polygon.map(unrolled)).sort((a, b) => area(b[0]) - area(a[0]));
    const [lon, lat] = polylabel(largest, 0.1);
    points.set(code, [lon, lat]);
  }
  points.set('UZ', kTashkent).set('AQ', [0, -80]);
  return [...points].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Numbers of 16 bits, each as the step from the one before: that packs best. */
function steps(numbers) {
  const array = new Uint16Array(numbers.length);
  numbers.forEach((number, i) => (array[i] = number - (i > 0 ? numbers[i - 1] : 0)));
  return Buffer.from(array.buffer);
}

const units = (number) => Math.round(number * kUnits);
const lengths = [];
const points = [];
const corners = [];
for (const polygon of readLand()) {
  const { vertices, holes, dimensions } = flatten(polygon);
  corners.push(...earcut(vertices, holes, dimensions).map((corner) => corner + points.length));
  for (const ring of polygon) lengths.push(ring.length);
  points.push(...polygon.flat());
}
if (points.length > 0xffff) throw new Error(`the land has ${points.length} points; corners are numbers of 16 bits`);
const countries = readPoints();
const east = (lon) => ((((lon - kMiddle + 180) % 360) + 360) % 360) - 180;
const bytes = Buffer.concat([
  Buffer.from(new Uint16Array([lengths.length, points.length, corners.length / 3, countries.length]).buffer),
  steps(lengths),
  steps(points.map(([lon]) => units(lon))),
  steps(points.map(([, lat]) => units(lat))),
  steps(corners),
  Buffer.from(countries.map(([code]) => code).join('')),
  steps(countries.map(([, [lon]]) => units(east(lon)))),
  steps(countries.map(([, [, lat]]) => units(lat))),
]);
const out = process.argv[2];
if (!out) throw new Error('make_map.mjs needs the name of the file to write');
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, bytes);
