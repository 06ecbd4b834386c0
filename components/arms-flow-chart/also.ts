import { compareDates, transferDate, type ArmsTransfer, type Status } from '../../data/index.js';
import { isYearly } from './deliveries.js';
import type { Stage } from './ledger.js';
import type { Scope } from './scope.js';
import { armsWords } from '../internal/strings/en/arms.js';

/** A record that no volume shows, such as a loan, a flight or a sighting. */
export interface AlsoItem {
  readonly id: string;
  /** Name of its mark. */
  readonly mark: 'loan' | 'flight' | 'sighting' | 'words' | 'denial' | 'share';
  readonly supplier: string;
  readonly recipient: string;
  readonly pair: string;
  /** What was done, with its number. */
  readonly act: string;
  /** What is said of it, where no number says more. */
  readonly text: string;
  readonly claimant: string;
  readonly date: string;
  readonly stage?: Stage | undefined;
  readonly status: Status;
  /** Who disputes it; empty when nobody does. */
  readonly disputedBy: string;
  /** What its details open with. */
  readonly lines: readonly string[];
}

/** Records beside the volumes: acts first, then statements that only describe. */
export interface AlsoView {
  readonly acts: readonly AlsoItem[];
  readonly statements: readonly AlsoItem[];
}

function markOf({ kind, stage, value }: ArmsTransfer): AlsoItem['mark'] {
  if (kind === 'negative-statement' || kind === 'embargo' || stage === 'denied') return 'denial';
  if (kind === 'airlift') return 'flight';
  if (kind === 'share') return 'share';
  if (stage === 'seen-in-use') return 'sighting';
  if (kind === 'loan' || kind === 'grant' || value) return 'loan';
  return 'words';
}

function itemOf(record: ArmsTransfer, { dataset, options }: Scope): AlsoItem {
  const { language } = options;
  const words = language.words(armsWords);
  const name = (id: string): string =>
    id === 'unknown' ? words.unknownSupplier : language.name(dataset, id);
  const { kind, value, share, tiv, unit, stage, designation, description } = record;
  const supplier = name(record.supplier);
  const recipient = name(record.recipient);
  const quantity = record.numberDelivered ?? record.numberOrdered;
  const date = transferDate(record);
  const amount =
    (value && words.sum(value, language)) ??
    (share && words.shareOf(language.quantity(share), recipient)) ??
    (tiv?.delivered === undefined ? undefined : words.million(language.number(tiv.delivered))) ??
    (quantity && words.quantityOf(language.quantity(quantity), unit ?? ''));
  const act =
    stage === 'seen-in-use' || stage === 'denied' ? words.stages[stage] : words.kinds[kind];
  const pair = words.pair(supplier, recipient);
  const said = [designation, act, amount, record.terms && words.terms(record.terms)]
    .filter(Boolean)
    .join(language.strings.comma);
  const claimant = name(record.claimant);
  const day = date ? language.date(date) : language.strings.notStated;
  const disputedBy = language.list((record.disputed ?? []).flatMap(({ by }) => by.map(name)));
  return {
    id: record.id,
    mark: markOf(record),
    supplier,
    recipient,
    pair,
    act: said,
    text: description && !amount ? language.text(description) : '',
    claimant,
    date: day,
    stage,
    status: record.status,
    disputedBy,
    lines: [
      words.fact(pair, said),
      day,
      words.graded(claimant, language.strings.status[record.status][0]!),
      ...(disputedBy ? [words.fact(language.strings.disputedBy, disputedBy)] : []),
    ],
  };
}

/** An act or a sighting, rather than a description of what is usual. */
function isAct({ kind, level }: ArmsTransfer): boolean {
  return kind === 'share' ? false : level !== 'aggregate' || kind !== 'delivery';
}

/** Records of the selection that are neither yearly totals, nor deals, nor mere sums of orders. */
export function alsoView(scope: Scope): AlsoView {
  const rest = scope.transfers
    .filter(
      (record) =>
        !isYearly(record) && record.level !== 'deal' && !(record.kind === 'order' && record.value),
    )
    .sort((a, b) => compareDates(transferDate(a) ?? '', transferDate(b) ?? ''));
  const items = (some: readonly ArmsTransfer[]): AlsoItem[] =>
    some.map((record) => itemOf(record, scope));
  return {
    acts: items(rest.filter(isAct)),
    statements: items(rest.filter((record) => !isAct(record))),
  };
}
