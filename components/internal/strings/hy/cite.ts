import type { Locale } from '../locale.js';

export const cite: Locale['cite'] = {
  forms: { plain: 'Պարզ տեքստ', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  copy: (form) => `Պատճենել (${form})`,
  copied: (form) => `Պատճենված է (${form})։`,
  notCopied: 'Դիտարկիչն այս էջին պատճենել թույլ չի տալիս։ Ընտրեք տեքստը և պատճենեք ինքներդ։',
  quoted: (title) => `«${title}»`,
  version: (version) => `Տարբերակ ${version}`,
  record: (id) => `Գրառում ${id}`,
  accessed: (day) => `Դիտվել է՝ ${day}`,
  askedFor: (citation) => `Աղբյուրը խնդրում է հղել այսպես՝ ${citation}`,
};
