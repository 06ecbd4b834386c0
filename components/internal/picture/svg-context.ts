import { Context } from 'svgcanvas/dist/svgcanvas.esm.js';

const ANCHORS: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };
const BASELINES: Readonly<Record<string, string>> = { top: 'text-before-edge', middle: 'central' };

/**
 * A drawing context that writes SVG. Its texts are written here: the library reads a font off a style attribute, which a
 * strict content policy forbids.
 */
export class SvgContext extends Context {
  override fillText(text: string, x: number, y: number): void {
    this.#write(text, x, y, { fill: String(this.fillStyle) });
  }

  override strokeText(text: string, x: number, y: number): void {
    this.#write(text, x, y, {
      fill: 'none',
      stroke: String(this.strokeStyle),
      'stroke-width': String(this.lineWidth),
      'stroke-linejoin': this.lineJoin,
    });
  }

  #write(text: string, x: number, y: number, paint: Readonly<Record<string, string>>): void {
    const { a, b, c, d, e, f } = this.getTransform();
    const [, weight, size, family] = /(\d+|bold|normal)? ?([\d.]+)px(?:\/\S+)? (.+)$/.exec(
      this.font,
    ) ?? [undefined, undefined, '12', 'sans-serif'];
    const element = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    const attributes: Readonly<Record<string, string | undefined>> = {
      x: String(x),
      y: String(y),
      transform: `matrix(${a} ${b} ${c} ${d} ${e} ${f})`,
      'font-family': family,
      'font-size': size,
      'font-weight': weight,
      'text-anchor': ANCHORS[this.textAlign],
      'dominant-baseline': BASELINES[this.textBaseline],
      ...paint,
    };
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== undefined) element.setAttribute(name, value);
    }
    element.textContent = text;
    this.__closestGroupOrSvg().append(element);
  }
}
