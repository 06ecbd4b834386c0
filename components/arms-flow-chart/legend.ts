import type { ChartColour } from '../internal/chart-spec.js';
import { armsWords } from '../internal/strings/en/arms.js';
import {
  OTHERS,
  reachWords,
  sharedSuppliers,
  type Delivery,
  type suppliersOf,
} from './deliveries.js';
import type { Scope } from './scope.js';

/** A supplier in the legend. */
export interface LegendItem {
  readonly series: string;
  readonly colour: ChartColour;
  readonly name: string;
  /** What is said beside the name; empty when nothing is. */
  readonly detail: string;
}

/** The suppliers drawn, in the order of stacking, with whom those of several recipients reached. */
export function legendOf(
  scope: Scope,
  deliveries: readonly Delivery[],
  suppliers: ReturnType<typeof suppliersOf>,
): LegendItem[] {
  const words = scope.options.language.words(armsWords);
  const shared = sharedSuppliers(deliveries);
  const reachOfSupplier = (id: string): string => {
    const found = shared.find((each) => each.id === id);
    return found ? reachWords(scope, found.recipients) : '';
  };
  const shown = suppliers.filter(({ id }) => deliveries.some(({ supplier }) => supplier === id));
  return [...new Set(shown.map(({ series }) => series))].map((series) => {
    const members = shown.filter((each) => each.series === series);
    const first = members[0]!;
    if (members.length === 1) {
      return {
        series,
        colour: first.colour,
        name: first.name,
        detail: reachOfSupplier(first.id),
      };
    }
    const bothNames = members
      .filter(({ id }) => reachOfSupplier(id))
      .map(({ id, name }) => words.toShared(name, reachOfSupplier(id)));
    return {
      series: OTHERS,
      colour: 'other' as const,
      name: words.others,
      detail: [words.otherCount(members.length), ...bothNames].join(
        scope.options.language.strings.comma,
      ),
    };
  });
}
