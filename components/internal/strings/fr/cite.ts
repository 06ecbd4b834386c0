import type { Locale } from '../locale.js';
import { on } from './frame.js';

export const cite: Locale['cite'] = {
  forms: { plain: 'Texte brut', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  copy: (form) => `Copier (${form})`,
  copied: (form) => `Citation copiée (${form}).`,
  notCopied:
    'Le navigateur n’autorise pas cette page à copier. Sélectionnez le texte et copiez-le vous-même.',
  quoted: (title) => `« ${title} »`,
  version: (version) => `Version ${version}`,
  record: (id) => `Élément ${id}`,
  accessed: (day) => `Consulté ${on(day)}`,
  askedFor: (citation) => `Citation demandée par la source : ${citation}`,
};
