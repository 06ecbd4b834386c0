import type { Locale } from '../locale.js';

export const share: Locale['share'] = {
  files: 'Файлы и ссылки',
  png: 'Изображение (PNG)',
  svg: 'Векторный рисунок (SVG)',
  csv: 'Таблица (CSV)',
  json: 'Записи (JSON)',
  copyPicture: 'Копировать изображение',
  copyLink: 'Копировать ссылку',
  share: 'Поделиться…',
  embed: 'Код для вставки на сайт',
  forms: {
    tag: 'Тег и скрипт',
    div: 'Блок и скрипт',
    frame: 'Фрейм',
    static: 'Таблица без скрипта',
  },
  copied: 'Скопировано.',
  notCopied: 'Браузер не разрешает здесь копировать.',
  failed: 'Не получилось. Попробуйте ещё раз.',
};
