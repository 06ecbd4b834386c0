import {
  overlaps,
  parseDate,
  selectArms,
  selectEpisodes,
  selectPrincipals,
  transferDate,
  type ArmsTransfer,
  type Dataset,
  type Episode,
} from '../../data/index.js';
import { knownIds, type FigureOptions, type Notice } from '../internal/figure-model.js';
import { armsWords } from '../internal/strings/en/arms.js';

/** An actor with its name. */
export interface Party {
  readonly id: string;
  readonly name: string;
}

/** What the attributes of the figure leave to be shown. */
export interface Scope {
  readonly dataset: Dataset;
  readonly options: FigureOptions;
  /** The recipients shown, in the dataset's order of parties. */
  readonly recipients: readonly Party[];
  /** Episodes of the selection; all when none is chosen. */
  readonly episodes: readonly Episode[];
  /** Whether a supplier is part of the selection. */
  supplies(supplier: string): boolean;
  /** Whether a whole year is part of the selection. */
  covers(year: number): boolean;
  /** A year that the `as-of` date cuts in two, if one is cut. */
  readonly partYear?: number | undefined;
  /** Records of the selection, of all kinds and levels. */
  readonly transfers: readonly ArmsTransfer[];
  readonly notices: readonly Notice[];
  /** The selection in words; empty when all is shown. */
  readonly words: string;
}

const yearText = (year: number): string => String(year).padStart(4, '0');

function recipientsOf(dataset: Dataset): string[] {
  const recorded = new Set((dataset.arms ?? []).map(({ recipient }) => recipient));
  const principals = selectPrincipals(dataset).map(({ id }) => id);
  const known = principals.filter((id) => recorded.has(id));
  return known.length ? known : [...recorded];
}

/** Reads the attributes against the dataset: who, when, and what was not understood. */
export function scopeOf(dataset: Dataset, options: FigureOptions): Scope {
  const { language, period, asOf } = options;
  const arms = dataset.arms ?? [];
  const involved = [...new Set(arms.flatMap(({ supplier, recipient }) => [recipient, supplier]))];
  const actors = knownIds('actors', options.actors, [
    ...(dataset.actors ?? []).map(({ id }) => id),
    'unknown',
  ]);
  const ordered = selectEpisodes(dataset);
  const chosen = knownIds(
    'episode',
    options.episodes,
    ordered.map(({ id }) => id),
  );

  const all = recipientsOf(dataset);
  const wanted = all.filter((id) => actors.ids.includes(id));
  const recipients = wanted.length ? wanted : all;
  const suppliers = actors.ids.filter((id) => !all.includes(id));
  const supplies = (id: string): boolean => !suppliers.length || suppliers.includes(id);

  const episodes = ordered.filter(({ id }) => !chosen.ids.length || chosen.ids.includes(id));
  const told = ({ episode }: ArmsTransfer): boolean =>
    episode !== undefined && chosen.ids.includes(episode);
  const within = (date: Parameters<typeof overlaps>[0]): boolean =>
    episodes.some(({ span }) => overlaps(date, span));
  const end = asOf === undefined ? undefined : parseDate(asOf)?.end;
  const inPeriod = (year: number): boolean =>
    (!period || overlaps(yearText(year), period)) && (!chosen.ids.length || within(yearText(year)));
  const cut = end && !end.endsWith('-12-31') ? Number(end.slice(0, 4)) : undefined;

  return {
    dataset,
    options,
    recipients: recipients.map((id) => ({ id, name: language.name(dataset, id) })),
    episodes,
    supplies,
    covers: (year) => inPeriod(year) && (end === undefined || `${yearText(year)}-12-31` <= end),
    partYear: cut !== undefined && inPeriod(cut) ? cut : undefined,
    transfers: selectArms(dataset, { period, asOf }).filter((transfer) => {
      const date = transferDate(transfer);
      return (
        recipients.includes(transfer.recipient) &&
        supplies(transfer.supplier) &&
        (!chosen.ids.length ||
          told(transfer) ||
          (transfer.episode === undefined && date !== undefined && within(date)))
      );
    }),
    notices: [
      ...actors.notices.map((notice) => ({ ...notice, allowed: involved })),
      ...chosen.notices,
    ],
    words: [
      ...actors.ids.map((id) =>
        id === 'unknown' ? language.words(armsWords).unknownSupplier : language.name(dataset, id),
      ),
      ...(chosen.ids.length ? episodes.map(({ names }) => language.preferred(names)) : []),
      ...(period ? [language.date(period)] : []),
      ...(asOf ? [language.words(armsWords).knownOn(language.date(asOf))] : []),
    ].join(language.strings.comma),
  };
}
