// Invented activities, steps and contacts around the day the sample opens with; addresses are reserved ones.
// It must not name a real person or a real organisation.
import { in_languages } from '../words.mjs';
import { PARTNERS } from './partners.mjs';
import { AGREEMENTS } from './agreements.mjs';
import { Random, add_days } from '../random.mjs';

const random = new Random(23);
const pad = (n, width = 2) => String(n).padStart(width, '0');
const named = (pattern, tail) => Object.fromEntries(Object.entries(pattern).map(([tag, text]) => [tag, `${text}${tail[tag] ?? tail}`]));

const KINDS = {
  delegation: in_languages('Namuna delegatsiya tashrifi', 'Намуна делегация ташрифи', 'Пример визита делегации', 'Sample delegation'),
  meeting: in_languages('Namuna uchrashuv', 'Намуна учрашув', 'Пример встречи', 'Sample meeting'),
  conference: in_languages('Namuna konferensiya', 'Намуна конференция', 'Пример конференции', 'Sample conference'),
  fair: in_languages('Namuna taʼlim koʻrgazmasi', 'Намуна таълим кўргазмаси', 'Пример образовательной выставки', 'Sample education fair'),
  signing: in_languages('Namuna imzolash marosimi', 'Намуна имзолаш маросими', 'Пример подписания', 'Sample signing'),
  seminar: in_languages('Namuna seminar', 'Намуна семинар', 'Пример семинара', 'Sample seminar'),
  visit_abroad: in_languages('Namuna xorijiy safar', 'Намуна хорижий сафар', 'Пример поездки за рубеж', 'Sample visit abroad'),
  letter: in_languages('Namuna xat', 'Намуна хат', 'Пример письма', 'Sample letter'),
  call: in_languages('Namuna onlayn suhbat', 'Намуна онлайн суҳбат', 'Пример онлайн-разговора', 'Sample call'),
};
const OUTCOME = in_languages('Namuna natija: keyingi qadamlar kelishildi.', 'Намуна натижа: кейинги қадамлар келишилди.', 'Пример итога: согласованы следующие шаги.', 'Sample outcome: next steps agreed.');

// Coming weeks and months: [from, to, time, kind, scope, place, partner, participants].
const COMING = [
  ['2026-11-27', '2026-11-28', '10:00', 'delegation', 'strategic', 'Toshkent', '02', 4], ['2026-12-03', '2026-12-05', '', 'visit_abroad', 'strategic', 'Olmaota', '44', 3],
  ['2026-12-10', '', '14:00', 'seminar', 'operational', '2-oʻquv binosi, 301-xona', '04', 25], ['2026-12-15', '', '15:00', 'signing', 'operational', 'Onlayn', '27', 6],
  ['2026-12-18', '', '11:00', 'call', 'operational', 'Onlayn', '30', 5], ['2027-01-14', '2027-01-15', '09:30', 'meeting', 'strategic', 'Toshkent', '65', 12],
  ['2027-02-09', '2027-02-11', '', 'fair', 'operational', 'Toshkent', '62', 200], ['2027-03-16', '2027-03-18', '09:00', 'conference', 'strategic', 'Toshkent', '01', 150],
  ['2027-04', '', '', 'delegation', 'strategic', 'Toshkent', '57', 5], ['2026-11-24', '', '16:00', 'call', 'operational', 'Onlayn', '33', 4],
];
const activities = COMING.map(([from, to, time, kind, scope, place, partner, participants]) => ({ from, to, time, kind, scope, place, partners: [`partner-sample-${partner}`], participants, status: 'planned' }));
const PAST_KINDS = ['meeting', 'delegation', 'seminar', 'call', 'letter', 'visit_abroad', 'signing', 'conference', 'fair'];
for (let i = 0; i < 48; ++i) {
  const kind = PAST_KINDS[(i * 5) % PAST_KINDS.length];
  const from = add_days('2026-11-16', -Math.floor(i * i * 0.75) - 5 * i);
  activities.push({
    from, to: ['delegation', 'conference', 'visit_abroad'].includes(kind) ? add_days(from, 1 + (i % 4)) : undefined, kind, scope: i % 3 ? 'operational' : 'strategic',
    place: kind === 'call' ? 'Onlayn' : kind === 'visit_abroad' ? undefined : 'Toshkent', partners: [random.pick(PARTNERS).id], participants: kind === 'letter' ? undefined : 3 + (i * 7) % 40,
    status: i % 17 === 5 ? 'cancelled' : 'done', outcome: i % 4 === 0 ? OUTCOME : undefined, follow_up: i < 12 && i % 4 === 0 ? add_days('2026-11-30', i * 4) : undefined,
  });
}
activities.sort((a, b) => (a.from < b.from ? -1 : 1));

export const ACTIVITIES = activities.map((activity, i) => ({
  id: `activity-sample-${pad(i + 1, 3)}`, title: named(KINDS[activity.kind], ` ${pad(i + 1, 3)}`), ...activity,
  host: activity.kind === 'delegation' ? 'Namuna mezbon' : undefined, responsible: i % 2 ? `Namuna xodim ${1 + (i % 5)}` : undefined, tags: ['sample'],
}));

const ROLES = ['Xalqaro aloqalar', 'Rektor yordamchisi', 'Fakultet dekani', 'Loyiha muvofiqlashtiruvchisi'];
export const CONTACTS = Array.from({ length: 36 }, (_, i) => {
  const number = pad(i + 1);
  return {
    id: `contact-sample-${number}`, partner: PARTNERS[(i * 5) % PARTNERS.length].id, name: `Namuna kontakt ${number}`, title: i % 3 === 0 ? 'Prof.' : undefined, role: ROLES[i % ROLES.length],
    email: `namuna.kontakt.${number}@example.org`, phone: i % 2 ? undefined : `+1 202 555 01${number}`, notes: i % 9 === 0 ? 'Namuna: ingliz tilida yozish.' : undefined, tags: ['sample'],
  };
});

const STEPS_ROWS = [
  ['Kelishuvni uzaytirishni muhokama qilish', '2026-12-01', '', 'soon'], ['Yangi matnni yuridik boʻlimga berish', '2026-12-07', '', 'soon'], ['Almashinuv oʻrinlarini tasdiqlash', '2026-12-11', ''],
  ['2027-yil tashrif rejasini yuborish', '2027-01-15', ''], ['Ikki rahbarni tayinlash', '2027-01-20', ''], ['Laboratoriya roʻyxatini ulashish', '2026-11-10', '2026-11-12'],
  ['Yillik hisobotni soʻrash', '2027-01', ''], ['Taklif xatini tayyorlash', '2026-11-20', ''], ['Viza hujjatlarini yigʻish', '2026-11-25', ''], ['Loyiha arizasini topshirish', '2027-02-17', ''],
  ['Imzolangan nusxani skanerlash', '2026-10-09', '2026-10-09'], ['Kontaktlarni yangilash', '2026-10-30', '2026-11-02'], ['Onlayn suhbat vaqtini kelishish', '2026-12-02', ''], ['Memorandum loyihasini tarjima qilish', '2026-12-21', ''],
];
const soon = AGREEMENTS.filter((a) => a.to === '2026-12-12' || a.to === '2026-12-18');
export const STEPS = STEPS_ROWS.map(([text, due, done, about], i) => {
  const agreement = about ? soon[i % soon.length] : undefined;
  return {
    id: `step-sample-${pad(i + 1)}`, text: `Namuna: ${text}`, partner: agreement?.parties[0].partner ?? PARTNERS[(i * 11) % PARTNERS.length].id, agreement: agreement?.id,
    due, responsible: `Namuna xodim ${1 + (i % 5)}`, done, tags: ['sample'],
  };
});
