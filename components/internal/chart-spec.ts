/** Colour of a series: a slot of the categorical palette, `other`, or `unknown`, drawn as a dashed outline. */
export type ChartColour = 1 | 2 | 3 | 4 | 5 | 'other' | 'unknown';

/** One place along the shared axis, such as a year. */
export interface ChartCategory {
  readonly label: string;
  /** The label where room is short. */
  readonly short: string;
  /** Labelled even where only some places are. */
  readonly major: boolean;
}

/** One kind of segment; the first of the list stands on the baseline. */
export interface ChartSeries {
  /** Unique in the chart. */
  readonly key: string;
  readonly colour: ChartColour;
}

/** A segment that is named in the drawing where there is room; of several for one series the first that fits. */
export interface ChartLabel {
  readonly series: number;
  readonly category: number;
  readonly text: string;
}

/** One set of stacked columns; all panels of a chart share one scale. */
export interface ChartPanel {
  readonly title: string;
  /** Height of the tallest column. */
  readonly max: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  /** Per series, one value per category; `null` draws nothing. */
  readonly values: readonly (readonly (number | null)[])[];
  /** Per category, what stands there instead of a column: nothing recorded, or an amount not stated. */
  readonly gaps: readonly ('none' | 'unstated' | undefined)[];
  readonly labels: readonly ChartLabel[];
  /** The tallest column with its total; absent when nothing is drawn. */
  readonly peak?: { readonly category: number; readonly text: string } | undefined;
}

/** A dotted line through all panels, such as an episode. */
export interface ChartRule {
  readonly category: number;
  readonly text: string;
}

/** Stacked columns along one axis, in one or more panels from top to bottom: what to draw, in our words. */
export interface ChartSpec {
  readonly categories: readonly ChartCategory[];
  readonly series: readonly ChartSeries[];
  readonly panels: readonly ChartPanel[];
  readonly rules: readonly ChartRule[];
}

/** Kind of claimant that a line stands for; each has a colour of its own. */
export type StepTone = 'own' | 'opponent' | 'other';

/** One stand of a figure that was revised. Times are in milliseconds. */
export interface StepPoint {
  /** Where it is drawn: within the days it may have been said on. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Where its mark stands; absent for a range without a best figure. */
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly text: string;
  /** What qualifies the number, as an SVG path to the right of a mark; empty for an exact one. */
  readonly around: string;
  /** True when the number itself is excluded: more than this. */
  readonly hollow: boolean;
  /** True when it counts other people than the one before. */
  readonly apart: boolean;
}

/** One figure through its revisions. */
export interface StepLine {
  readonly name: string;
  readonly tone: StepTone;
  /** The mark, as an SVG path around the origin. */
  readonly shape: string;
  readonly dash: readonly number[];
  readonly points: readonly StepPoint[];
}

/** Lines on one scale. */
export interface StepPanel {
  readonly title: string;
  readonly max: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  readonly lines: readonly StepLine[];
}

/** Figures that stand until they are revised, in panels on one axis of time. */
export interface StepSpec {
  readonly from: number;
  readonly to: number;
  readonly dates: readonly { readonly at: number; readonly text: string }[];
  readonly panels: readonly StepPanel[];
}

/** A round distance between ticks that gives about `count` of them up to `max`. */
export function tickStep(max: number, count = 3): number {
  const rough = max / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((each) => each * power >= rough * 0.85) ?? 10;
  return step * power;
}
