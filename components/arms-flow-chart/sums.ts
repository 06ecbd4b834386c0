import { compareDates, type ArmsTransfer, type Status } from '../../data/index.js';
import type { Scope } from './scope.js';
import { armsWords } from '../internal/strings/en/arms.js';

/** A record that states a sum of money. */
type Valued = ArmsTransfer & { readonly value: NonNullable<ArmsTransfer['value']> };

/** One stated sum. */
export interface Sum {
  /** Id of the record; also names the lane's details. */
  readonly id: string;
  readonly amount: number;
  readonly currency: string;
  /** The amount in words with its qualifier. */
  readonly text: string;
  readonly valueKind: Valued['value']['kind'];
  /** Loan, contract, or kind unclear, in words. */
  readonly kind: string;
  /** Open to the right: the claimant says more than this. */
  readonly open: boolean;
  readonly supplier: string;
  readonly recipient: string;
  readonly pair: string;
  readonly what: string;
  readonly claimant: string;
  readonly date: string;
  readonly status: Status;
  /** What its details open with. */
  readonly lines: readonly string[];
}

/** Sums of one kind and currency on an axis of their own. */
export interface SumLanes {
  readonly title: string;
  /** Where the axis ends. */
  readonly max: number;
  readonly sums: readonly Sum[];
}

/** Statements about one supplier and one recipient that differ in what they measure. */
export interface SumClash {
  readonly key: string;
  readonly title: string;
  readonly sums: readonly Sum[];
}

/** Stated sums of money. */
export interface SumsView {
  readonly clashes: readonly SumClash[];
  readonly lanes: readonly SumLanes[];
  readonly all: readonly Sum[];
}

const dateOf = ({ date, period }: ArmsTransfer): ArmsTransfer['date'] => date ?? period;

function sumOf(record: Valued, { dataset, options }: Scope): Sum {
  const { language } = options;
  const words = language.words(armsWords);
  const name = (id: string): string =>
    id === 'unknown' ? words.unknownSupplier : language.name(dataset, id);
  const { value, designation, description } = record;
  const supplier = name(record.supplier);
  const recipient = name(record.recipient);
  // A total for a period is dated by it; when it was said is in the details.
  const date = record.period ?? record.date;
  const text = words.sum(value, language);
  const pair = words.pair(supplier, recipient);
  const claimant = name(record.claimant);
  const said = date ? language.date(date) : '';
  return {
    id: record.id,
    amount: value.amount,
    currency: value.currency,
    text,
    valueKind: value.kind,
    kind: words.valueKinds[value.kind],
    open: value.qualifier === 'more-than' || value.qualifier === 'at-least',
    supplier,
    recipient,
    pair,
    what: designation ?? (description ? language.text(description) : ''),
    claimant,
    date: said,
    status: record.status,
    lines: [
      words.fact(pair, text),
      words.valueKinds[value.kind],
      ...(record.terms ? [words.terms(record.terms)] : []),
      ...(said ? [said] : []),
      words.graded(claimant, language.strings.status[record.status][0]!),
      ...(record.disputed ?? []).map(({ by }) =>
        words.fact(language.strings.disputedBy, language.list(by.map(name))),
      ),
    ],
  };
}

/** Stated sums: contradicting totals side by side, the others by kind, each kind and currency on an axis of its own. */
export function sumsView(scope: Scope): SumsView {
  const words = scope.options.language.words(armsWords);
  const valued = scope.transfers
    .filter((record): record is Valued => record.value !== undefined)
    .sort((a, b) => compareDates(dateOf(a) ?? '', dateOf(b) ?? ''));
  const isTotal = ({ level, value }: Valued): boolean =>
    level === 'aggregate' && value.kind !== 'loan';
  const pairOf = ({ supplier, recipient }: Valued): string => `${supplier} ${recipient}`;

  const totals = valued.filter(isTotal);
  const clashing = new Set(totals.map(pairOf).filter((pair, at, all) => all.indexOf(pair) !== at));
  const clashes = [...clashing].map((key) => {
    const sums = totals.filter((each) => pairOf(each) === key).map((each) => sumOf(each, scope));
    return { key, title: words.statedSums.sideBySide(sums[0]!.pair, sums.length), sums };
  });
  const rest = valued.filter((each) => !isTotal(each) || !clashing.has(pairOf(each)));
  const kinds = ['loan', 'contract', 'delivered', 'unclear'] as const;
  const lanes = kinds.flatMap((kind) => {
    const own = rest.filter(({ value }) => value.kind === kind);
    const currencies = [...new Set(own.map(({ value }) => value.currency))];
    return currencies.map((currency) => {
      const sums = own
        .filter(({ value }) => value.currency === currency)
        .map((each) => sumOf(each, scope))
        .sort((a, b) => b.amount - a.amount);
      const title = words.statedSums[kind];
      return {
        title: currencies.length > 1 ? `${title}, ${currency}` : title,
        max: Math.max(...sums.map(({ amount }) => amount)),
        sums,
      };
    });
  });
  return { clashes, lanes, all: valued.map((each) => sumOf(each, scope)) };
}
