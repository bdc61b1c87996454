// The institute's real joint programmes, planned ones without an intake; and the one published count of students.
// It must not know figures.
import { in_languages } from '../words.mjs';

const BOTH = 'Both Wageningen specialties together: 50 graduate students, 15 degrees.';

/** [key, published row, specialty, level, degree, partners, members]. */
export const PROGRAMMES = [
  ['wageningen-gis', 'PRG-002', in_languages('Atrof-muhit muhofazasi (geoaxborot tizimlari)', 'Атроф-муҳит муҳофазаси (геоахборот тизимлари)', 'Охрана окружающей среды (геоинформационные системы)', 'Environmental Protection (Geo-Information Systems)'), 'master', 'double', 'wageningen', { first_intake: '2003', comment: BOTH }],
  ['wageningen-water', 'PRG-003', in_languages('Atrof-muhit muhofazasi (yer va suvni xalqaro boshqarish)', 'Атроф-муҳит муҳофазаси (ер ва сувни халқаро бошқариш)', 'Охрана окружающей среды (международное управление землёй и водой)', 'Environmental Protection (International Land and Water Management)'), 'master', 'double', 'wageningen', { first_intake: '2003', comment: BOTH }],
  ['susadica', 'PRG-004', in_languages('Markaziy Osiyoda qishloq xoʻjaligini barqaror rivojlantirish', 'Марказий Осиёда қишлоқ хўжалигини барқарор ривожлантириш', 'Устойчивое развитие сельского хозяйства в Центральной Азии', 'Sustainable Agricultural Development in Central Asia'), 'doctor', 'joint', 'giessen iamo halle', { agreement: 'giessen-2018', languages: ['en'], first_intake: '2019', cohorts: [{ year: '2019', enrolled: 10 }] }],
  ['shakarim-water', 'PRG-008', in_languages('Suv resurslari', 'Сув ресурслари', 'Водные ресурсы', 'Water Resources'), 'master', 'joint', 'shakarim', { agreement: 'shakarim-2025', comment: 'Agreed in 2025; no intake yet.' }],
  ['water-diplomacy', 'PRG-009', in_languages('Suv boshqaruvi va suv diplomatiyasi', 'Сув бошқаруви ва сув дипломатияси', 'Управление водой и водная дипломатия', 'Water Governance and Water Diplomacy'), 'master', 'joint', 'elte farabi karelia kazakh-water uppsala', { languages: ['en'], comment: 'Being designed, 15 months from October 2025; no intake yet.' }],
  ['precision-agriculture', 'PRG-010', in_languages('Aniq dehqonchilik', 'Аниқ деҳқончилик', 'Точное земледелие', 'Precision agriculture'), 'master', 'dual', 'mississippi', { comment: 'Planned in 2020; no intake is published.' }],
];

export const SKIPPED = {
  'PRG-001': 'the total itself',
  'PRG-005': 'planned, without a specialty',
  'PRG-006': 'planned, without a specialty',
  'PRG-007': 'neither specialty nor level is published',
  'PRG-011': 'a curriculum of a project, not a joint degree',
  'PRG-012': 'a curriculum of a project, not a joint degree',
  'PRG-013': 'a possibility to be examined',
  'PRG-014': 'discussed only',
  'PRG-015': 'discussed only, without a specialty',
  'STU-002': 'participants of a summer school, see activities',
  'STU-003': 'participants of a summer school, see activities',
  'STU-004': 'participants of a summer school, year not published',
  'STU-005': 'participants of a summer school, see activities',
  'STU-006': 'no count',
  'STU-007': 'no count',
  'STU-008': 'no count',
};

export const HEADCOUNTS = [
  ['obuda-2023', 'STU-001', { kind: 'mobility_in', year: '2023/24', country: 'HU', who: 'student', mobility: 'exchange', count: 2, comment: 'Erasmus+ ICM, fall semester 2023/24.' }],
];
