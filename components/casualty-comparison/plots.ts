import type { Language } from '../internal/language.js';
import { axisFor, type Axis } from './axis.js';
import type { LaneGroup } from './groups.js';
import type { Lane } from './lanes.js';

/** Groups on one axis. */
export interface Plot {
  readonly axis: Axis;
  readonly groups: readonly LaneGroup[];
}

/** How many times longer than its longest bar a scale may be before the bars press together. */
const FAR = 4;

/** Every number a lane draws. */
export const drawn = ({ at, low, high, earlier }: Lane): number[] =>
  [at, low, high, ...earlier].filter((value) => value !== undefined);

/** Every number a lane draws, and room for the arrow of an open end. */
const reach = (lane: Lane): number[] => [
  ...drawn(lane),
  ...(lane.form === 'at-least' || lane.form === 'more-than' ? [(lane.at ?? 0) * 1.1] : []),
];

/** The greatest number drawn in the groups; 0 when they hold none. */
export const greatest = (groups: readonly LaneGroup[]): number =>
  Math.max(0, ...groups.flatMap(({ lanes }) => lanes.flatMap(drawn)));

/** True for a group about people who were harmed but not, or not surely, killed. */
export const isHarm = ({ kind }: LaneGroup): boolean =>
  ['missing', 'captured', 'wounded', 'casualties'].includes(kind);

/** Deaths share one axis; what would press the rest together, or is no death, gets its own. */
export function plotsOf(groups: readonly LaneGroup[], log: boolean, language: Language): Plot[] {
  const family = (group: LaneGroup): string => {
    const { kind } = group;
    if (kind === 'displaced') return kind;
    if (kind === 'year' || kind === 'place') return 'years';
    return isHarm(group) ? 'harm' : 'dead';
  };
  const dead = groups.filter((group) => family(group) === 'dead');
  const top = greatest(dead);
  const years = greatest(groups.filter((group) => family(group) === 'years'));
  const yearsFit = years * FAR >= top && years <= top * FAR;
  const plot = (members: readonly LaneGroup[]): Plot => ({
    groups: members,
    axis: axisFor(
      members.flatMap(({ lanes }) => lanes.flatMap(reach)),
      log,
      language,
    ),
  });
  const main = plot(
    groups.filter(
      (group) => family(group) === 'dead' || (family(group) === 'years' && dead.length && yearsFit),
    ),
  );
  const shared = groups.filter(
    (group) =>
      main.groups.includes(group) ||
      (main.groups.length && family(group) === 'harm' && greatest([group]) <= main.axis.max),
  );
  const rest = groups.filter((group) => !shared.includes(group));
  const others = ['harm', 'years', 'displaced'].map((name) =>
    rest.filter((group) => family(group) === name),
  );
  // Once more with all that it shows: a power of ten may start lower.
  return [plot(shared), ...others.map(plot)].filter((each) => each.groups.length);
}
