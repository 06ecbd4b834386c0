import type { ChartColour } from '../internal/chart-spec.js';
import { brief, dealsBehind, total, type Delivery, type Supplier } from './deliveries.js';
import type { Scope } from './scope.js';
import { armsWords } from '../internal/strings/en/arms.js';

/** What one supplier, or one group of small suppliers, delivered to one recipient in the period. */
export interface Ribbon {
  /** Unique in the figure; names the ribbon's details. */
  readonly key: string;
  /** Place of the recipient in the view. */
  readonly recipient: number;
  /** Millions of TIV; absent when no amount is stated. */
  readonly value?: number | undefined;
  /** The amount as written beside the supplier. */
  readonly amount: string;
  /** The ribbon as a phrase, then the members of a group. */
  readonly lines: readonly string[];
  /** Years and named items of its deliveries, in words; empty when nothing more is known. */
  readonly more: string;
  readonly records: readonly string[];
}

/** One supplier, or one group of them, in the middle of the drawing. */
export interface FlowRow {
  readonly key: string;
  readonly name: string;
  readonly colour: ChartColour;
  /** True when it supplied more than one recipient. */
  readonly both: boolean;
  readonly ribbons: readonly Ribbon[];
}

/** A span of years that can be chosen. */
export interface Span {
  /** An ISO interval of years, such as `2011/2020`; empty for all years. */
  readonly value: string;
  readonly text: string;
  /** Length of the span in years, before it is cut to the data; 0 for all years. */
  readonly length: number;
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
  readonly spans: readonly Span[];
  /** The span shown; one of `spans`. */
  readonly span: string;
  /** The period in words. */
  readonly period: string;
  /** What each group of small suppliers holds, in words. */
  readonly groups: readonly string[];
}

/** Fewer flows than this are told as a list. */
const FEW = 6;
/** A supplier with less of every recipient's imports than this is grouped with other small ones. */
const SMALL = 0.05;

/** Spans of ten and of five years over the data, and the whole. */
export function spansOf(
  years: readonly number[],
  text: (first: string, last: string) => string,
  wholeText: (years: string) => string,
): Span[] {
  const first = Math.min(...years);
  const last = Math.max(...years);
  const words = (from: number, to: number): string =>
    text(String(Math.max(from, first)), String(Math.min(to, last)));
  const chunks = (length: number): Span[] => {
    const spans: Span[] = [];
    for (let from = first - ((first - 1) % length); from <= last; from += length) {
      const to = from + length - 1;
      spans.push({ value: `${from}/${to}`, text: words(from, to), length });
    }
    return spans;
  };
  const whole = { value: '', text: wholeText(words(first, last)), length: 0 };
  const tens = last - first >= 10 ? chunks(10) : [];
  const fives = last - first >= 5 ? chunks(5) : [];
  const seen = new Set([words(first, last)]);
  const news = [...tens, ...fives].filter((span) => !seen.has(span.text) && seen.add(span.text));
  return [whole, ...news];
}

/** Whether a year lies in a span. */
export function inSpan(year: number, span: string): boolean {
  const [from, to] = span.split('/').map(Number);
  return !span || (year >= (from ?? year) && year <= (to ?? year));
}

/** Suppliers in the middle, recipients at the edges: who delivered how much to whom in a period. */
export function flowView(
  scope: Scope,
  every: readonly Delivery[],
  suppliers: readonly Supplier[],
  asked: string,
): FlowView {
  const { dataset, options, recipients } = scope;
  const { language } = options;
  const words = language.words(armsWords);
  const years = every.map(({ year }) => year);
  // The editor's period is not all years of the data.
  const wholeText = options.period ? (text: string): string => text : words.allYears;
  const spans = (years.length ? spansOf(years, words.years, wholeText) : []).filter(({ value }) =>
    years.some((year) => inSpan(year, value)),
  );
  const span = spans.some(({ value }) => value === asked) ? asked : '';
  const deliveries = every.filter(({ year }) => inSpan(year, span));
  const shown = deliveries.map(({ year }) => year);
  const bounds = span.split('/');
  const period = span
    ? (spans.find(({ value }) => value === span)?.text ?? bounds.join('–'))
    : words.years(String(Math.min(...shown)), String(Math.max(...shown)));

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
      key: `${key} ${recipient.id}`,
      recipient: at,
      value,
      amount: value === undefined ? '?' : brief(value, language),
      lines: [
        words.ribbon(name, recipient.name, period, said),
        ...(members.length > 1 ? members : []),
      ],
      more: [years.length > 1 ? years.join(', ') : '', items.join(', ')].filter(Boolean).join(': '),
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
    return { key: id, name, colour, both: id !== 'unknown' && ribbons.length > 1, ribbons };
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
      words.groupMembers(`${name} → ${recipient.name}`, language.list(members.map((m) => m.name))),
    );
    const own = members.flatMap(({ key }) => of(key, at));
    const key = `others-${recipient.id}`;
    return [{ key, name, colour: 'other', both: false, ribbons: [ribbonOf(key, name, own, at)] }];
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
    spans,
    span,
    period,
    groups,
  };
}
