import type { Locale } from '../locale.js';

export const share: Locale['share'] = {
  files: 'Fichiers et liens',
  png: 'Image (PNG)',
  svg: 'Dessin (SVG)',
  csv: 'Tableau (CSV)',
  json: 'Données (JSON)',
  copyPicture: 'Copier l’image',
  copyLink: 'Copier le lien',
  share: 'Partager…',
  embed: 'Copier le code d’intégration',
  forms: {
    tag: 'Balise et script',
    div: 'Bloc et script',
    frame: 'Cadre',
    static: 'Tableau sans script',
  },
  copied: 'Copié.',
  notCopied: 'Votre navigateur n’autorise pas la copie ici.',
  failed: 'L’opération a échoué. Réessayez.',
};
