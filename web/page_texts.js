// The words of the page itself, for when the program is not there yet, not any more, or cannot know: loading, failures, dropping a file.
// It must not hold words of the program; those are in assets/i18n.

/** @typedef {'uz'|'uz-Cyrl'|'ru'|'en'} Tag */

const kTags = /** @type {const} */ (['uz', 'uz-Cyrl', 'ru', 'en']);

/** @type {Record<string, [string, string, string, string]>} in the order of kTags */
const kTexts = {
  loading: ['Yuklanmoqda…', 'Юкланмоқда…', 'Загрузка…', 'Loading…'],
  reload: ['Sahifani qayta yuklash', 'Саҳифани қайта юклаш', 'Обновить страницу', 'Reload the page'],
  go_back: ['Oldingi versiyaga qaytish', 'Олдинги версияга қайтиш', 'Вернуться к прежней версии', 'Go back to the version before'],
  save_data: ['Maʼlumotlarni faylga saqlash', 'Маълумотларни файлга сақлаш', 'Сохранить данные в файл', 'Save the data to a file'],
  save_failed_now: ['Maʼlumotlarni oʻqib boʻlmadi.', 'Маълумотларни ўқиб бўлмади.', 'Прочитать данные не удалось.', 'The data could not be read.'],
  data_file: ['Maʼlumotlar fayli (JSON)', 'Маълумотлар файли (JSON)', 'Файл данных (JSON)', 'The data file (JSON)'],
  details: ['Texnik tafsilot', 'Техник тафсилот', 'Технические подробности', 'Technical detail'],
  close: ['Yopish', 'Ёпиш', 'Закрыть', 'Close'],
  drop_here: ['Faylni shu yerga tashlang', 'Файлни шу ерга ташланг', 'Отпустите файл здесь', 'Drop the file here'],
  drop_more: [
    'Hamkorlik uni tekshirib ochadi. Fayl kompyuteringizdan chiqmaydi.', 'Ҳамкорлик уни текшириб очади. Файл компьютерингиздан чиқмайди.',
    'Hamkorlik проверит и откроет его. Файл не покинет ваш компьютер.', 'Hamkorlik checks and opens it. The file does not leave your computer.',
  ],

  no_wasm_title: [
    'Bu brauzerda Hamkorlik ishlay olmaydi', 'Бу браузерда Ҳамкорлик ишлай олмайди', 'Hamkorlik не может работать в этом браузере', 'Hamkorlik cannot run in this browser',
  ],
  no_wasm_what: [
    'Brauzerda WebAssembly yoʻq yoki u oʻchirib qoʻyilgan.', 'Браузерда WebAssembly йўқ ёки у ўчириб қўйилган.', 'В браузере нет WebAssembly, или он отключён.',
    'The browser has no WebAssembly, or it is switched off.',
  ],
  no_wasm_do: [
    'Chrome, Edge, Firefox yoki Safari brauzerining yangi versiyasida oching. Maʼlumotlar fayli bu yerda ham ochiladi:',
    'Chrome, Edge, Firefox ёки Safari браузерининг янги версиясида очинг. Маълумотлар файли бу ерда ҳам очилади:',
    'Откройте страницу в новой версии Chrome, Edge, Firefox или Safari. Файл данных доступен и здесь:',
    'Open it in a recent Chrome, Edge, Firefox or Safari. The data file can be had here all the same:',
  ],
  no_webgl_what: [
    'Brauzerda WebGL 2 yoʻq yoki grafika tezlatgichi oʻchirilgan, shuning uchun hisobot oddiy sahifa boʻlib koʻrsatilgan.',
    'Браузерда WebGL 2 йўқ ёки графика тезлатгичи ўчирилган, шунинг учун ҳисобот оддий саҳифа бўлиб кўрсатилган.',
    'В браузере нет WebGL 2, или аппаратное ускорение отключено, поэтому отчёт показан простой страницей.',
    'The browser has no WebGL 2, or graphics acceleration is switched off, so the report is shown as a plain page.',
  ],
  no_webgl_do: [
    'Hamma boʻlimlar uchun brauzer sozlamalarida grafika tezlatgichini yoqing yoki boshqa brauzerda oching.',
    'Ҳамма бўлимлар учун браузер созламаларида графика тезлатгичини ёқинг ёки бошқа браузерда очинг.',
    'Чтобы увидеть остальные разделы, включите ускорение в настройках браузера или откройте страницу в другом.',
    'For everything else, switch it on in the browser’s settings or use another browser.',
  ],
  open_file: ['Faylni ochish', 'Файлни очиш', 'Открыть файл', 'Open a file'],
  print_page: ['Chop etish', 'Чоп этиш', 'Печать', 'Print'],
  file_refused: ['Fayl ochilmadi.', 'Файл очилмади.', 'Файл не открыт.', 'The file was not opened.'],
  load_failed_title: ['Sahifa toʻliq yuklanmadi', 'Саҳифа тўлиқ юкланмади', 'Страница загрузилась не полностью', 'The page did not load completely'],
  load_failed_what: [
    'Dasturning bir qismi yuklab olinmadi. Maʼlumotlaringizga hech narsa boʻlmadi.', 'Дастурнинг бир қисми юклаб олинмади. Маълумотларингизга ҳеч нарса бўлмади.',
    'Часть программы не загрузилась. С вашими данными ничего не случилось.', 'A part of the program could not be fetched. Nothing happened to your data.',
  ],
  load_failed_do: [
    'Internet aloqasini tekshirib, sahifani qayta yuklang.', 'Интернет алоқасини текшириб, саҳифани қайта юкланг.', 'Проверьте соединение и обновите страницу.',
    'Check the connection and reload the page.',
  ],
  stopped_title: ['Dastur toʻxtab qoldi', 'Дастур тўхтаб қолди', 'Программа остановилась', 'The program has stopped'],
  stopped_what: [
    'Kutilmagan xato yuz berdi. Fayllaringiz oʻzgarmagan; shu brauzerda saqlangan ish sahifa qayta yuklanganda qaytadi.',
    'Кутилмаган хато юз берди. Файлларингиз ўзгармаган; шу браузерда сақланган иш саҳифа қайта юкланганда қайтади.',
    'Произошла непредвиденная ошибка. Ваши файлы не изменились; работа, сохранённая в этом браузере, вернётся после обновления страницы.',
    'Something unexpected happened. Your files are unchanged; work that was kept in this browser comes back when the page is loaded again.',
  ],
  stopped_do: [
    'Ehtiyot uchun avval maʼlumotlarni faylga saqlang, keyin sahifani qayta yuklang va tekshiring.',
    'Эҳтиёт учун аввал маълумотларни файлга сақланг, кейин саҳифани қайта юкланг ва текширинг.',
    'На всякий случай сначала сохраните данные в файл, затем обновите страницу и проверьте их.',
    'To be safe, save the data to a file first, then reload the page and check them.',
  ],  gone_title: ['Grafika tizimi uzilib qoldi', 'Графика тизими узилиб қолди', 'Графическая система не отвечает', 'The graphics system went away'],
  gone_what: [
    'Brauzer rasm chizishni toʻxtatdi. Maʼlumotlaringiz hali shu oynada.', 'Браузер расм чизишни тўхтатди. Маълумотларингиз ҳали шу ойнада.',
    'Браузер перестал рисовать. Ваши данные ещё в этом окне.', 'The browser stopped drawing. Your data are still in this window.',
  ],

  copy_failed: [
    'Nusxa olib boʻlmadi: matnni belgilab, Ctrl+C ni bosing.', 'Нусха олиб бўлмади: матнни белгилаб, Ctrl+C ни босинг.',
    'Скопировать не удалось: выделите текст и нажмите Ctrl+C.', 'Copying did not work: select the text and press Ctrl+C.',
  ],
  save_failed: [
    'Fayl saqlanmadi. Brauzer yuklab olishga ruxsat berganini tekshirib, qayta urining.', 'Файл сақланмади. Браузер юклаб олишга рухсат берганини текшириб, қайта уриниб кўринг.',
    'Файл не сохранён. Проверьте, разрешены ли загрузки, и повторите.', 'The file was not saved. Check that the browser allows downloads, and try again.',
  ],
  texts_failed: [
    'Boshqa tillardagi matnlar yuklab olinmadi. Internet aloqasini tekshirib, tilni yana tanlang.',
    'Бошқа тиллардаги матнлар юклаб олинмади. Интернет алоқасини текшириб, тилни яна танланг.',
    'Тексты на других языках не загрузились. Проверьте соединение и выберите язык ещё раз.',
    'The texts of the other languages could not be fetched. Check the connection and choose the language again.',
  ],
  code_failed: [
    'Bu boʻlim yuklab olinmadi. Internet aloqasini tekshirib, uni yana oching.', 'Бу бўлим юклаб олинмади. Интернет алоқасини текшириб, уни яна очинг.',
    'Этот раздел не загрузился. Проверьте соединение и откройте его ещё раз.', 'This part could not be fetched. Check the connection and open it again.',
  ],
  page_failed: [
    'Sahifada kutilmagan xato. Ishni davom ettirish mumkin; maʼlumotlarni eksport qilib qoʻyganingiz maʼqul.',
    'Саҳифада кутилмаган хато. Ишни давом эттириш мумкин; маълумотларни экспорт қилиб қўйганингиз маъқул.',
    'На странице произошла ошибка. Можно продолжать; данные лучше экспортировать.',
    'Something in the page went wrong. You can go on; it is wise to export the data.',
  ],
};

/** @param {string|undefined} tag @returns {Tag|''} */
function known(tag) {
  const lower = (tag ?? '').toLowerCase();
  if (/^uz-(.*-)?cyrl/.test(lower)) return 'uz-Cyrl';
  return kTags.find((one) => lower === one || lower.startsWith(`${one}-`)) ?? '';
}

/** The language to begin with: of the address, else the remembered one, else the browser's. @param {string} hash @param {string} remembered @returns {Tag} */
export function firstLanguage(hash, remembered) {
  const in_hash = /[?&]lang=([\w-]+)/.exec(hash)?.[1];
  for (const tag of [in_hash, remembered, ...(navigator.languages ?? [navigator.language])]) {
    const language = known(tag);
    if (language) return language;
  }
  return 'uz';
}

/** A text in the page's current language (the lang of the document). @param {string} key @returns {string} "" when there is none */
export function pageText(key) {
  const language = known(document.documentElement.lang) || 'uz';
  return kTexts[key]?.[kTags.indexOf(language)] ?? '';
}
