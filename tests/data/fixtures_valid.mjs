// Files that are odd but right: read without a problem, with the canonical text that must come out where it is told.
// It must not hold a file that anybody could rightly refuse.

const HEAD = '{"format":"hamkorlik","version":1,"document":"fixture","audience":"office"';
const PARTNER = '{"id":"p1","name":{"en":"Sample University"},"country":"DE","type":"university"}';
const nested = (depth) => '['.repeat(depth) + ']'.repeat(depth);

export const VALID = [
  {
    name: 'valid-nothing-recorded',
    text: `${HEAD}}`,
    canonical: `${HEAD}\n}\n`,
  },
  {
    name: 'valid-any-order',
    text: String.raw`{"steps":[{"text":"call","id":"s1","agreement":"a1"}],
"agreements":[{"stage":"signed","type":"exchange","directions":["d2","d1","d2"],"parties":[{"signed":"2024","partner":"p2"},{"partner":"p1"}],"languages":["ru","en"],"id":"a2","predecessor":"a1","tags":["b","a","b"]},
{"id":"a1","parties":[{"partner":"p1"}],"type":"memorandum","stage":"draft"}],
"partners":[{"type":"university","country":"DE","name":{"en":"Two","uz":"Ikki","fr":"Deux","uz-Cyrl":"Икки"},"id":"p2"},${PARTNER}],
"audience":"office","version":1,"directions":[{"id":"d2","name":{"en":"B"}},{"id":"d1","name":{"en":"A"}}],"document":"fixture","format":"hamkorlik"}`,
    canonical: `${HEAD},
"directions":[
{"id":"d1","name":{"en":"A"}},
{"id":"d2","name":{"en":"B"}}
],
"partners":[
${PARTNER},
{"id":"p2","name":{"uz":"Ikki","uz-Cyrl":"Икки","en":"Two","fr":"Deux"},"country":"DE","type":"university"}
],
"agreements":[
{"id":"a1","type":"memorandum","parties":[{"partner":"p1"}],"stage":"draft"},
{"id":"a2","type":"exchange","parties":[{"partner":"p2","signed":"2024"},{"partner":"p1"}],"stage":"signed","predecessor":"a1","directions":["d1","d2"],"languages":["en","ru"],"tags":["a","b"]}
],
"steps":[
{"id":"s1","text":"call","agreement":"a1"}
]
}
`,
  },
  {
    name: 'valid-absent',
    text: `${HEAD},"office":{},"contacts":null,"steps":[],"equipment":"",
"partners":[{"id":"p1","name":{"en":"Sample University","ru":"","uz":null},"abbreviation":"","country":"DE","city":null,"type":"university","lat":null,"successor":null,"tags":[],"source":[],"comment":""}],
"projects":[{"id":"j1","title":{"uz":"Loyiha"},"status":"planned","from":null,"value":[],"own_share":null,"partners":[],"isced":""}]}`,
    canonical: `${HEAD},
"partners":[
${PARTNER}
],
"projects":[
{"id":"j1","title":{"uz":"Loyiha"},"status":"planned"}
]
}
`,
  },
  {
    name: 'valid-unknown-members',
    text: String.raw`${HEAD},
"z_root":{"b":[1,2.50,{"y":null,"x":""}],"a":{}},
"partners":[{"x_zero":-0,"x_huge":123456789012345678901234567890,"x_float":1e400,"x_exact":0.10,"x_exponent":1E2,"x_empty":[],"x_text":"\u0041\/\u00e9\n","id":"p1","name":{"en":"Sample University","tlh":"DuSaQ"},"country":"DE","type":"university","rector_note":{"b":true,"a":[null,false]}}],
"projects":[{"id":"j1","title":{"en":"One"},"status":"running","value":[{"x_basis":"grant","currency":"EUR","amount":"12.50"}],"partners":[{"x_seat":1.0,"partner":"p1"}]}],
"a_root":"kept"}`,
    canonical: `${HEAD},
"partners":[
{"id":"p1","name":{"en":"Sample University","tlh":"DuSaQ"},"country":"DE","type":"university","rector_note":{"a":[null,false],"b":true},"x_empty":[],"x_exact":0.10,"x_exponent":1E2,"x_float":1e400,"x_huge":123456789012345678901234567890,"x_text":"A/é\\n","x_zero":-0}
],
"projects":[
{"id":"j1","title":{"en":"One"},"status":"running","value":[{"amount":"12.50","currency":"EUR","x_basis":"grant"}],"partners":[{"partner":"p1","x_seat":1.0}]}
],
"a_root":"kept","z_root":{"a":{},"b":[1,2.50,{"x":"","y":null}]}
}
`,
  },
  {
    name: 'valid-bom',
    text: `\uFEFF${HEAD},\n"partners":[${PARTNER}]}`,
    canonical: `${HEAD},\n"partners":[\n${PARTNER}\n]\n}\n`,
  },
  {
    name: 'valid-crlf-pretty',
    text: `${JSON.stringify({ format: 'hamkorlik', version: 1, document: 'fixture', audience: 'office', partners: [JSON.parse(PARTNER)] }, null, 2).replaceAll('\n', '\r\n')}\r\n`,
    canonical: `${HEAD},\n"partners":[\n${PARTNER}\n]\n}\n`,
  },
  { name: 'valid-depth-64', text: `${HEAD},"deep":${nested(63)}}` },
  {
    name: 'valid-same-id-in-two-arrays',
    text: `${HEAD},"partners":[${PARTNER}],"directions":[{"id":"p1","name":{"en":"A"}}]}`,
  },
  {
    name: 'valid-escapes',
    text: String.raw`${HEAD},"partners":[{"id":"p1","name":{"en":"\ud83c\udf0a\u02bb\t\"\\\/\u0001","uz":"oʻ 🌊  ","ko":"예시","fa":"نمونه"},"country":"DE","type":"university"}]}`,
    canonical: `${HEAD},\n"partners":[\n{"id":"p1","name":{"uz":"oʻ 🌊  ","en":"🌊ʻ\\t\\"\\\\/\\u0001","fa":"نمونه","ko":"예시"},"country":"DE","type":"university"}\n]\n}\n`,
  },
  {
    name: 'valid-dates',
    text: `${HEAD},"partners":[${PARTNER}],"agreements":[
{"id":"a1","type":"other","parties":[{"partner":"p1","signed":"2024-02-29"}],"stage":"signed","signed":"2019","from":"2019-05","to":"2000-02-29","terminated":"0001-01-01"}],
"headcounts":[{"id":"h1","kind":"students","year":"2025","count":0},{"id":"h2","kind":"students","year":"1999/00","count":1}]}`,
  },
  {
    name: 'valid-money',
    text: `${HEAD},"projects":[{"id":"j1","title":{"en":"One"},"status":"running","value":[{"amount":"1000000.00","currency":"USD"},{"amount":"46000000","currency":"JPY"},{"amount":"0.125","currency":"KWD"}]}]}`,
  },
  {
    name: 'valid-limits',
    text: `${HEAD},"office":{"year_start":12},"partners":[{"id":"${'🌊'.repeat(64)}","name":{"en":"A"},"country":"DE","type":"university","lat":-90,"lon":180.0},{"id":"p2","name":{"en":"B"},"type":"network","lat":90,"lon":-180}]}`,
  },
];
