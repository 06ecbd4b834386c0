import type { CSSResultOrNative, LitElement } from 'lit';
import { pngOf } from './canvas.js';
import { pictureStyles } from './picture.styles.js';
import { pictureOf } from './walk.js';

/** A figure that can show itself as a picture has it: all its sources named, nothing to press. */
export interface Sitter extends LitElement {
  /** How many pictures are being taken. */
  sitting: number;
  wear(styles: readonly CSSResultOrNative[]): void;
}

const dressed = new WeakSet<Sitter>();

/**
 * A picture of a figure as it stands on the screen: its heading, what it draws, its notes and its sources. Rejects where
 * the figure has no size.
 */
export async function takePicture(figure: Sitter, format: 'png' | 'svg'): Promise<Blob> {
  await figure.updateComplete;
  if (!dressed.has(figure)) figure.wear([pictureStyles]);
  dressed.add(figure);
  figure.sitting++;
  figure.requestUpdate();
  try {
    // Nothing is painted on the screen in between: all this happens before the browser's next frame.
    await figure.updateComplete;
    const box = figure.renderRoot.querySelector('.figure');
    if (!box?.getBoundingClientRect().width) {
      throw new Error(
        `<${figure.localName}> is hidden, so there is nothing to take a picture of. Show it first, or ask for "csv" or "json".`,
      );
    }
    const words = (id: string): string =>
      box.querySelector(`#${id}`)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const paper = getComputedStyle(box).getPropertyValue('--_paper');
    const picture = pictureOf(box, resolved(box, paper), words('heading'), words('summary'));
    if (format === 'png') return await pngOf(picture);
    const { svgOf } = await import('./svg.js');
    return svgOf(picture);
  } finally {
    figure.sitting--;
    figure.requestUpdate();
  }
}

/** A colour as a canvas takes it: a custom property keeps its text, such as `light-dark(…)`. */
function resolved(box: Element, colour: string): string {
  const probe = document.createElement('i');
  probe.style.color = colour;
  box.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
