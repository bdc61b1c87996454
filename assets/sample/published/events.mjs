// The institute's real activities that a public page dates; titles in Uzbek, Russian and English.
// It must not know which of them are shown; rows without a year stay out because an activity needs its start.

const t = (uz, ru, en) => ({ uz, ru, en });

/** [key, published rows, kind, scope, title, partners, members]; from, to, place and participants come from the row. */
export const EVENTS = [
  ['study-tour-2017', 'EVT-001 EVT-002', 'other', 'operational', t('Mintaqaviy oʻquv safari', 'Региональный учебный тур', 'Regional study tour'), 'usaid carec', { participants: 40, comment: '“More than 40” representatives of 6 states.' }],
  ['carec-signing', 'EVT-003', 'signing', 'strategic', t('CAREC bilan memorandum imzolash', 'Подписание меморандума с РЭЦЦА', 'Signing of the memorandum with CAREC'), 'carec', { from: '2017-08-23' }],
  ['biowat-kickoff', 'EVT-004', 'meeting', 'operational', t('BioWat loyihasining ochilish yigʻilishi', 'Стартовая встреча проекта BioWat', 'Kick-off meeting of BioWat'), 'zalf iwmi'],
  ['summer-school-2018', 'EVT-005', 'seminar', 'operational', t('“Suv boshqaruvi asoslari” yozgi maktabi', 'Летняя школа «Основы управления водой»', 'Summer school “Basics of water management”'), 'usaid carec dku'],
  ['powerchina-2018', 'EVT-006', 'meeting', 'strategic', t('Powerchina bilan uchrashuv', 'Встреча с Powerchina', 'Meeting with Powerchina'), 'powerchina'],
  ['automation-lab', 'EVT-007', 'other', 'operational', t('“Texnologik jarayonlarni avtomatlashtirish” laboratoriyasining ochilishi', 'Открытие лаборатории «Автоматизация технологических процессов»', 'Opening of the laboratory “Automation of Technological Processes”'), 'giz', { comment: 'The page prints 5 February 2012; the year follows from its address and the article of 7 February 2019.' }],
  ['susadica-kickoff', 'EVT-008', 'visit_abroad', 'operational', t('SUSADICA ochilish seminari', 'Стартовый семинар SUSADICA', 'SUSADICA kick-off workshop'), 'iamo giessen halle'],
  ['summer-school-2019-a', 'EVT-009', 'seminar', 'operational', t('“Sugʻorma dehqonchilik uchun suv va energiya” xalqaro yozgi maktabi', 'Международная летняя школа «Вода и энергия для орошаемого земледелия»', 'International summer school “Water-energy for irrigated agriculture”'), 'zalf'],
  ['alcorn-2019', 'EVT-010', 'delegation', 'strategic', t('Alkorn universiteti delegatsiyasi tashrifi', 'Визит делегации Университета Алкорн', 'Visit of the Alcorn University delegation'), 'alcorn'],
  ['summer-school-2019-b', 'EVT-011', 'seminar', 'operational', t('Qozogʻiston-Germaniya universiteti bilan ikkinchi yozgi maktab', 'Вторая летняя школа с Казахстанско-Немецким университетом', 'Second summer school with the Kazakh-German University'), 'carec usaid dku'],
  ['conmechydro-2020', 'EVT-012', 'conference', 'operational', t('CONMECHYDRO-2020 konferensiyasi', 'Конференция CONMECHYDRO-2020', 'CONMECHYDRO-2020 conference'), 'st-petersburg dku'],
  ['rectors-2020', 'EVT-013', 'conference', 'strategic', t('Rossiya va Oʻzbekiston rektorlarining onlayn konferensiyasi', 'Онлайн-конференция ректоров России и Узбекистана', 'Online conference of rectors of Russia and Uzbekistan'), '', { comment: '“More than 120 universities of two countries”.', participants: 120 }],
  ['iwrm-lab', 'EVT-014', 'seminar', 'operational', t('Onlayn yozgi maktab va ISBQ laboratoriyasining ochilishi', 'Онлайн летняя школа и открытие лаборатории ИУВР', 'Online summer school and opening of the IWRM laboratory'), 'dku carec usaid'],
  ['dsingis-2020', 'EVT-015', 'meeting', 'operational', t('DSinGIS onlayn boshqaruv yigʻilishi', 'Онлайн-заседание DSinGIS', 'Online management meeting of DSinGIS'), 'obuda salzburg iamo'],
  ['iowa-2020', 'EVT-016', 'seminar', 'operational', t('Ayova shtati universiteti bilan birinchi vebinar', 'Первый вебинар с Университетом штата Айова', 'First webinar with Iowa State University'), 'iowa', { time: '17:00' }],
  ['cascade-2020', 'EVT-017', 'conference', 'strategic', t('Qishloq xoʻjaligini barqaror rivojlantirish konferensiyasi, CASCADE 10 yilligi', 'Конференция об устойчивом развитии сельского хозяйства, 10 лет CASCADE', 'Conference on sustainable development of agriculture, 10 years of CASCADE'), 'cascade kaznaru'],
  ['gezhouba-signing', 'EVT-018', 'signing', 'strategic', t('China Gezhouba Group bilan memorandum imzolash', 'Подписание меморандума с China Gezhouba Group', 'Signing of the memorandum with China Gezhouba Group'), 'gezhouba'],
  ['unicen-2021', 'EVT-019', 'meeting', 'operational', t('UniCEN loyihalari boʻyicha suhbat', 'Беседа о проектах UniCEN', 'Talk on UniCEN projects'), 'unicen'],
  ['lectures-3', 'EVT-020', 'seminar', 'operational', t('Suv xavfsizligi boʻyicha 3-Toshkent maʼruzalari', '3-и Ташкентские лекции по водной безопасности', '3rd Tashkent Water Security Lectures'), 'gfz'],
  ['hydro4u-workshop', 'EVT-022', 'seminar', 'operational', t('Hydro4U: Shohimardon boʻyicha seminar', 'Hydro4U: семинар по Шахимардану', 'Hydro4U workshop on Shakhimardan'), 'iwmi'],
  ['hydro4u-mission', 'EVT-023', 'other', 'operational', t('Hydro4U dala safari', 'Полевая миссия Hydro4U', 'Hydro4U field mission'), 'tum iwmi boku sje inbo'],
  ['conmechydro-2022', 'EVT-024', 'conference', 'operational', t('CONMECHYDRO 2022 konferensiyasi', 'Конференция CONMECHYDRO 2022', 'CONMECHYDRO 2022 conference'), ''],
  ['susadica-2022', 'EVT-025', 'seminar', 'operational', t('SUSADICA seminari', 'Семинар SUSADICA', 'SUSADICA workshop'), 'giessen iamo halle carec', { comment: '“Over 40” participants in presence and online.' }],
  ['nicopa-2022', 'EVT-026', 'seminar', 'operational', t('NICoPA mahorat darslari', 'Мастер-классы NICoPA', 'NICoPA master classes'), 'kozybayev'],
  ['john-deere-2023', 'EVT-027', 'meeting', 'strategic', t('John Deere bilan uchrashuv', 'Встреча с John Deere', 'Meeting with John Deere'), 'john-deere'],
  ['kaznaru-roadmap', 'EVT-028', 'meeting', 'strategic', t('KazNARU filiali yoʻl xaritasi tasdiqlandi', 'Утверждена дорожная карта филиала в КазНАИУ', 'Roadmap for the branch at KazNARU approved'), 'kaznaru'],
  ['suswef-kickoff', 'EVT-030', 'meeting', 'operational', t('SusWEF loyihasining ochilish yigʻilishi', 'Стартовая встреча проекта SusWEF', 'SusWEF kick-off meeting'), 'zalf iwmi innotech'],
  ['summer-school-2023', 'EVT-032', 'seminar', 'operational', t('Doktorantlar uchun 2-xalqaro yozgi maktab', '2-я международная летняя школа для докторантов', '2nd international summer school for doctoral students'), 'zalf iwmi icarda', { comment: 'The start is the first dated day, not the opening.' }],
  ['unimap-signing', 'EVT-034', 'signing', 'strategic', t('UniMAP bilan memorandum imzolash', 'Подписание меморандума с UniMAP', 'Signing of the memorandum with UniMAP'), 'unimap'],
  ['bmbf-2023', 'EVT-036', 'delegation', 'strategic', t('BMBF delegatsiyasi tashrifi', 'Визит делегации BMBF', 'Visit of the BMBF delegation'), 'bmbf gfz zalf iamo'],
  ['lectures-6', 'EVT-037 EVT-038', 'seminar', 'operational', t('Suv xavfsizligi boʻyicha 6-Toshkent maʼruzalari', '6-е Ташкентские лекции по водной безопасности', '6th Tashkent Water Security Lectures'), 'gfz', { comment: 'One source counts more than 75 attendees, another over 80.' }],
  ['ambassador-2024', 'EVT-039', 'delegation', 'strategic', t('Qozogʻiston elchisi tashrifi', 'Визит посла Казахстана', 'Visit of the Ambassador of Kazakhstan'), 'embassy-kazakhstan'],
  ['susland-2024', 'EVT-040', 'conference', 'operational', t('SUSLAND2024 konferensiyasi', 'Конференция SUSLAND2024', 'SUSLAND2024 conference'), 'obuda'],
  ['uwed-2024', 'EVT-041', 'meeting', 'strategic', t('JIDU bilan uchrashuv', 'Встреча с УМЭД', 'Meeting with UWED'), 'uwed'],
  ['branch-2024', 'EVT-042', 'other', 'strategic', t('Olmaotadagi TIQXMMI filialining ochilishi', 'Открытие филиала ТИИИМСХ в Алматы', 'Opening of the TIIAME branch in Almaty'), 'kaznaru'],
  ['water-diplomacy-2024', 'EVT-043', 'seminar', 'operational', t('Suv diplomatiyasi boʻyicha ikki haftalik kurs', 'Двухнедельный курс по водной дипломатии', 'Two-week course on water diplomacy'), 'uwed damfa iwmi'],
  ['anniversary-2025', 'EVT-044', 'conference', 'strategic', t('Institutning 90 yilligi', '90-летие института', '90th anniversary of the institute'), 'british-council', { comment: '“Nearly 70 guests” from 12 countries.' }],
  ['emdm-launch', 'EVT-045', 'visit_abroad', 'operational', t('EMDM loyihasining boshlanishi', 'Запуск проекта EMDM', 'Launch of the EMDM project'), 'elte'],
  ['shakarim-signing', 'EVT-046', 'signing', 'strategic', t('QS Eurasia Forum 2025: Shakarim universiteti bilan kelishuv', 'QS Eurasia Forum 2025: соглашение с Университетом Шакарима', 'QS Eurasia Forum 2025: agreement with Shakarim University'), 'shakarim'],
];

export const SKIPPED = {
  'EVT-021': 'no date', 'EVT-029': 'a day without a year', 'EVT-031': 'a day without a year',
  'EVT-033': 'a day without a year', 'EVT-035': 'a day without a year', 'EVT-047': 'no date', 'EVT-048': 'no date',
};
