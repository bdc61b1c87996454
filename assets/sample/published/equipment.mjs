// Equipment and laboratories that a public page says the institute received; no page gives a value.
// It must not know figures.

/** [key, published rows, item, members]; donor and project by their short keys. */
export const EQUIPMENT = [
  ['festo', 'EQP-001', { en: 'Laboratory equipment of Festo Didactic', uz: 'Festo Didactic laboratoriya jihozlari', ru: 'Лабораторное оборудование Festo Didactic' }, { laboratory: 'Texnologik jarayonlarni avtomatlashtirish', donor: 'giz', project: 'eu-rural-water', received: '2019-02', state: 'in_use' }],
  ['iwrm', 'EQP-002 EQP-003', { en: 'Integrated Water Resources Management laboratory', uz: 'Suv resurslarini integratsiyalashgan boshqarish laboratoriyasi', ru: 'Лаборатория интегрированного управления водными ресурсами' }, { donor: 'usaid', project: 'smart-waters', received: '2020-08', state: 'in_use' }],
  ['computers', 'EQP-004', { en: 'Research centre equipped with modern computers', uz: 'Zamonaviy kompyuterlar bilan jihozlangan ilmiy markaz', ru: 'Научный центр с современными компьютерами' }, { laboratory: 'Geodeziya va geoinformatika kafedrasi', donor: 'kth', state: 'in_use' }],
  ['surveying', 'EQP-005', { en: 'Surveying equipment and GIS laboratory', uz: 'Geodezik jihozlar va GIS laboratoriyasi', ru: 'Геодезическое оборудование и лаборатория ГИС' }, { project: 'ge-uz', received: '2015', state: 'in_use' }],
  ['joint-centre', 'EQP-006', { en: 'Equipment for the Joint Research Center', uz: 'Qoʻshma tadqiqot markazi uchun jihozlar', ru: 'Оборудование Совместного исследовательского центра' }, { project: 'dsingis', state: 'ordered', comment: 'Tender under way in September 2020.' }],
  ['digital-cluster', 'EQP-008', { en: 'Digital Cluster for Sustainable Management of Natural Resources', uz: 'Tabiiy resurslarni barqaror boshqarish raqamli klasteri', ru: 'Цифровой кластер устойчивого управления природными ресурсами' }, { donor: 'akfa', received: '2020-12-30', state: 'in_use' }],
];

export const SKIPPED = {
  'EQP-007': 'the items are not listed', 'EQP-009': 'planned, see the agreement',
  'EQP-010': 'teaching material', 'EQP-011': 'teaching material',
};
