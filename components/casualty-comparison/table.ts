import { compareDates, type CasualtyClaim, type Dataset } from '../../data/index.js';
import type { Cell, Row } from '../internal/figure-model.js';
import type { Language } from '../internal/language.js';
import { kindOf } from './claims.js';
import type { LaneGroup } from './groups.js';
import { peopleOf } from './lane-words.js';
import { casualtyWords } from '../internal/strings/en/casualties.js';

function claimRow(
  title: string,
  claim: CasualtyClaim,
  later: CasualtyClaim | undefined,
  dataset: Dataset,
  language: Language,
): Row {
  const words = language.words(casualtyWords);
  const { low = null, best = null, high = null } = claim.quantity ?? {};
  const stated = claim.quantity
    ? language.quantity(claim.quantity)
    : language.text(claim.denial ?? words.denied);
  const cells: Cell[] = [
    title,
    language.name(dataset, claim.claimant),
    peopleOf(claim, dataset, language),
    claim.quantity ? words.kinds[kindOf(claim)] : words.forms.denied,
    low,
    best,
    high,
    later?.quantity ? words.replacedBy(stated, language.quantity(later.quantity)) : stated,
    words.kindOfLoss(words.counting[claim.category], words.outcomes[claim.outcome]),
    claim.period === undefined ? null : language.date(claim.period),
    language.date(claim.asOf),
    language.strings.status[claim.status][0]!,
    claim.cites.map(({ source }) => language.name(dataset, source)).join(language.strings.comma),
  ];
  return { key: claim.id, cells, records: [claim.id] };
}

/** Every claim of a series, one row each, in order of time. */
export const seriesRows = (
  title: string,
  claims: readonly CasualtyClaim[],
  dataset: Dataset,
  language: Language,
): Row[] =>
  [...claims]
    .sort((a, b) => compareDates(a.period ?? '', b.period ?? ''))
    .map((claim) => claimRow(title, claim, undefined, dataset, language));

/** Every number the lanes draw, one row per claim; a figure that was not found has a row without numbers. */
export function tableRows(
  groups: readonly LaneGroup[],
  dataset: Dataset,
  language: Language,
): Row[] {
  const words = language.words(casualtyWords);
  return groups.flatMap((group) => {
    const chains = new Map(group.chains.map((chain) => [chain[0].id, chain]));
    return group.lanes.flatMap((lane): Row[] => {
      const chain = chains.get(lane.key);
      if (chain)
        return chain.map((claim, i) =>
          claimRow(group.title, claim, chain[i - 1], dataset, language),
        );
      const blank = [null, null, null];
      const kind = words.kinds[lane.kind];
      const cells = [group.title, lane.who, group.people, kind, ...blank, lane.value, null];
      return [{ key: lane.key, cells: [...cells, null, null, null, null], records: [] }];
    });
  });
}
