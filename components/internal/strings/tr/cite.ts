import type { Locale } from '../locale.js';

export const cite: Locale['cite'] = {
  forms: { plain: 'Düz metin', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  copy: (form) => `${form} olarak kopyala`,
  copied: (form) => `${form} olarak kopyalandı.`,
  notCopied: 'Tarayıcı bu sayfanın kopyalamasına izin vermiyor. Metni seçip kendiniz kopyalayın.',
  quoted: (title) => `“${title}”`,
  version: (version) => `Sürüm ${version}`,
  record: (id) => `Kayıt: ${id}`,
  accessed: (day) => `Erişim tarihi: ${day}`,
  askedFor: (citation) => `İstenen atıf: ${citation}`,
};
