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

const selector = '[data-figure]';

/**
 * Puts figures where a page could only write `<div data-figure="…">`, because its content system takes unknown tags away:
 * the other `data-` attributes become the figure's own, and what stands in the box its fallback.
 */
export function watchStandIns(isFigure: (tag: string) => boolean): void {
  const scan = (root: ParentNode): void => {
    for (const box of root.querySelectorAll<HTMLElement>(selector)) replace(box, isFigure);
  };
  scan(document);
  new MutationObserver((mutations) => {
    for (const { addedNodes } of mutations) {
      for (const node of addedNodes) {
        if (!(node instanceof HTMLElement)) continue;
        if (node.matches(selector)) replace(node, isFigure);
        if (node.firstElementChild) scan(node);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}
