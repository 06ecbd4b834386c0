import type { ChartColour } from '../internal/chart-spec.js';
import {
  brief,
  dealsBehind,
  reachWords,
  total,
  type Delivery,
  type Supplier,
} from './deliveries.js';
import type { Scope } from './scope.js';
import { armsWords } from '../internal/strings/en/arms.js';

/** What one supplier, or one group of small suppliers, delivered to one recipient in the period. */
export interface Ribbon {
  /** Unique in the figure; names the ribbon's details, and the years they are asked for. */
  readonly key: string;
  /** Place of the recipient in the view. */
  readonly recipient: number;
  /** Millions of TIV; absent when no amount is stated. */
  readonly value?: number | undefined;
  /** The amount as written beside the supplier. */
  readonly amount: string;
  /** The ribbon as a phrase, then the members of a group. */
  readonly lines: readonly string[];
  /** Years of its deliveries, then its named items, in words. */
  readonly more: readonly string[];
  readonly records: readonly string[];
}

/** One supplier, or one group of them, in the middle of the drawing. */
export interface FlowRow {
  readonly key: string;
  readonly name: string;
  readonly colour: ChartColour;
  /** True when it supplied more than one recipient. */
  readonly both: boolean;
  /** Whom it supplied, where that is more than one: both sides, all, or names. */
  readonly reach: string;
  readonly ribbons: readonly Ribbon[];
}

/** Deliveries of a period. */
export interface FlowView {
  readonly rows: readonly FlowRow[];
  readonly recipients: readonly {
    readonly id: string;
    readonly name: string;
    readonly total?: number | undefined;
    readonly amount: string;
  }[];
  /** Fewer flows than this are a list, not a drawing. */
  readonly asList: boolean;
  /** The period in words. */
  readonly period: string;
  /** What each group of small suppliers holds, in words. */
  readonly groups: readonly string[];
}

/** Fewer flows than this are told as a list. */
const FEW = 6;
/** A supplier with less of every recipient's imports than this is grouped with other small ones. */
const SMALL = 0.05;

/** Suppliers in the middle, recipients at the edges: who delivered how much to whom in a period. */
export function flowView(
  scope: Scope,
  deliveries: readonly Delivery[],
  suppliers: readonly Supplier[],
  period: string,
): FlowView {
  const { dataset, options, recipients } = scope;
  const { language } = options;
  const words = language.words(armsWords);
  const totals = recipients.map(({ id }) => total(deliveries.filter((d) => d.recipient === id)));
  const ribbonOf = (key: string, name: string, own: readonly Delivery[], at: number): Ribbon => {
    const recipient = recipients[at]!;
    const value = total(own);
    const said = value === undefined ? words.unstated : words.million(language.number(value));
    const ids = [...new Set(own.map(({ supplier }) => supplier))];
    const years = [...new Set(own.map(({ year }) => year))].sort((a, b) => a - b);
    const deals = ids.flatMap((id) =>
      dealsBehind(dataset, id, recipient.id, (year) =>
        own.some((each) => each.year === year && each.supplier === id),
      ),
    );
    const items = deals.flatMap(({ designation }) => designation ?? []);
    const members = ids
      .map((id) => ({
        name: suppliers.find((each) => each.id === id)?.name ?? id,
        sum: total(own.filter(({ supplier }) => supplier === id)),
      }))
      .sort((a, b) => (b.sum ?? -1) - (a.sum ?? -1))
      .map((each) =>
        words.named(each.name, each.sum === undefined ? words.unstated : language.number(each.sum)),
      );
    return {
      key: `${key} ${recipient.id} ${period}`,
      recipient: at,
      value,
      amount: value === undefined ? '?' : brief(value, language),
      lines: [
        words.ribbon(name, recipient.name, period, said),
        ...(members.length > 1 ? members : []),
      ],
      more: [years.join(language.strings.comma), items.join(language.strings.comma)].filter(
        Boolean,
      ),
      records: [...new Set(own.map(({ record }) => record.id)), ...deals.map((deal) => deal.id)],
    };
  };
  const of = (id: string, at: number): Delivery[] =>
    deliveries.filter((d) => d.supplier === id && d.recipient === recipients[at]!.id);
  const rowOf = ({ id, name, colour }: Supplier): FlowRow => {
    const ribbons = recipients.flatMap((_, at) => {
      const own = of(id, at);
      return own.length ? [ribbonOf(id, name, own, at)] : [];
    });
    const both = id !== 'unknown' && ribbons.length > 1;
    const reached = ribbons.map(({ recipient }) => recipients[recipient]!.id);
    return { key: id, name, colour, both, reach: both ? reachWords(scope, reached) : '', ribbons };
  };
  const volume = ({ ribbons }: FlowRow): number => Math.max(...ribbons.map((r) => r.value ?? 0));
  const isSmall = ({ colour, both, ribbons }: FlowRow): boolean =>
    colour === 'other' &&
    !both &&
    ribbons.every(({ value, recipient }) => (value ?? 0) < SMALL * (totals[recipient] ?? 0));

  const found = suppliers.map(rowOf).filter(({ ribbons }) => ribbons.length);
  const flows = found.reduce((n, { ribbons }) => n + ribbons.length, 0);
  const asList = flows < FEW || recipients.length > 2;
  const small = asList ? [] : found.filter(isSmall);
  const groups: string[] = [];
  const grouped = recipients.flatMap((recipient, at): FlowRow[] => {
    const members = small.filter(({ ribbons }) => ribbons[0]!.recipient === at);
    if (members.length < 2) return members;
    const name = words.groupOf(members.length);
    groups.push(
      words.groupMembers(name, recipient.name, language.list(members.map((m) => m.name))),
    );
    const own = members.flatMap(({ key }) => of(key, at));
    const key = `others-${recipient.id}`;
    return [
      {
        key,
        name,
        colour: 'other',
        both: false,
        reach: '',
        ribbons: [ribbonOf(key, name, own, at)],
      },
    ];
  });
  const rest = [...found.filter((row) => !small.includes(row)), ...grouped];
  const rank = ({ key, both }: FlowRow): number =>
    both ? 0 : key === 'unknown' ? 3 : key.startsWith('others-') ? 2 : 1;
  return {
    rows: rest.sort((a, b) => rank(a) - rank(b) || volume(b) - volume(a)),
    recipients: recipients.map(({ id, name }, at) => {
      const sum = totals[at];
      return { id, name, total: sum, amount: sum === undefined ? '–' : brief(sum, language) };
    }),
    asList,
    period,
    groups,
  };
}
