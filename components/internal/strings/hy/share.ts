import type { Locale } from '../locale.js';

export const share: Locale['share'] = {
  files: 'Ֆայլեր և հղումներ',
  png: 'Պատկեր (PNG)',
  svg: 'Վեկտորային պատկեր (SVG)',
  csv: 'Աղյուսակ (CSV)',
  json: 'Գրառումներ (JSON)',
  copyPicture: 'Պատճենել պատկերը',
  copyLink: 'Պատճենել հղումը',
  share: 'Կիսվել…',
  embed: 'Պատճենել կոդն այլ էջի համար',
  forms: {
    tag: 'Պիտակ և սկրիպտ',
    div: 'Բլոկ և սկրիպտ',
    frame: 'Շրջանակ',
    static: 'Աղյուսակ՝ առանց սկրիպտի',
  },
  copied: 'Պատճենված է։',
  notCopied: 'Դիտարկիչն այստեղ պատճենել թույլ չի տալիս։',
  failed: 'Չհաջողվեց։ Կրկին փորձեք։',
};
