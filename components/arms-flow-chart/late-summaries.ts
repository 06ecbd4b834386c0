import { armsSummaries } from '../internal/strings/en/arms-summaries.js';
import { brief, sharedSuppliers, total } from './deliveries.js';
import { missing, nameIn, oneRecipient, sentences, sharedLead, type Told } from './summary.js';

/** How many sums of which kind are on record. */
export function valueSummary({ scope, sums }: Told): string {
  const { language } = scope.options;
  const words = language.words(armsSummaries);

  const kinds = (['loan', 'contract', 'delivered', 'unclear'] as const).flatMap((kind) => {
    const n = sums!.all.filter((each) => each.valueKind === kind).length;
    return n ? [words.valueKinds[kind](n)] : [];
  });
  return words.value(sums!.all.length, language.list(kinds));
}

/** How many deals are on record for whom, and how many of them were delivered. */
export function dealSummary({ scope, deals }: Told): string {
  const { language } = scope.options;
  const words = language.words(armsSummaries);

  const all = deals!.flatMap((group) => group.deals);
  const parts = deals!.map((group) => words.dealsTo(group.deals.length, group.deals[0]!.recipient));
  const delivered = all.filter(({ stage }) => stage === 'delivered').length;
  return words.deals(all.length, language.list(parts), delivered);
}

/** Who armed several recipients, with how much, in one period. */
export function flowSummary(told: Told): string {
  const { scope, deliveries, suppliers, flow } = told;
  const { language } = scope.options;
  const words = language.words(armsSummaries);
  if (scope.recipients.length < 2) return oneRecipient(told);
  const first = sharedSuppliers(deliveries)[0]?.id;
  const parts = scope.recipients.flatMap(({ id, name }) => {
    const own = deliveries.filter((d) => d.supplier === first && d.recipient === id);
    const sum = total(own);
    return sum === undefined ? [] : [{ name, amount: brief(sum, language) }];
  });
  // The rows of the drawing know who delivered most to whom.
  const most = scope.recipients.every((_, at) => {
    const own = flow!.rows.flatMap(({ key, ribbons }) =>
      ribbons.flatMap(({ recipient, value }) => (recipient === at ? [{ key, value }] : [])),
    );
    return own.sort((a, b) => (b.value ?? 0) - (a.value ?? 0))[0]?.key === first;
  });
  const [more, less] = [...flow!.recipients]
    .filter((each) => each.total !== undefined)
    .sort((a, b) => b.total! - a.total!);
  const ratio = less?.total ? more!.total! / less.total : 0;
  return sentences([
    first && parts.length ? words.armed(nameIn(suppliers, first), parts, most) : sharedLead(told),
    ratio >= 1.5 && scope.recipients.length === 2
      ? words.ratio(more!.name, language.number(ratio >= 3 ? Math.round(ratio) : ratio), less!.name)
      : '',
    ...missing(told),
  ]);
}
