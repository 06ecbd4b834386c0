import type { Locale } from '../locale.js';

export const cite: Locale['cite'] = {
  forms: { plain: 'Обычный текст', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  copy: (form) => `Копировать: ${form}`,
  copied: (form) => `Скопировано: ${form}.`,
  notCopied: 'Браузер не разрешает странице копировать. Выделите текст и скопируйте его сами.',
  quoted: (title) => `«${title}»`,
  version: (version) => `Версия ${version}`,
  record: (id) => `Запись ${id}`,
  accessed: (day) => `Дата обращения: ${day}`,
  askedFor: (citation) => `Источник просит ссылаться так: ${citation}`,
};
