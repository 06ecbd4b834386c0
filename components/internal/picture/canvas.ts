import type { Mark, PathMark, Picture, TextMark } from './marks.js';
import { canvasFont } from './texts.js';

function paintPath(context: CanvasRenderingContext2D, mark: PathMark): void {
  const matrix = new DOMMatrix([...mark.matrix]);
  const shape = new Path2D();
  if (mark.constantLine) shape.addPath(new Path2D(mark.d), matrix);
  else {
    context.transform(...mark.matrix);
    shape.addPath(new Path2D(mark.d));
  }
  if (mark.fill) {
    context.globalAlpha = mark.opacity * (mark.fillOpacity ?? 1);
    context.fillStyle = mark.fill;
    context.fill(shape);
  }
  if (mark.stroke) {
    context.globalAlpha = mark.opacity;
    context.strokeStyle = mark.stroke;
    context.lineWidth = mark.lineWidth;
    context.lineCap = mark.cap;
    context.lineJoin = mark.join;
    context.setLineDash([...mark.dash]);
    context.stroke(shape);
  }
}

function paintText(context: CanvasRenderingContext2D, mark: TextMark): void {
  context.globalAlpha = mark.opacity;
  context.font = canvasFont(mark);
  context.direction = mark.leftwards ? 'rtl' : 'ltr';
  context.textAlign = 'start';
  if (mark.halo) {
    [context.strokeStyle, context.lineWidth] = mark.halo;
    context.lineJoin = 'round';
    context.strokeText(mark.text, mark.x, mark.y);
  }
  context.fillStyle = mark.fill;
  context.fillText(mark.text, mark.x, mark.y);
}

function paint(context: CanvasRenderingContext2D, mark: Mark, pixelRatio: number): void {
  if (mark.kind === 'path') paintPath(context, mark);
  else if (mark.kind === 'text') paintText(context, mark);
  else {
    const canvas = document.createElement('canvas');
    canvas.width = mark.width;
    canvas.height = mark.height;
    mark.chart.paintOn(canvas, pixelRatio, () => {
      context.drawImage(canvas, mark.x, mark.y, mark.width, mark.height);
    });
  }
}

/** A picture as a PNG file of `pixelRatio` pixels per CSS pixel, in the fonts of the page. */
export async function pngOf(picture: Picture, pixelRatio = 2): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * pixelRatio;
  canvas.height = picture.height * pixelRatio;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser forbids drawing; ask for "svg".');
  context.scale(pixelRatio, pixelRatio);
  context.fillStyle = picture.paper;
  context.fillRect(0, 0, picture.width, picture.height);
  for (const mark of picture.marks) {
    context.save();
    paint(context, mark, pixelRatio);
    context.restore();
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('The picture is too large for this browser; ask for "svg".');
  return blob;
}
