import { parseDate, type CasualtyClaim, type Dataset } from '../../data/index.js';
import { tickStep, type StepLine, type StepPanel, type StepSpec } from '../internal/chart-spec.js';
import type { Language } from '../internal/language.js';
import { casualtyWords } from '../internal/strings/en/casualties.js';
import { historyWords } from '../internal/strings/en/history.js';
import { kindOf, pointOf, rootOf, shortDate, type Chain } from './claims.js';
import type { LaneGroup } from './groups.js';
import { formOf } from './lanes.js';
import { amount, claimLines, peopleOf } from './lane-words.js';
import { AROUND, SHAPES } from './shapes.js';
import { dateTicks } from './history-dates.js';

/** One stand of a figure, as a reader meets it. */
export interface HistoryPoint {
  /** Unique in the figure; names the point's details. */
  readonly key: string;
  /** The figure as a phrase, then who said it, when, and how sure it is. */
  readonly lines: readonly string[];
  /** Ids of the records: this one, then the others of the same figure. */
  readonly records: readonly string[];
}

/** How the figures of an episode were revised. */
export interface History {
  readonly title: string;
  readonly explained: string;
  readonly label: string;
  readonly chart: StepSpec;
  /** In the order of the chart: panel, line, point. */
  readonly points: readonly (readonly (readonly HistoryPoint[])[])[];
  /** One sentence for each figure. */
  readonly sentences: readonly string[];
}

const DAY = 864e5;
/** A date that leaves more days open than this does not stretch the axis. */
const EXACT = 45 * DAY;
/** What tells the lines of one panel apart, beside their names. */
const DASHES: readonly (readonly number[])[] = [[], [7, 3], [2, 3], [10, 3, 2, 3]];

interface Stand {
  readonly claim: CasualtyClaim;
  readonly from: number;
  readonly to: number;
}

/** The claims of a chain that can be drawn, the earliest first, with the days they may have been made on. */
function standsOf(chain: Chain): Stand[] {
  return [...chain].reverse().flatMap((claim) => {
    const dates = parseDate(claim.asOf);
    const { quantity } = claim;
    if (!dates || !quantity || (pointOf(quantity) === undefined && quantity.low === undefined))
      return [];
    return [{ claim, from: Date.parse(dates.start), to: Date.parse(dates.end) }];
  });
}

const isExact = ({ from, to }: Stand): boolean => to - from <= EXACT;

/** From the first to the last day that is known well, with room for what is known less well. */
function domainOf(stands: readonly Stand[]): readonly [from: number, to: number] {
  const first = Math.min(...stands.map(({ from }) => from));
  const last = Math.max(...stands.map((stand) => (isExact(stand) ? stand.to : stand.from)));
  const length = Math.max(last - first, 4 * DAY);
  return [first - length * 0.06, last + length * 0.22];
}

/** Where each stand is drawn: on its last day, or as early as may be where the day is hardly known; never before the one it revises. */
function placesOf(stands: readonly Stand[], [from, to]: readonly [number, number]): number[] {
  let before = -Infinity;
  return stands.map((stand) => {
    const wanted = isExact(stand) ? stand.to : stand.from;
    before = Math.max(wanted, before + (isExact(stand) ? 0 : (to - from) * 0.08));
    return before;
  });
}

const samePeople = (a: CasualtyClaim, b: CasualtyClaim): boolean =>
  a.category === b.category &&
  a.outcome === b.outcome &&
  [...a.affiliation].sort().join() === [...b.affiliation].sort().join();

function change(claims: readonly CasualtyClaim[], language: Language): string {
  const words = language.words(historyWords);
  const [first, last] = [claims[0]!, claims.at(-1)!];
  if (claims.some((claim) => !samePeople(claim, last))) return words.apart;
  const plain = ({ quantity }: CasualtyClaim): number | undefined =>
    quantity?.qualifier === 'exact' && quantity.low === undefined ? quantity.best : undefined;
  const [from, to] = [plain(first), plain(last)];
  if (!from || !to) return '';
  const ratio = language.number(to / from);
  return ratio === '1' ? words.same : words.times(ratio);
}

/** How claims were revised, by group: the dead together, every other fate on a scale of its own. */
export function historyOf(
  groups: readonly LaneGroup[],
  dataset: Dataset,
  language: Language,
): History | undefined {
  const words = language.words(historyWords);
  const found = groups.flatMap((group) =>
    group.chains.flatMap((chain) => {
      const stands = standsOf(chain);
      return stands.length > 1 ? [{ group, chain, stands }] : [];
    }),
  );
  if (!found.length) return undefined;
  const domain = domainOf(found.flatMap(({ stands }) => stands));
  const isDead = ({ group }: (typeof found)[number]): boolean =>
    group.chains.some(([{ outcome }]) => outcome.startsWith('killed'));
  const titles = [
    ...new Set(found.map((each) => (isDead(each) ? words.dead : each.group.title))),
  ].sort((a, b) => Number(b === words.dead) - Number(a === words.dead));
  const sentences: string[] = [];
  const points: HistoryPoint[][][] = [];
  const panels = titles.map((title): StepPanel => {
    const own = found.filter((each) => (isDead(each) ? words.dead : each.group.title) === title);
    const marks: HistoryPoint[][] = [];
    const lines = own.map(({ group, chain, stands }, at): StepLine => {
      const [latest] = chain;
      const kind = kindOf(latest);
      const people = group.kind === 'side' ? group.people : peopleOf(latest, dataset, language);
      const counted = language.words(casualtyWords).counting[latest.category];
      const name =
        kind === 'own'
          ? own.some((other) => other.group === group && other.chain !== chain)
            ? words.counting(people, counted)
            : people
          : words.claimOf(language.name(dataset, rootOf(dataset, latest.claimant)), people);
      const claims = stands.map(({ claim }) => claim);
      const places = placesOf(stands, domain);
      sentences.push(
        [
          words.line(
            title,
            name,
            claims
              .map((claim) =>
                words.step(language.quantity(claim.quantity!), shortDate(claim.asOf, language)),
              )
              .join(language.strings.comma),
          ),
          change(claims, language),
        ]
          .filter(Boolean)
          .join(' '),
      );
      marks.push(
        claims.map((claim) => ({
          key: `history ${claim.id}`,
          lines: [
            words.point(amount(claim, language), name),
            ...claimLines(claim, dataset, language),
          ],
          records: [claim.id, ...chain.flatMap(({ id }) => (id === claim.id ? [] : id))],
        })),
      );
      return {
        name,
        tone: kind === 'own' || kind === 'opponent' ? kind : 'other',
        shape: SHAPES[kind],
        dash: DASHES[at % DASHES.length]!,
        points: stands.map(({ claim, from, to }, i) => {
          const { low, high, best } = claim.quantity!;
          const form = formOf(claim);
          const bounded = low !== undefined && high !== undefined;
          const before = claims[i - 1];
          return {
            at: places[i]!,
            from: Math.min(from, places[i]!),
            to: Math.max(to, places[i]!),
            value: bounded ? best : pointOf(claim.quantity!),
            low: bounded ? low : undefined,
            high: bounded ? high : undefined,
            text: language.quantity(claim.quantity!),
            around: AROUND[form] ?? '',
            hollow: form === 'more-than',
            apart: before !== undefined && !samePeople(before, claim),
          };
        }),
      };
    });
    points.push(marks);
    const tops = lines.flatMap((line) => line.points.map(({ value, high }) => high ?? value ?? 0));
    const max = Math.max(1, ...tops);
    const step = Math.max(1, tickStep(max));
    return {
      title: titles.length > 1 || title !== words.dead ? title : '',
      max,
      ticks: Array.from({ length: Math.floor(max / step) + 1 }, (_, i) => ({
        value: i * step,
        text: language.number(i * step),
      })),
      lines,
    };
  });
  return {
    title: words.title,
    explained: words.explained,
    label: words.chart(words.title, sentences.join(' ')),
    chart: { from: domain[0], to: domain[1], dates: dateTicks(domain, language), panels },
    points,
    sentences,
  };
}
