import type { Locale } from '../locale.js';

export const share: Locale['share'] = {
  files: 'Dosyalar ve bağlantılar',
  png: 'Görsel (PNG)',
  svg: 'Çizim (SVG)',
  csv: 'Tablo (CSV)',
  json: 'Kayıtlar (JSON)',
  copyPicture: 'Görseli kopyala',
  copyLink: 'Bağlantıyı kopyala',
  share: 'Paylaş…',
  embed: 'Yerleştirme kodunu kopyala',
  forms: {
    tag: 'Etiket ve betik',
    div: 'Kutu ve betik',
    frame: 'Çerçeve',
    static: 'Betiksiz tablo',
  },
  copied: 'Kopyalandı.',
  notCopied: 'Tarayıcınız burada kopyalamaya izin vermiyor.',
  failed: 'Olmadı. Yeniden deneyin.',
};
