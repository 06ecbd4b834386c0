import type { Locale } from '../locale.js';

export const cite: Locale['cite'] = {
  forms: { plain: 'Adi mətn', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  copy: (form) => `Kopyala: ${form}`,
  copied: (form) => `Kopyalandı: ${form}.`,
  notCopied: 'Brauzer bu səhifəyə kopyalamağa icazə vermir. Mətni seçib özünüz kopyalayın.',
  quoted: (title) => `“${title}”`,
  version: (version) => `Versiya ${version}`,
  record: (id) => `Qeyd ${id}`,
  accessed: (day) => `Müraciət tarixi: ${day}`,
  askedFor: (citation) => `Mənbənin istədiyi istinad: ${citation}`,
};
