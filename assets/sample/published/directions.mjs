// The directions of the office's work, in the order and words of its published statement.
// It must not know which agreements use them.
import { in_languages } from '../words.mjs';

const row = (key, order, ...names) => ({ id: `direction-${key}`, name: in_languages(...names), order });

export const DIRECTIONS = [
  row('exchange', 1, 'Almashinuv', 'Алмашинув', 'Обмен', 'Exchange'),
  row('staff-training', 2, 'Malaka oshirish va stajirovka', 'Малака ошириш ва стажировка', 'Повышение квалификации и стажировки', 'Staff training and internships'),
  row('joint-programmes', 3, 'Qoʻshma taʼlim dasturlari', 'Қўшма таълим дастурлари', 'Совместные образовательные программы', 'Joint programmes'),
  row('joint-research', 4, 'Qoʻshma ilmiy tadqiqotlar', 'Қўшма илмий тадқиқотлар', 'Совместные исследования', 'Joint research'),
  row('visiting-specialists', 5, 'Xorijiy mutaxassislarni jalb etish', 'Хорижий мутахассисларни жалб этиш', 'Привлечение зарубежных специалистов', 'Visiting specialists'),
  row('equipment', 6, 'Laboratoriya va jihozlar', 'Лаборатория ва жиҳозлар', 'Лаборатории и оборудование', 'Laboratories and equipment'),
  row('events', 7, 'Tadbirlar', 'Тадбирлар', 'Мероприятия', 'Events'),
  row('business', 8, 'Biznes bilan hamkorlik', 'Бизнес билан ҳамкорлик', 'Сотрудничество с бизнесом', 'Business'),
];

/** Ids from the short keys. */
export const directions = (keys) => (keys ? keys.split(' ').map((key) => `direction-${key}`) : []);
