/** How many times larger than usual the page wants the texts of a figure. */
export const textScale = (element: Element): number =>
  Number(getComputedStyle(element).getPropertyValue('--faultline-text-scale')) || 1;

/** Gives the width in px that a text takes in an element's font at a weight and a size, such as `700 12px`. */
export function textWidths(element: Element, style: string): (text: string) => number {
  let context: CanvasRenderingContext2D | null = null;
  try {
    context = document.createElement('canvas').getContext('2d');
  } catch {
    // Protection against fingerprints may throw where others give nothing.
  }
  // Where a browser gives no canvas, the widest of the usual fonts is taken for granted.
  if (!context) return (text) => text.length * 7.7;
  context.font = `${style} ${getComputedStyle(element).fontFamily}`;
  const brush = context;
  return (text) => brush.measureText(text).width;
}
