import {
  recordOf,
  recordsById,
  type ArmsTransfer,
  type CasualtyClaim,
  type Cite,
  type Dataset,
  type Disputed,
  type Found,
  type Source,
  type Stance,
  type Status,
  type Text,
} from '../../data/index.js';
import { deliveredIn } from './delivered.js';
import { wordFor, type Language } from './language.js';
import { detailWords } from './strings/en/details.js';
import { stanceWords } from './strings/en/stances.js';
import { casualtyWords } from './strings/en/casualties.js';
import { armsWords } from './strings/en/arms.js';

/** One line of a record's details. */
export interface Field {
  readonly label: string;
  readonly value: string;
  /** Language of the value where it is another than the figure's. */
  readonly lang?: string | undefined;
}

/** Another record that this one revises, or that revises it. */
export interface Link {
  readonly label: string;
  /** Its id. */
  readonly to: string;
  readonly text: string;
}

/** A record as a reader sees it: its gist, its fields, its status and its citations. */
export interface RecordDetails {
  readonly title: string;
  /** Language of the title where it is another than the figure's. */
  readonly titleLang?: string | undefined;
  readonly fields: readonly Field[];
  readonly links: readonly Link[];
  readonly status?: Status | undefined;
  readonly citations: readonly { readonly cite: Cite; readonly source: Source | undefined }[];
}

type Line = readonly [label: string, value: string | undefined, lang?: string | undefined];

/**
 * Tells a record in fields; what the record does not say is left out. Where `anchor`, the mark it was opened from, names
 * years (`azerbaijan 2014`, `russia armenia 1995–2024`), a list of yearly deliveries says first what it holds of them.
 */
export function recordDetails(
  dataset: Dataset,
  id: string,
  language: Language,
  anchor = '',
): RecordDetails | undefined {
  const found = recordsById(dataset).get(id);
  if (!found) return undefined;
  const words = language.words(detailWords);
  const { record } = found;
  const [title, lines] = gistOf(dataset, found, language, anchor);
  const said = wordingOf(found);
  const common = record as {
    note?: Text;
    status?: Status;
    disputed?: Disputed[];
    cites?: Cite[];
    supersedes?: string;
  };
  const later = [...recordsById(dataset).values()].filter(
    (other) => (other.record as typeof common).supersedes === id,
  );
  const linked = (label: string, to: string): Link[] => {
    const text = briefly(dataset, to, language);
    return text === undefined ? [] : [{ label, to, text }];
  };
  const disputes = (common.disputed ?? []).map(
    ({ by, note }) =>
      `${language.list(by.map((actor) => language.name(dataset, actor)))}: ${language.text(note)}`,
  );
  lines.push(...disputes.map((text): Line => [language.strings.disputedBy, text]), [
    words.note,
    common.note && language.text(common.note),
    common.note && language.textLang(common.note),
  ]);
  return {
    title,
    titleLang: said && language.text(said) === title ? language.textLang(said) : undefined,
    fields: lines.flatMap(([label, value, lang]) => (value ? [{ label, value, lang }] : [])),
    links: [
      ...(common.supersedes ? linked(words.revises, common.supersedes) : []),
      ...later.flatMap((other) => linked(words.revisedBy, other.record.id)),
    ],
    status: common.status,
    citations: (common.cites ?? []).map((cite) => ({
      cite,
      source: recordOf(dataset, 'sources', cite.source),
    })),
  };
}

/** What a record says, and its lines. */
function gistOf(dataset: Dataset, found: Found, language: Language, anchor = ''): [string, Line[]] {
  const { kind, record } = found;
  if (kind === 'stances') return stanceLines(dataset, record, language);
  if (kind === 'casualties') return casualtyLines(dataset, record, language);
  if (kind === 'arms') return armsLines(dataset, record, language, anchor);
  return [language.name(dataset, record.id), []];
}

/** What a record says in the dataset's own words; undefined where the figure says it in words of its own. */
function wordingOf({ kind, record }: Found): Text | undefined {
  if (kind === 'stances') return record.text ?? record.label;
  if (kind === 'casualties') return record.denial;
  return kind === 'arms' && !record.designation ? record.description : undefined;
}

/** A record in a few words: its number, or what it says, and its day. */
function briefly(dataset: Dataset, id: string, language: Language): string | undefined {
  const found = recordsById(dataset).get(id);
  if (!found) return undefined;
  const { quantity, asOf, date } = found.record as Partial<CasualtyClaim> & Partial<Stance>;
  const gist = quantity ? language.quantity(quantity) : gistOf(dataset, found, language)[0];
  const day = asOf ?? date;
  return day ? language.words(detailWords).dated(gist, language.date(day)) : gist;
}

function stanceLines(dataset: Dataset, stance: Stance, language: Language): [string, Line[]] {
  const words = language.words(detailWords);
  const name = (id: string | undefined): string | undefined =>
    id ? language.name(dataset, id) : undefined;
  const title = language.text(stance.text ?? stance.label);
  const basis = stance.basis
    .map((word) => language.words(stanceWords).bases[word])
    .join(language.strings.comma);
  return [
    title,
    [
      [words.whoSays, name(stance.claimant)],
      [words.about, `${name(stance.actor)} → ${name(stance.toward)}`],
      [words.when, language.date(stance.date)],
      [words.episode, name(stance.episode)],
      [words.basis, stance.alleged ? `${basis} (${language.words(stanceWords).alleged})` : basis],
    ],
  ];
}

function casualtyLines(
  dataset: Dataset,
  claim: CasualtyClaim,
  language: Language,
): [string, Line[]] {
  const words = language.words(detailWords);
  const said = language.words(casualtyWords);
  const name = (id: string | undefined): string | undefined =>
    id ? language.name(dataset, id) : undefined;
  const number = claim.quantity ? language.quantity(claim.quantity) : undefined;
  const people = language.list(
    claim.affiliation.map((id) => wordFor(said.affiliations, id) ?? language.name(dataset, id)),
  );
  const { low, high, best, raw } = claim.quantity ?? {};
  const bounds =
    best !== undefined && low !== undefined && high !== undefined
      ? language.strings.range(language.number(low), language.number(high))
      : undefined;
  const denial = claim.denial && language.text(claim.denial);
  return [
    denial ?? `${number} ${said.counted(claim.category, claim.outcome)}`,
    [
      [words.whoSays, name(claim.claimant)],
      [words.about, people],
      [words.range, bounds],
      [words.asStated, raw],
      [words.asOf, language.date(claim.asOf)],
      [words.period, claim.period && language.date(claim.period)],
      [words.episode, name(claim.episode)],
      [words.basis, said.bases[claim.basis]],
      [
        words.ambiguity,
        claim.ambiguity && language.text(claim.ambiguity),
        claim.ambiguity && language.textLang(claim.ambiguity),
      ],
      [
        words.contains,
        claim.includes?.flatMap((id) => briefly(dataset, id, language) ?? []).join('; '),
      ],
    ],
  ];
}

function armsLines(
  dataset: Dataset,
  transfer: ArmsTransfer,
  language: Language,
  anchor: string,
): [string, Line[]] {
  const words = language.words(detailWords);
  const said = language.words(armsWords);
  const name = (id: string | undefined): string | undefined =>
    id ? language.name(dataset, id) : undefined;
  const supplier = transfer.supplier === 'unknown' ? said.unknownSupplier : name(transfer.supplier);
  const { value, tiv, terms, deliveries } = transfer;
  const years = deliveries?.map(({ year, tiv: amount }) =>
    amount === undefined ? String(year) : `${year}: ${language.number(amount)}`,
  );
  const unit = transfer.unit ? ` ${transfer.unit}` : '';
  const count = transfer.numberDelivered ?? transfer.numberOrdered;
  const pair = `${supplier} → ${name(transfer.recipient)}`;
  const description = transfer.description && language.text(transfer.description);
  const asked = deliveredIn(anchor, transfer, language);
  const title =
    transfer.designation ??
    (asked ? said.ribbon(supplier!, name(transfer.recipient)!, ...asked) : (description ?? pair));
  return [
    title,
    [
      [words.whoSays, name(transfer.claimant)],
      [words.about, pair],
      [words.item, description === title ? undefined : description],
      [said.kindLabel, said.kinds[transfer.kind]],
      [said.number, count && language.quantity(count) + unit],
      [
        words.ordered,
        transfer.orderYear && `${transfer.orderYear.estimate ? '~' : ''}${transfer.orderYear.year}`,
      ],
      [words.delivered, years?.join(language.strings.comma)],
      [words.when, transfer.date && language.date(transfer.date)],
      [words.period, transfer.period && language.date(transfer.period)],
      [
        words.tiv,
        tiv?.delivered === undefined
          ? undefined
          : said.tivTotal(language.number(tiv.delivered), Boolean(tiv.ownSum), tiv.edition),
      ],
      [words.value, value && said.money(value, language)],
      [words.share, transfer.share && language.strings.percent(language.quantity(transfer.share))],
      [words.terms, terms && said.terms(terms)],
      [words.stage, transfer.stage && said.stages[transfer.stage]],
      [words.episode, name(transfer.episode)],
    ],
  ];
}
