import type { LitElement, ReactiveController } from 'lit';

/**
 * An observer of sizes in the element's own document, which may be another than the code's: one of ours would report an
 * error of the page in every frame once that document is gone.
 */
export function observeSize(
  { ownerDocument }: Element,
  changed: (width: number) => void,
): ResizeObserver {
  const view = (ownerDocument.defaultView ?? window) as Window & typeof globalThis;
  return new view.ResizeObserver(([entry]) => {
    // Changing layout inside the callback would raise an error on the host page.
    view.requestAnimationFrame(() => changed(entry!.contentRect.width));
  });
}

/** Tells a figure how wide it is, now and whenever that changes. */
export class Fitting implements ReactiveController {
  readonly #figure: LitElement;
  readonly #fit: (width: number) => void;
  #observer: ResizeObserver | undefined;
  #box: Element | undefined;

  constructor(figure: LitElement, fit: (width: number) => void) {
    this.#figure = figure;
    this.#fit = fit;
    figure.addController(this);
  }

  hostConnected(): void {
    this.#measured(this.#figure.getBoundingClientRect().width);
    this.#observer = observeSize(this.#figure, (width) => this.#measured(width));
    this.#observe();
  }

  hostUpdated(): void {
    this.#observe();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#box = undefined;
  }

  /** The box inside: a page may make the figure itself `inline` or `contents`, which have no size that can be observed. */
  #observe(): void {
    const box = this.#figure.renderRoot.firstElementChild ?? undefined;
    if (box === this.#box) return;
    this.#observer?.disconnect();
    this.#box = box;
    if (box) this.#observer?.observe(box);
  }

  #measured(width: number): void {
    // A hidden figure keeps its last form.
    if (width > 0 && this.#figure.isConnected) this.#fit(width);
  }
}
