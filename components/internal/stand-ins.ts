import { whenAdded } from './added.js';

function replace(box: HTMLElement, isFigure: (tag: string) => boolean): void {
  const { figure: tag = '', ...rest } = box.dataset;
  if (!isFigure(tag) || box.querySelector(tag)) return;
  const figure = document.createElement(tag);
  for (const [name, value = ''] of Object.entries(rest)) {
    figure.setAttribute(
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      value,
    );
  }
  figure.append(...box.childNodes);
  box.append(figure);
}

/**
 * Puts figures where a page could only write `<div data-figure="…">`, because its content system takes unknown tags away:
 * the other `data-` attributes become the figure's own, and what stands in the box its fallback.
 */
export function watchStandIns(isFigure: (tag: string) => boolean): void {
  whenAdded('[data-figure]', (box) => {
    if (box instanceof HTMLElement) replace(box, isFigure);
  });
}
