import type { ChartColour, StepTone } from './chart-spec.js';

/** The colours of one chart, as a canvas takes them. */
export interface ChartColours {
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly hair: string;
  readonly paper: string;
  /** True where hatchings stand for hues, so that segments need an edge. */
  readonly outlined: boolean;
  /** Fill of a series. */
  fill(colour: ChartColour): string | CanvasPattern;
  /** Colour of a kind of claimant. */
  tone(tone: StepTone): string;
}

/** Hatchings on a tile of 6 px that tell series apart where the reader's system chooses the colours. */
const HATCHES = ['M0 0h6v6H0Z', 'M0 6 6 0', 'M0 3h6', 'M3 0v6', 'M0 0l6 6M0 6 6 0', 'M2 3h2'];
const CLEAR = 'rgba(0,0,0,0)';

const slotOf = (colour: ChartColour): number => (typeof colour === 'number' ? colour : 6);

function hatch(slot: number, ink: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 6;
  const context = tile.getContext('2d');
  const path = new Path2D(HATCHES[slot - 1]);
  if (!context) return ink;
  context.fillStyle = context.strokeStyle = ink;
  context.lineWidth = 1.25;
  if (slot === 1) context.fill(path);
  else context.stroke(path);
  return context.createPattern(tile, 'repeat') ?? ink;
}

/** A media query; none where a script of the page took the question away. */
export function media(query: string): MediaQueryList | undefined {
  try {
    return matchMedia(query);
  } catch {
    return undefined;
  }
}

/**
 * Reads the private tokens as real colours. A custom property keeps its text (`light-dark(…)`), so each is resolved on
 * a probe; with forced colours the system's own are used, and hatchings instead of hues.
 */
export function readColours(probe: HTMLElement): ChartColours {
  const resolved = (colour: string): string => {
    probe.style.color = colour;
    const { color } = getComputedStyle(probe);
    probe.style.color = '';
    return color;
  };
  if (media('(forced-colors: active)')?.matches) {
    // Not by their names: a canvas in Chromium keeps what a name meant when it first met it.
    const ink = resolved('CanvasText');
    return {
      ink,
      ink2: ink,
      ink3: ink,
      hair: resolved('GrayText'),
      paper: resolved('Canvas'),
      outlined: true,
      tone: () => ink,
      fill: (colour) => (colour === 'unknown' ? CLEAR : hatch(slotOf(colour), ink)),
    };
  }
  const token = (name: string): string => resolved(`var(--_${name})`);
  const slots = [1, 2, 3, 4, 5, 6].map((slot) => token(`c${slot}`));
  const colours = {
    ink2: token('ink2'),
    ink3: token('ink3'),
    hair: token('hair'),
    paper: token('paper'),
    ink: token('ink'),
  };
  const tones = { own: token('own'), opponent: token('opponent'), other: token('other') };
  return {
    ...colours,
    outlined: false,
    tone: (tone) => tones[tone],
    fill: (colour) => (colour === 'unknown' ? CLEAR : (slots[slotOf(colour) - 1] ?? colours.ink)),
  };
}
