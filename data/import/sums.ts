import type { CasualtyClaim, Quantity } from '../schema/generated/types.js';
import type { Draft } from './draft.js';
import type { ImportedEvent } from './events.js';
import type { Aggregate } from './outcome.js';
import { disorder, estimate } from './quantity.js';

/** The dead of several events, by affiliation; a part is undefined until an event gives it. */
interface Sum {
  events: number;
  flagged: number;
  /** Events of which the source gives no number of dead. */
  unnumbered: number;
  deathsA?: number;
  deathsB?: number;
  civilians?: number;
  unknown?: number;
  low?: number;
  best?: number;
  high?: number;
  /** First and last day of its events. */
  start: string;
  end: string;
}

/** What the events of one sum have in common: a dyad, or a place for sources that know no dyads. */
interface Dyad {
  readonly conflict: string | null;
  readonly dyad: string | null;
  readonly sideA: string | null;
  readonly sideB: string | null;
  readonly place: string | null;
  readonly oneSided: boolean;
  readonly whole: Sum;
  readonly parts: Map<string, Sum>;
}

const PARTS = ['deathsA', 'deathsB', 'civilians', 'unknown'] as const;
type Part = (typeof PARTS)[number];
/** Ids end with what they count. */
const SUFFIX = { deathsA: 'a', deathsB: 'b', civilians: 'civilians', unknown: 'unknown' } as const;
/** Key of the events whose days lie in more than one month or year. */
const ACROSS = 'across';

const emptySum = (): Sum => ({ events: 0, flagged: 0, unnumbered: 0, start: '9999', end: '' });

function add(sum: Sum, event: ImportedEvent): void {
  sum.events++;
  if (event.flag) sum.flagged++;
  if (event.best === null) sum.unnumbered++;
  if (event.start < sum.start) sum.start = event.start;
  if (event.end > sum.end) sum.end = event.end;
  for (const key of [...PARTS, 'low', 'best', 'high'] as const) {
    const value = event[key];
    if (value !== null) sum[key] = (sum[key] ?? 0) + value;
  }
}

/**
 * Sums events per dyad and month or year, and per dyad over the whole file; with `placeOf`, which gives the id of a place
 * record, per place instead. An event whose possible days lie in more than
 * one month (or year) is in the dyad's total and in a sum of its own, and in no month: which one would be a guess.
 */
export class EventSums {
  readonly #dyads = new Map<string, Dyad>();
  readonly #length: number;
  readonly #placeOf: ((event: ImportedEvent) => string) | undefined;

  constructor(aggregate: Aggregate, placeOf?: (event: ImportedEvent) => string) {
    this.#placeOf = placeOf;
    this.#length = aggregate === 'year' ? 4 : aggregate === 'month' ? 7 : 0;
  }

  push(event: ImportedEvent): void {
    const place = this.#placeOf?.(event) ?? null;
    const key =
      place ?? `${event.conflict}|${event.dyad}|${event.sideA}|${event.sideB}|${event.type === 3}`;
    let entry = this.#dyads.get(key);
    if (!entry) {
      entry = {
        conflict: place ? null : event.conflict,
        dyad: place ? null : event.dyad,
        sideA: place ? null : event.sideA,
        sideB: place ? null : event.sideB,
        place,
        oneSided: event.type === 3,
        whole: emptySum(),
        parts: new Map(),
      };
      this.#dyads.set(key, entry);
    }
    add(entry.whole, event);
    if (!this.#length) return;
    const period = event.start.slice(0, this.#length);
    const at = event.end.startsWith(period) ? period : ACROSS;
    let part = entry.parts.get(at);
    if (!part) entry.parts.set(at, (part = emptySum()));
    add(part, event);
  }

  /** One claim per dyad, period and affiliation; the claims of the whole contain those of its periods. */
  write(draft: Draft, asOf: string): void {
    for (const dyad of this.#dyads.values()) {
      const periods = [...dyad.parts]
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([period, sum]) => new Claims(draft, dyad, sum, period, asOf).write());
      new Claims(draft, dyad, dyad.whole, '', asOf).write(periods);
      spanConflict(draft, dyad);
    }
  }
}

/** Says of a conflict from when to when the file has events of it. */
function spanConflict(draft: Draft, { conflict: id, whole }: Dyad): void {
  const conflict = id === null ? undefined : draft.get('conflicts', id);
  if (!conflict) return;
  const [first, last] = typeof conflict.span === 'string' ? conflict.span.split('/') : [];
  const start = first && first < whole.start ? first : whole.start;
  const end = last && last > whole.end ? last : whole.end;
  conflict.span = `${start}/${end}`;
}

/** The claims of one dyad in one period: of each affiliation, and of all together. */
class Claims {
  readonly #draft: Draft;
  readonly #dyad: Dyad;
  readonly #sum: Sum;
  readonly #period: string;
  readonly #asOf: string;

  constructor(draft: Draft, dyad: Dyad, sum: Sum, period: string, asOf: string) {
    this.#draft = draft;
    this.#dyad = dyad;
    this.#sum = sum;
    this.#period = period;
    this.#asOf = asOf;
  }

  /** Writes the claims and gives the ids of what they count. */
  write(periods: readonly Map<string, string>[] = []): Map<string, string> {
    const ids = new Map<string, string>();
    for (const part of PARTS) {
      const value = this.#sum[part];
      if (value !== undefined && (value > 0 || this.#speaksOf(part))) {
        ids.set(
          part,
          this.#claim(
            SUFFIX[part],
            this.#affiliation(part),
            { best: value, qualifier: 'exact' },
            idsOf(periods, part),
          ),
        );
      }
    }
    const found = estimate(this.#sum);
    const quantity: typeof found =
      found && this.#sum.unnumbered ? { ...found, qualifier: 'at-least' } : found;
    if (quantity) {
      const contains = ids.size ? [...ids.values()] : idsOf(periods, 'all');
      ids.set('all', this.#claim('all', ['all-sides'], quantity, contains));
    }
    return ids;
  }

  /** In one-sided violence only civilians are counted; between two armed sides their own dead are, even when none died. */
  #speaksOf(part: Part): boolean {
    return this.#dyad.oneSided ? part === 'civilians' : part === 'deathsA' || part === 'deathsB';
  }

  #affiliation(part: Part): string[] {
    const { sideA, sideB } = this.#dyad;
    return [(part === 'deathsA' ? sideA : part === 'deathsB' ? sideB : null) ?? 'unspecified'];
  }

  #category(part: string): CasualtyClaim['category'] {
    if (part === 'civilians') return 'civilian';
    if (part === 'unknown') return 'unspecified';
    if (part === 'all') return 'mixed';
    const id = part === 'a' ? this.#dyad.sideA : this.#dyad.sideB;
    return id && this.#draft.get('actors', id)?.kind === 'state' ? 'military' : 'irregular';
  }

  /** There is no level for the months of a place, so they are aggregates. */
  #periodLevel(): CasualtyClaim['level'] {
    const year = this.#period.length === 4;
    if (this.#dyad.place) return year ? 'country-year' : 'country-month';
    return year ? 'dyad-year' : 'dyad-month';
  }

  #claim(part: string, affiliation: string[], quantity: Quantity, includes: string[]): string {
    const { conflict, dyad, sideA, sideB, place, oneSided } = this.#dyad;
    const { events, flagged, unnumbered, start, end } = this.#sum;
    const source = this.#draft.source.id;
    const about = [source, conflict ?? place ?? 'all', dyad ?? ''].filter(Boolean);
    const id = this.#draft.idFor(
      `claim ${[conflict, dyad, sideA, sideB, place, oneSided, this.#period, part].join('|')}`,
      ...about,
      ...(this.#period ? [this.#period] : []),
      part,
    );
    const across = this.#period === ACROSS;
    const notes = [
      `Sum of ${events} ${events === 1 ? 'event' : 'events'}, our own calculation.`,
      ...(across
        ? ['Their possible days lie in more than one period, so they are in none of them.']
        : []),
      ...(flagged
        ? [
            `${flagged} of them ${flagged === 1 ? 'is' : 'are'} inconsistent in the source, summed as they stand.`,
          ]
        : []),
      ...(part === 'all' && unnumbered
        ? [
            `${unnumbered} of them ${unnumbered === 1 ? 'is' : 'are'} without a number in the source, so there were at least as many.`,
          ]
        : []),
      ...(part === 'all' && disorder(this.#sum)
        ? ['The sums of the estimates are out of order, so only best is given as a number.']
        : []),
    ];
    this.#draft.add('casualties', {
      id,
      ...(conflict && { conflict }),
      ...(place && { place, countsPlace: true }),
      period: !this.#period || across ? (start === end ? start : `${start}/${end}`) : this.#period,
      affiliation: affiliation as CasualtyClaim['affiliation'],
      category: this.#category(part),
      outcome: 'killed',
      quantity,
      basis: 'dataset-estimate',
      claimant: source,
      asOf: this.#asOf,
      ...(includes.length && { includes }),
      note: notes.join(' '),
      ...(dyad && /^\d+$/.test(dyad) && { ids: { ucdpDyad: Number(dyad) } }),
      cites: this.#draft.cites(dyad ? `dyad ${dyad}` : undefined),
      status: 'fair',
      level: this.#period ? this.#periodLevel() : 'aggregate',
      import: this.#draft.from(),
    });
    return id;
  }
}

const idsOf = (periods: readonly Map<string, string>[], part: string): string[] =>
  periods.flatMap((ids) => ids.get(part) ?? []);
