import type { ArmsTransfer } from '../../data/index.js';
import type { Language } from './language.js';
import { armsWords } from './strings/en/arms.js';

/** What was delivered in the years that a mark names; undefined where nothing was, or where it names none. */
export function deliveredIn(
  anchor: string,
  { deliveries = [] }: ArmsTransfer,
  language: Language,
): readonly [years: string, amount: string] | undefined {
  const [, from = '', to = from] = / (\d{4})(?:–(\d{4}))?( |$)/.exec(anchor) ?? [];
  const own = deliveries.filter(({ year }) => from && year >= Number(from) && year <= Number(to));
  if (!own.length) return undefined;
  const words = language.words(armsWords);
  const known = own.flatMap(({ tiv }) => tiv ?? []);
  const sum = language.number(known.reduce((all, tiv) => all + tiv, 0));
  return [
    from === to ? from : words.years(from, to),
    known.length ? words.million(sum) : words.unstated,
  ];
}
