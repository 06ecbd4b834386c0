/** Gives the width in px that a text takes in an element's font at a weight and a size, such as `700 12px`. */
export function textWidths(element: Element, style: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  // Where a browser gives no canvas, the widest of the usual fonts is taken for granted.
  if (!context) return (text) => text.length * 7.7;
  context.font = `${style} ${getComputedStyle(element).fontFamily}`;
  return (text) => context.measureText(text).width;
}
