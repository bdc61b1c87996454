// Well-formed JSON whose values break the format's rules, each problem annotated where it is expected.
// It must not hold text that is not JSON.

const HEAD = '{"format":"hamkorlik","version":1,"document":"fixture","audience":"office"';
const PARTNER = '{"id":"p1","name":{"en":"Sample University"},"country":"DE","type":"university"}';

const many = Array.from({ length: 1500 }, (_, i) => `{"id":"p${i}","name":{"en":"A"},"country":⟦unknown_code /partners/${i}/country⟧"ZZ","type":"university"}`);

export const BROKEN_VALUES = [
  {
    name: 'wrong-type',
    text: `${HEAD},
"office":⟦wrong_type /office⟧"none",
"contacts":⟦wrong_type /contacts⟧7,
"partners":[⟦wrong_type /partners/0⟧"p0",
{"id":⟦wrong_type /partners/1/id⟧17,"name":{"en":"A"},"country":"DE","type":"university"},
{"id":"p2","name":⟦wrong_type /partners/2/name⟧"A","country":"DE","type":"university"},
{"id":"p3","name":{"en":⟦wrong_type /partners/3/name/en⟧3},"country":⟦wrong_type /partners/3/country⟧["DE"],"type":⟦wrong_type /partners/3/type⟧true},
{"id":"p4","name":{"en":"A"},"country":"DE","type":"university","in_uzbekistan":⟦wrong_type /partners/4/in_uzbekistan⟧"yes","lat":⟦wrong_type /partners/4/lat⟧"52.5","successor":⟦wrong_type /partners/4/successor⟧1,"verified":⟦wrong_type /partners/4/verified⟧2025,"tags":⟦wrong_type /partners/4/tags⟧"a","source":[⟦wrong_type /partners/4/source/0⟧"https://example.org"]},
${PARTNER}],
"agreements":[
{"id":"a1","type":"other","parties":⟦wrong_type /agreements/0/parties⟧{"partner":"p1"},"stage":"draft","notice_days":⟦wrong_type /agreements/0/notice_days⟧2.5,"directions":[⟦wrong_type /agreements/0/directions/0⟧1],"languages":⟦wrong_type /agreements/0/languages⟧"en"}],
"projects":[
{"id":"j1","title":{"en":"One"},"status":"running","value":⟦wrong_type /projects/0/value⟧{"amount":"1.00","currency":"EUR"}},
{"id":"j2","title":{"en":"Two"},"status":"running","value":[{"amount":⟦wrong_type /projects/1/value/0/amount⟧1.5,"currency":"EUR"}],"partners":[{"partner":⟦wrong_type /projects/1/partners/0/partner⟧{"id":"p1"}}]}],
"headcounts":[{"id":"h1","kind":"students","year":⟦wrong_type /headcounts/0/year⟧2025,"count":⟦wrong_type /headcounts/0/count⟧"12"}]
}`,
  },
  {
    name: 'missing',
    text: `${HEAD},
"partners":[
⟦missing /partners/0/id⟧{"name":{"en":"A"},"country":"DE","type":"university"},
⟦missing /partners/1/id⟧{"id":"","name":{"en":"A"},"country":"DE","type":"university"},
⟦missing /partners/2/name⟧{"id":"p2","country":"DE","type":"university"},
⟦missing /partners/3/name⟧{"id":"p3","name":{},"country":"DE","type":"university"},
⟦missing /partners/4/name⟧{"id":"p4","name":{"en":"","ru":null},"country":"DE","type":"university"},
⟦missing /partners/5/country⟧{"id":"p5","name":{"en":"A"},"type":"university"},
⟦missing /partners/6/country⟧{"id":"p6","name":{"en":"A"},"country":null,"type":"ngo"},
{"id":"p7","name":{"en":"A"},"type":"network"},
{"id":"p8","name":{"en":"A"},"type":"international_organisation"},
⟦missing /partners/9/type⟧{"id":"p9","name":{"en":"A"},"country":"DE"},
${PARTNER}],
"agreements":[
⟦missing /agreements/0/parties⟧⟦missing /agreements/0/stage⟧⟦missing /agreements/0/type⟧{"id":"a1"},
⟦missing /agreements/1/parties⟧{"id":"a2","type":"other","stage":"draft","parties":[]},
{"id":"a3","type":"other","stage":"draft","parties":[{"partner":"p1"},⟦missing /agreements/2/parties/1/partner⟧{"signed":"2025"}]}],
"projects":[
{"id":"j1","title":{"en":"One"},"status":"running","value":[⟦missing /projects/0/value/0/currency⟧{"amount":"1.00"},⟦missing /projects/0/value/1/amount⟧{"currency":"EUR"}]}],
"programmes":[
{"id":"g1","specialty":{"en":"One"},"level":"master","degree":"joint","cohorts":[⟦missing /programmes/0/cohorts/0/year⟧{"enrolled":3}]}],
"headcounts":[⟦missing /headcounts/0/count⟧{"id":"h1","kind":"students","year":"2025"}],
"steps":[⟦missing /steps/0/text⟧{"id":"s1"}]
}`,
  },
  {
    name: 'unknown-code',
    text: `${HEAD},
"partners":[
{"id":"p0","name":{"en":"A"},"country":⟦unknown_code /partners/0/country⟧"UK","type":"university"},
{"id":"p2","name":{"en":"A"},"country":⟦unknown_code /partners/1/country⟧"de","type":⟦unknown_code /partners/1/type⟧"college"},
${PARTNER}],
"agreements":[
{"id":"a1","type":⟦unknown_code /agreements/0/type⟧"Memorandum","parties":[{"partner":"p1"}],"stage":⟦unknown_code /agreements/0/stage⟧"in_force","renewal":⟦unknown_code /agreements/0/renewal⟧"yes","languages":["en",⟦unknown_code /agreements/0/languages/1⟧"not a tag"],"source":[{"link":"https://example.org","trust":⟦unknown_code /agreements/0/source/0/trust⟧"D"}]}],
"projects":[
{"id":"j1","title":{"en":"One"},"role":⟦unknown_code /projects/0/role⟧"leader","status":"running","value":[{"amount":"1.00","currency":⟦unknown_code /projects/0/value/0/currency⟧"EURO"},{"amount":"1.00","currency":⟦unknown_code /projects/0/value/1/currency⟧"ABC"}],"isced":⟦unknown_code /projects/0/isced⟧"1234"}],
"mobilities":[{"id":"m1","direction":⟦unknown_code /mobilities/0/direction⟧"outgoing","person":"Sample 1","who":"student","kind":"training","from":"2025"}]
}`,
  },
  {
    name: 'bad-date',
    text: `${HEAD},"partners":[${PARTNER}],
"agreements":[
{"id":"a0","type":"other","stage":"signed","parties":[{"partner":"p1","signed":⟦bad_date /agreements/0/parties/0/signed⟧"--08-29"}],"signed":⟦bad_date /agreements/0/signed⟧"2025-02-30","from":⟦bad_date /agreements/0/from⟧"2025-13","to":⟦bad_date /agreements/0/to⟧"2025-2-3"},
{"id":"a1","type":"other","stage":"signed","parties":[{"partner":"p1"}],"signed":⟦bad_date /agreements/1/signed⟧"2023-02-29","from":⟦bad_date /agreements/1/from⟧"2025-00","to":⟦bad_date /agreements/1/to⟧"2025-09-31","terminated":⟦bad_date /agreements/1/terminated⟧"20250917"},
{"id":"a2","type":"other","stage":"signed","parties":[{"partner":"p1"}],"signed":⟦bad_date /agreements/2/signed⟧"17.09.2025","from":⟦bad_date /agreements/2/from⟧" 2025","to":⟦bad_date /agreements/2/to⟧"1900-02-29","terminated":⟦bad_date /agreements/2/terminated⟧"2025-09-17T00:00:00Z"},
{"id":"a3","type":"other","stage":"signed","parties":[{"partner":"p1"}],"signed":⟦bad_date /agreements/3/signed⟧"25","from":⟦bad_date /agreements/3/from⟧"2025-","to":⟦bad_date /agreements/3/to⟧"２０２５","terminated":⟦bad_date /agreements/3/terminated⟧"2025-01-00"}],
"headcounts":[{"id":"h1","kind":"students","year":⟦bad_date /headcounts/0/year⟧"2025/27","count":1},{"id":"h2","kind":"students","year":⟦bad_date /headcounts/1/year⟧"2025-26","count":1},{"id":"h3","kind":"students","year":⟦bad_date /headcounts/2/year⟧"2025/2026","count":1}]
}`,
  },
  {
    name: 'bad-money',
    text: `${HEAD},
"projects":[
{"id":"j0","title":{"en":"A"},"status":"running","value":[{"amount":⟦bad_money /projects/0/value/0/amount⟧"1.2.3","currency":"EUR"},{"amount":⟦bad_money /projects/0/value/1/amount⟧"1 000 000","currency":"EUR"},{"amount":⟦bad_money /projects/0/value/2/amount⟧"1,5","currency":"EUR"}]},
{"id":"j1","title":{"en":"A"},"status":"running","value":[{"amount":⟦bad_money /projects/1/value/0/amount⟧"1.234","currency":"USD"},{"currency":"JPY","amount":⟦bad_money /projects/1/value/1/amount⟧"100.50"},{"amount":⟦bad_money /projects/1/value/2/amount⟧"1e6","currency":"USD"}]},
{"id":"j2","title":{"en":"A"},"status":"running","own_share":[{"amount":⟦bad_money /projects/2/own_share/0/amount⟧"about 5","currency":"USD"},{"amount":⟦bad_money /projects/2/own_share/1/amount⟧"-","currency":"USD"},{"amount":⟦bad_money /projects/2/own_share/2/amount⟧".5","currency":"USD"}]}]
}`,
  },
  {
    name: 'out-of-range',
    text: `${HEAD},"office":{"year_start":⟦out_of_range /office/year_start⟧13},
"partners":[
{"id":"p0","name":{"en":"A"},"country":"DE","type":"university","lat":⟦out_of_range /partners/0/lat⟧91,"lon":⟦out_of_range /partners/0/lon⟧-180.5},
{"id":"p2","name":{"en":"A"},"country":"DE","type":"university","lat":⟦out_of_range /partners/1/lat⟧1e400,"lon":⟦out_of_range /partners/1/lon⟧-1e400},
{"id":⟦out_of_range /partners/2/id⟧"${'x'.repeat(65)}","name":{"en":"A"},"country":"DE","type":"university"},
${PARTNER}],
"agreements":[{"id":"a1","type":"other","stage":"draft","parties":[{"partner":"p1"}],"notice_days":⟦out_of_range /agreements/0/notice_days⟧-1,"places_out":⟦out_of_range /agreements/0/places_out⟧-5}],
"headcounts":[{"id":"h1","kind":"students","year":"2025","count":⟦out_of_range /headcounts/0/count⟧-3},{"id":"h2","kind":"students","year":"2025","count":⟦out_of_range /headcounts/1/count⟧123456789012345678901234567890}],
"specialists":[{"id":"v1","name":"Sample 1","purpose":"teaching","from":"2025","hours":⟦out_of_range /specialists/0/hours⟧-0.5}]
}`,
  },
  {
    name: 'dangling-reference',
    text: `${HEAD},
"agreements":[
{"id":"a1","type":"other","stage":"draft","parties":[{"partner":"p1"},{"partner":⟦dangling_reference /agreements/0/parties/1/partner⟧"p-none"}],"predecessor":⟦dangling_reference /agreements/0/predecessor⟧"a-none","directions":["d1",⟦dangling_reference /agreements/0/directions/1⟧"d-none"]},
{"id":"a2","type":"other","stage":"draft","parties":[{"partner":⟦dangling_reference /agreements/1/parties/0/partner⟧"a1"}],"predecessor":"a1"}],
"projects":[{"id":"j1","title":{"en":"A"},"status":"planned","partners":[{"partner":⟦dangling_reference /projects/0/partners/0/partner⟧"P1"}]}],
"equipment":[{"id":"e1","item":{"en":"A"},"donor":"p1","project":⟦dangling_reference /equipment/0/project⟧"p1"}],
"contacts":[{"id":"c1","partner":⟦dangling_reference /contacts/0/partner⟧"p1 ","name":"Sample 1"}],
"directions":[{"id":"d1","name":{"en":"A"}}],
"partners":[${PARTNER},{"id":"p2","name":{"en":"A"},"country":"DE","type":"university","successor":⟦dangling_reference /partners/1/successor⟧"p3"}],
"activities":[{"id":"t1","title":{"en":"A"},"scope":"strategic","from":"2026","partners":["p1","p2",⟦dangling_reference /activities/0/partners/2⟧"p9"]}]
}`,
  },
  {
    name: 'duplicate-id',
    text: `${HEAD},
"partners":[${PARTNER},
{"id":"p2","name":{"en":"A"},"country":"DE","type":"university"},
{"name":{"en":"B"},"country":"FR","type":"university","id":⟦duplicate_id /partners/2/id⟧"p1"},
{"id":⟦duplicate_id /partners/3/id⟧"\\u00701","name":{"en":"C"},"country":"FR","type":"university"},
{"id":"P1","name":{"en":"D"},"country":"FR","type":"university"}],
"directions":[{"id":"p1","name":{"en":"A"}}]
}`,
  },
  {
    name: 'duplicate-member',
    text: `${HEAD},⟦duplicate_member /version⟧"version":1,
"partners":[
{"id":"p1","name":{"en":"A",⟦duplicate_member /partners/0/name/en⟧"en":"A"},"country":"DE","type":"university",⟦duplicate_member /partners/0/country⟧"country":"DE","x":1,⟦duplicate_member /partners/0/x⟧"x":2},
{"id":"p2","name":{"en":"A"},"country":"DE","type":"university","y/z~":{"a":1,⟦duplicate_member /partners/1/y~1z~0/a⟧"\\u0061":2}}],
"agreements":[{"id":"a1","type":"other","stage":"draft","parties":[{"partner":"p1",⟦duplicate_member /agreements/0/parties/0/partner⟧"partner":"p1"}]}],
"projects":[{"id":"j1","title":{"en":"A"},"status":"planned","value":[{"amount":"1.00","currency":"EUR",⟦duplicate_member /projects/0/value/0/amount⟧"amount":"1.00"}]}],
⟦duplicate_member /partners⟧"partners":[]
}`,
  },
  { name: 'many-problems', text: `${HEAD},\n"partners":[\n${many.join(',\n')}\n]}` },
  {
    name: 'characters-not-bytes',
    text: `${HEAD},
"partners":[{"comment":"Oʻzbekiston 🌊🌊 e\u0301 \u0645\u0631\u062d","id":"p0","country":⟦unknown_code /partners/0/country⟧"ZZ","name":{"ko":"예시","en":"A"},"type":⟦unknown_code /partners/0/type⟧"x"},
\t\t{"id":"p2","🌊":1,"type":"university","name":{"en":"A"},\t"country":⟦unknown_code /partners/1/country⟧"ZZ"}]}`,
  },
  {
    name: 'pretty-crlf',
    text: `{
  "format": "hamkorlik",
  "version": 1,
  "document": "fixture",
  "audience": "office",
  "partners": [
    {
      "id": "p1",
      "name": {
        "en": "A"
      },
      "country"  :   ⟦unknown_code /partners/0/country⟧"ZZ",
      "type": "university",
      "lat":
        ⟦out_of_range /partners/0/lat⟧91
    },
    ⟦missing /partners/1/type⟧{
      "id": ⟦duplicate_id /partners/1/id⟧"p1",
      "country": "DE",
      "name": { "en": "B" },
      "successor": ⟦dangling_reference /partners/1/successor⟧"p9"
    }
  ]
}
`.replaceAll('\n', '\r\n'),
  },
  { name: 'bom-first-line', text: `\uFEFF${HEAD},"partners":[{"id":"p1","name":{"en":"A"},"country":⟦unknown_code /partners/0/country⟧"ZZ","type":"university"}]}` },
  { name: 'not-this-format-other', text: '{"format":⟦not_this_format /format⟧"something","version":1}' },
  { name: 'not-this-format-absent', text: '⟦not_this_format⟧{"version":1,"partners":[]}' },
  { name: 'not-this-format-array', text: '\n ⟦not_this_format⟧[{"format":"hamkorlik","version":1}]' },
  { name: 'not-this-format-text', text: '⟦not_this_format⟧"hamkorlik"' },
  { name: 'newer-version', text: '{"format":"hamkorlik","version":⟦newer_version /version⟧2,"document":"fixture","audience":"office"}' },
  { name: 'newer-version-last', text: '{"partners":[{"id":"p1","new_member":{"a":1}}],\n"document":"fixture","version":⟦newer_version /version⟧99,"format":"hamkorlik"}' },
  { name: 'version-missing', text: '⟦missing /version⟧{"format":"hamkorlik","document":"fixture","audience":"office"}' },
  { name: 'version-wrong-type', text: '{"format":"hamkorlik","version":⟦wrong_type /version⟧"1","document":"fixture","audience":"office"}' },
  { name: 'audience-unknown', text: '{"format":"hamkorlik","version":1,"document":"fixture","audience":⟦unknown_code /audience⟧"everybody"}' },
];
