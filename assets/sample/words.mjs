// Words that invented rows are named with, in the four languages of the program.
// It must not know which rows there are.

/** A value by language from four texts. */
export const in_languages = (uz, uz_cyrl, ru, en) => ({ uz, 'uz-Cyrl': uz_cyrl, ru, en });

const table = (rows) => Object.fromEntries(rows.map(([key, ...texts]) => [key, in_languages(...texts)]));

export const COUNTRIES = table([
  ['AF', 'Afgʻoniston', 'Афғонистон', 'Афганистан', 'Afghanistan'],
  ['AT', 'Avstriya', 'Австрия', 'Австрия', 'Austria'],
  ['AU', 'Avstraliya', 'Австралия', 'Австралия', 'Australia'],
  ['AZ', 'Ozarbayjon', 'Озарбайжон', 'Азербайджан', 'Azerbaijan'],
  ['BE', 'Belgiya', 'Бельгия', 'Бельгия', 'Belgium'],
  ['BR', 'Braziliya', 'Бразилия', 'Бразилия', 'Brazil'],
  ['CH', 'Shveytsariya', 'Швейцария', 'Швейцария', 'Switzerland'],
  ['CN', 'Xitoy', 'Хитой', 'Китай', 'China'],
  ['CO', 'Kolumbiya', 'Колумбия', 'Колумбия', 'Colombia'],
  ['CZ', 'Chexiya', 'Чехия', 'Чехия', 'Czechia'],
  ['DE', 'Germaniya', 'Германия', 'Германия', 'Germany'],
  ['EG', 'Misr', 'Миср', 'Египет', 'Egypt'],
  ['ES', 'Ispaniya', 'Испания', 'Испания', 'Spain'],
  ['FI', 'Finlandiya', 'Финляндия', 'Финляндия', 'Finland'],
  ['FR', 'Fransiya', 'Франция', 'Франция', 'France'],
  ['GB', 'Buyuk Britaniya', 'Буюк Британия', 'Великобритания', 'United Kingdom'],
  ['HU', 'Vengriya', 'Венгрия', 'Венгрия', 'Hungary'],
  ['IL', 'Isroil', 'Исроил', 'Израиль', 'Israel'],
  ['IN', 'Hindiston', 'Ҳиндистон', 'Индия', 'India'],
  ['IR', 'Eron', 'Эрон', 'Иран', 'Iran'],
  ['IT', 'Italiya', 'Италия', 'Италия', 'Italy'],
  ['JP', 'Yaponiya', 'Япония', 'Япония', 'Japan'],
  ['KG', 'Qirgʻiziston', 'Қирғизистон', 'Киргизия', 'Kyrgyzstan'],
  ['KR', 'Janubiy Koreya', 'Жанубий Корея', 'Южная Корея', 'South Korea'],
  ['KZ', 'Qozogʻiston', 'Қозоғистон', 'Казахстан', 'Kazakhstan'],
  ['LT', 'Litva', 'Литва', 'Литва', 'Lithuania'],
  ['LV', 'Latviya', 'Латвия', 'Латвия', 'Latvia'],
  ['MY', 'Malayziya', 'Малайзия', 'Малайзия', 'Malaysia'],
  ['NL', 'Niderlandiya', 'Нидерландия', 'Нидерланды', 'Netherlands'],
  ['PL', 'Polsha', 'Польша', 'Польша', 'Poland'],
  ['PT', 'Portugaliya', 'Португалия', 'Португалия', 'Portugal'],
  ['RU', 'Rossiya', 'Россия', 'Россия', 'Russia'],
  ['SE', 'Shvetsiya', 'Швеция', 'Швеция', 'Sweden'],
  ['SK', 'Slovakiya', 'Словакия', 'Словакия', 'Slovakia'],
  ['TH', 'Tailand', 'Таиланд', 'Таиланд', 'Thailand'],
  ['TJ', 'Tojikiston', 'Тожикистон', 'Таджикистан', 'Tajikistan'],
  ['TM', 'Turkmaniston', 'Туркманистон', 'Туркменистан', 'Turkmenistan'],
  ['TR', 'Turkiya', 'Туркия', 'Турция', 'Türkiye'],
  ['US', 'AQSh', 'АҚШ', 'США', 'United States'],
  ['UZ', 'Oʻzbekiston', 'Ўзбекистон', 'Узбекистан', 'Uzbekistan'],
  ['VN', 'Vyetnam', 'Вьетнам', 'Вьетнам', 'Vietnam'],
  ['ZA', 'JAR', 'ЖАР', 'ЮАР', 'South Africa'],
]);

/** What an invented organisation is called, by partner type; `{n}` is its number. */
export const ORGANISATIONS = table([
  ['university', 'Namuna universiteti {n}', 'Намуна университети {n}', 'Пример университета {n}', 'Sample University {n}'],
  ['research_institute', 'Namuna ilmiy-tadqiqot instituti {n}', 'Намуна илмий-тадқиқот институти {n}', 'Пример НИИ {n}', 'Sample Research Institute {n}'],
  ['business', 'Namuna kompaniyasi {n}', 'Намуна компанияси {n}', 'Пример компании {n}', 'Sample Company {n}'],
  ['government', 'Namuna vazirligi {n}', 'Намуна вазирлиги {n}', 'Пример министерства {n}', 'Sample Ministry {n}'],
  ['agency', 'Namuna agentligi {n}', 'Намуна агентлиги {n}', 'Пример агентства {n}', 'Sample Agency {n}'],
  ['international_organisation', 'Namuna xalqaro tashkiloti {n}', 'Намуна халқаро ташкилоти {n}', 'Пример международной организации {n}', 'Sample International Organisation {n}'],
  ['network', 'Namuna tarmogʻi {n}', 'Намуна тармоғи {n}', 'Пример сети {n}', 'Sample Network {n}'],
  ['ngo', 'Namuna nodavlat tashkiloti {n}', 'Намуна нодавлат ташкилоти {n}', 'Пример НПО {n}', 'Sample NGO {n}'],
  ['foundation', 'Namuna jamgʻarmasi {n}', 'Намуна жамғармаси {n}', 'Пример фонда {n}', 'Sample Foundation {n}'],
  ['embassy', 'Namuna elchixonasi {n}', 'Намуна элчихонаси {n}', 'Пример посольства {n}', 'Sample Embassy {n}'],
]);

/** What an invented agreement is called, by type. */
export const AGREEMENTS = table([
  ['agreement', 'Namuna kelishuv', 'Намуна келишув', 'Пример соглашения', 'Sample agreement'],
  ['memorandum', 'Namuna memorandum', 'Намуна меморандум', 'Пример меморандума', 'Sample memorandum'],
  ['framework', 'Namuna ramkaviy kelishuv', 'Намуна рамкавий келишув', 'Пример рамочного соглашения', 'Sample framework agreement'],
  ['exchange', 'Namuna almashinuv kelishuvi', 'Намуна алмашинув келишуви', 'Пример соглашения об обмене', 'Sample exchange agreement'],
  ['joint_programme', 'Namuna qoʻshma dastur kelishuvi', 'Намуна қўшма дастур келишуви', 'Пример соглашения о совместной программе', 'Sample joint programme agreement'],
  ['research', 'Namuna ilmiy hamkorlik kelishuvi', 'Намуна илмий ҳамкорлик келишуви', 'Пример соглашения о научном сотрудничестве', 'Sample research agreement'],
  ['internship', 'Namuna amaliyot kelishuvi', 'Намуна амалиёт келишуви', 'Пример соглашения о практике', 'Sample internship agreement'],
  ['project_contract', 'Namuna loyiha shartnomasi', 'Намуна лойиҳа шартномаси', 'Пример проектного договора', 'Sample project contract'],
  ['other', 'Namuna bayonnoma', 'Намуна баённома', 'Пример протокола', 'Sample protocol'],
]);

/** Fields of study: programme names, project subjects, units. */
export const SUBJECTS = [
  in_languages('suv resurslarini boshqarish', 'сув ресурсларини бошқариш', 'управление водными ресурсами', 'water resources management'),
  in_languages('irrigatsiya va melioratsiya', 'ирригация ва мелиорация', 'ирригация и мелиорация', 'irrigation and land reclamation'),
  in_languages('qishloq xoʻjaligini mexanizatsiyalash', 'қишлоқ хўжалигини механизациялаш', 'механизация сельского хозяйства', 'agricultural mechanisation'),
  in_languages('geodeziya va geoinformatika', 'геодезия ва геоинформатика', 'геодезия и геоинформатика', 'geodesy and geoinformatics'),
  in_languages('yer kadastri', 'ер кадастри', 'земельный кадастр', 'land cadastre'),
  in_languages('gidroenergetika', 'гидроэнергетика', 'гидроэнергетика', 'hydropower'),
  in_languages('qayta tiklanuvchi energiya', 'қайта тикланувчи энергия', 'возобновляемая энергия', 'renewable energy'),
  in_languages('agroiqtisodiyot', 'агроиқтисодиёт', 'агроэкономика', 'agricultural economics'),
  in_languages('tuproqshunoslik', 'тупроқшунослик', 'почвоведение', 'soil science'),
  in_languages('iqlimga moslashish', 'иқлимга мослашиш', 'адаптация к климату', 'climate adaptation'),
];

/** The same text with `{n}` filled in and, when given, a bracketed or appended part, in every language. */
export function fill(pattern, n, tail = (_language) => '') {
  return Object.fromEntries(Object.entries(pattern).map(([tag, text]) => [tag, text.replace('{n}', n) + tail(tag)]));
}
