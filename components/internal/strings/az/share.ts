import type { Locale } from '../locale.js';

export const share: Locale['share'] = {
  files: 'Fayllar və keçidlər',
  png: 'Şəkil (PNG)',
  svg: 'Vektor şəkil (SVG)',
  csv: 'Cədvəl (CSV)',
  json: 'Qeydlər (JSON)',
  copyPicture: 'Şəkli kopyala',
  copyLink: 'Keçidi kopyala',
  share: 'Paylaş…',
  embed: 'Başqa səhifə üçün kodu kopyala',
  forms: {
    tag: 'Teq və skript',
    div: 'Blok və skript',
    frame: 'Çərçivə',
    static: 'Skriptsiz cədvəl',
  },
  copied: 'Kopyalandı.',
  notCopied: 'Brauzeriniz burada kopyalamağa icazə vermir.',
  failed: 'Alınmadı. Yenidən cəhd edin.',
};
