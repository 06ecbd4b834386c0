import type { Locale } from '../locale.js';
import { frame } from './frame.js';

const during = (first: string, last: string): string =>
  first === last ? `${first} yılında` : `${last ? `${first}–${last}` : first} yıllarında`;

/** `3.100 milyon TIV (Azerbaycan) ve 200 milyon (Ermenistan)`: names keep their plain form. */
const amountsTo = ([first, ...rest]: readonly { name: string; amount: string }[]): string => {
  const lead = `${first?.amount} milyon TIV (${first?.name})`;
  const others = rest.map(({ name, amount }) => `${amount} milyon (${name})`);
  const last = others.pop();
  const most = [lead, ...others].join(', ');
  return last ? frame.and(most, last) : most;
};

export const armsSummaries: Locale['armsSummaries'] = {
  shared: {
    sides: (names, _several, first, last) =>
      `${names}, ${during(first, last)} iki tarafa da silah verdi.`,
    pair: (names, _several, first, last) =>
      `${names}, ${during(first, last)} iki alıcıya da silah verdi.`,
    many: (names, _several, first, last) =>
      `${names}, ${during(first, last)} birden çok alıcıya silah verdi.`,
  },
  none: {
    sides: (first, last) =>
      `Kayıtlara göre ${during(first, last)} iki tarafa da silah veren bir tedarikçi yok.`,
    pair: (first, last) =>
      `Kayıtlara göre ${during(first, last)} iki alıcıya da silah veren bir tedarikçi yok.`,
    many: (first, last) =>
      `Kayıtlara göre ${during(first, last)} birden çok alıcıya silah veren bir tedarikçi yok.`,
  },
  peaks: ([first, ...rest]) =>
    `Hacmin en yüksek olduğu yıl: ${[
      `${first?.name} için ${first?.year} (${first?.amount} milyon TIV)`,
      ...rest.map(({ name, year, amount }) => `${name} için ${year} (${amount} milyon)`),
    ].join(', ')}.`,
  one: (recipient, amount, n, first, last) =>
    `${recipient}, ${during(first, last)} ${n} tedarikçiden ${amount} milyon TIV hacminde silah aldı.`,
  onlyAlso: (n) => `Yıllara göre ana silah teslimatı kayıtlı değil; aşağıda ${n} başka kayıt var.`,
  nothing: (recipient, first, last) =>
    `${recipient} için ${during(first, last)} kayıtlı teslimat yok.`,
  amounts: (parts) => `Teslim edilen hacim: ${amountsTo(parts)}.`,
  armed: (supplier, parts, largest) =>
    `${supplier} ${parts.length === 2 ? 'iki alıcıya da' : 'birden çok alıcıya'} silah verdi: ${amountsTo(parts)}${largest ? '; her alıcının kayıtlı hacmindeki en büyük pay da onun' : ''}.`,
  ratio: (more, times, less) =>
    `${less} ile karşılaştırıldığında ${more}, hacim olarak yaklaşık ${times} katı silah aldı.`,
  value: (n, kinds) =>
    `${n} tutar kayıtlı: ${kinds}. Bunlar farklı büyüklüklerdir; hiçbiri ötekine eklenmez.`,
  valueKinds: {
    loan: (n) => `${n} kredi ya da vaat edilen kredi`,
    contract: (n) => `${n} sözleşme`,
    delivered: (n) => `${n} teslimat değeri`,
    unclear: (n) => `türü belirsiz ${n} tutar`,
  },
  deals: (n, parts, delivered) =>
    `Tek tek anlaşmalara ilişkin ${n} kayıt var: ${parts}; teslim edilen: ${delivered === n ? 'tümü' : delivered}.`,
  dealsTo: (n, recipient) => `${recipient} için ${n}`,
};
