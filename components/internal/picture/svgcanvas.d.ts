declare module 'svgcanvas/dist/svgcanvas.esm.js' {
  /** What is used of svgcanvas, which has no types: a 2D context that writes SVG. */
  export class Context {
    constructor(size: { readonly width: number; readonly height: number });
    font: string;
    fillStyle: unknown;
    strokeStyle: unknown;
    lineWidth: number;
    lineJoin: string;
    textAlign: string;
    textBaseline: string;
    fillText(text: string, x: number, y: number): void;
    strokeText(text: string, x: number, y: number): void;
    getTransform(): DOMMatrix;
    getSvg(): SVGSVGElement;
    __closestGroupOrSvg(): SVGElement;
  }
}
