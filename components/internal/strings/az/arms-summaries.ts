import type { Locale } from '../locale.js';
import { ordinal } from './frame.js';

/** `2016-cı ildə`, `1993–2020-ci illərdə`. */
const during = (first: string, last: string): string =>
  first === last
    ? `${ordinal(first)} ildə`
    : `${last ? `${first}–${ordinal(last)}` : ordinal(first)} illərdə`;
/** `Ermənistan – 120 mln TIV, Azərbaycan – 300 mln`. */
const volumes = (parts: readonly { readonly name: string; readonly amount: string }[]): string =>
  parts.map(({ name, amount }, i) => `${name} – ${amount} mln${i ? '' : ' TIV'}`).join(', ');

export const armsSummaries: Locale['armsSummaries'] = {
  shared: {
    sides: (names, _several, first, last) =>
      `${names} ${during(first, last)} hər iki tərəfə silah verib.`,
    pair: (names, _several, first, last) =>
      `${names} ${during(first, last)} hər iki alıcıya silah verib.`,
    many: (names, _several, first, last) =>
      `${names} ${during(first, last)} birdən çox alıcıya silah verib.`,
  },
  none: {
    sides: (first, last) =>
      `Hər iki tərəfə silah verən tədarükçü ${during(first, last)} qeydə alınmayıb.`,
    pair: (first, last) =>
      `Hər iki alıcıya silah verən tədarükçü ${during(first, last)} qeydə alınmayıb.`,
    many: (first, last) =>
      `Birdən çox alıcıya silah verən tədarükçü ${during(first, last)} qeydə alınmayıb.`,
  },
  peaks: (parts) =>
    `Ən çox silah alınan il: ${parts
      .map(({ name, year, amount }, i) => `${name} – ${year} (${amount} mln${i ? '' : ' TIV'})`)
      .join(', ')}.`,
  one: (recipient, amount, n, first, last) =>
    `${recipient} ${during(first, last)} ${n} tədarükçüdən ${amount} mln TIV həcmində silah alıb.`,
  onlyAlso: (n) =>
    `İllər üzrə əsas silah tədarükü qeydə alınmayıb; aşağıda ${n} başqa qeyd verilir.`,
  nothing: (recipient, first, last) =>
    `${recipient} üçün ${during(first, last)} tədarük qeydə alınmayıb.`,
  amounts: (parts) => `Alınan həcm: ${volumes(parts)}.`,
  armed: (supplier, parts, largest) =>
    `${supplier} ${parts.length === 2 ? 'hər iki alıcını' : 'bir neçə alıcını'} silahlandırıb: ${volumes(parts)}${largest ? '; bu, hər alıcının qeydə alınmış həcmində ən böyük paydır' : ''}.`,
  ratio: (more, times, less) =>
    `${more} həcm etibarilə ${less} ilə müqayisədə təxminən ${times} dəfə çox silah alıb.`,
  value: (n, kinds) =>
    `${n} məbləğ qeydə alınıb: ${kinds}. Bunlar fərqli kəmiyyətlərdir, ona görə toplanmır.`,
  valueKinds: {
    loan: (n) => `${n} kredit və ya vəd edilmiş kredit`,
    contract: (n) => `${n} müqavilə`,
    delivered: (n) => `${n} tədarük dəyəri`,
    unclear: (n) => `növü aydın olmayan ${n} məbləğ`,
  },
  deals: (n, parts, delivered) =>
    `Ayrı-ayrı sövdələşmələr barədə ${n} qeyd: ${parts}; çatdırılıb: ${delivered === n ? 'hamısı' : delivered}.`,
  dealsTo: (n, recipient) => `${recipient} üçün ${n}`,
};
