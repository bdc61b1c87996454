// The office itself, from its published statement; its head and the vice-rector are placeholders.
// It must not hold a real person's name.

export const OFFICE = {
  institute: {
    uz: '“Toshkent irrigatsiya va qishloq xoʻjaligini mexanizatsiyalash muhandislari instituti” Milliy tadqiqot universiteti',
    'uz-Cyrl': '“Тошкент ирригация ва қишлоқ хўжалигини механизациялаш муҳандислари институти” Миллий тадқиқот университети',
    ru: 'Национальный исследовательский университет «Ташкентский институт инженеров ирригации и механизации сельского хозяйства»',
    en: '“Tashkent Institute of Irrigation and Agricultural Mechanization Engineers” National Research University',
  },
  office: { uz: 'Xalqaro hamkorlik boʻlimi', 'uz-Cyrl': 'Халқаро ҳамкорлик бўлими', ru: 'Отдел международного сотрудничества', en: 'International Cooperation Office' },
  head: 'Namuna boʻlim boshligʻi',
  vice_rector: 'Namuna prorektor',
  mission: {
    uz: 'TIQXMMI nomidan uning ravnaqi, missiyasi va asosiy maqsadlari yoʻlida barcha yoʻnalishlarda xorijiy mamlakatlardagi va Oʻzbekistonda joylashgan xorijiy mamlakatlarning turli tashkilotlari bilan hamkorlikda amalga oshiriladigan faoliyatlarni tashkillashtirish va muvofiqlashtirish.',
    'uz-Cyrl': 'ТИҚХММИ номидан унинг равнақи, миссияси ва асосий мақсадлари йўлида барча йўналишларда хорижий мамлакатлардаги ва Ўзбекистонда жойлашган хорижий мамлакатларнинг турли ташкилотлари билан ҳамкорликда амалга ошириладиган фаолиятларни ташкиллаштириш ва мувофиқлаштириш.',
    ru: 'Организация и координация от имени института всей деятельности, которая ведётся с организациями зарубежных стран и с зарубежными организациями, расположенными в Узбекистане.',
    en: 'To organise and coordinate, in the institute’s name, all work with foreign organisations and with foreign organisations located in Uzbekistan.',
  },
  address: { uz: 'Toshkent, Oʻzbekiston', 'uz-Cyrl': 'Тошкент, Ўзбекистон', ru: 'Ташкент, Узбекистан', en: 'Tashkent, Uzbekistan' },
  email: 'namuna@example.org',
  site: 'http://international.tiiame.uz',
  year_start: 9,
  // The day for which the published figures come out of it exactly.
  opens_on: '2026-11-23',
  source: [{ link: 'http://international.tiiame.uz/en/page/Faoliyati', trust: 'A' }],
};
