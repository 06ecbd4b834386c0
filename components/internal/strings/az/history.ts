import type { Locale } from '../locale.js';

export const history: Locale['history'] = {
  title: 'Rəqəmlər necə dəyişdirilib',
  explained:
    'Rəqəm həmin tərəf yenisini verənədək qüvvədə qalır. Solğun zolaq: rəqəm bu aralıqdakı günlərdən birində verilib. Nazik solğun pillə: yeni rəqəm başqa adamları sayır.',
  dead: 'Həlak olanlar',
  claimOf: (claimant, people) => `${claimant}, ${people} barədə`,
  counting: (people, counted) => `${people}, ${counted}`,
  step: (figure, date) => `${figure} (${date})`,
  line: (fate, name, steps) => `${fate}, ${name}: ${steps}.`,
  times: (ratio) => `Sonuncu rəqəm birincinin ${ratio} mislidir.`,
  same: 'Sonuncu rəqəm birinci ilə təxminən eynidir.',
  apart: 'Bütün rəqəmlər eyni adamları saymır, ona görə nisbət verilmir.',
  point: (figure, name) => `${name}: ${figure}`,
  chart: (title, lines) => `${title}. ${lines}`,
};
