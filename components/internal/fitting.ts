import type { LitElement, ReactiveController } from 'lit';

/** What is needed of an observer of sizes. */
export type SizeObserver = Pick<ResizeObserver, 'disconnect'> & { observe(box: Element): void };

/**
 * An observer of sizes in the element's own document, which may be another than the code's: one of ours would report an
 * error of the page in every frame once that document is gone.
 */
export function observeSize(
  { ownerDocument }: Element,
  changed: (width: number) => void,
): SizeObserver {
  const view = (ownerDocument.defaultView ?? window) as Window & typeof globalThis;
  const observer = new view.ResizeObserver(([entry]) => {
    // Changing layout inside the callback would raise an error on the host page.
    view.requestAnimationFrame(() => changed(entry?.contentRect.width ?? 0));
  });
  return {
    observe(box) {
      try {
        observer.observe(box);
      } catch {
        // A page may have an observer of its own that knows no shadow roots: the width at first stays.
      }
    },
    disconnect: () => observer.disconnect(),
  };
}

/** Tells a figure how wide it is, now and whenever that changes. */
export class Fitting implements ReactiveController {
  readonly #figure: LitElement;
  readonly #fit: (width: number) => void;
  #observer: SizeObserver | undefined;
  #box: Element | undefined;

  constructor(figure: LitElement, fit: (width: number) => void) {
    this.#figure = figure;
    this.#fit = fit;
    figure.addController(this);
  }

  /** Measures the figure now. */
  measure(): void {
    this.#measured(this.#figure.getBoundingClientRect().width);
  }

  hostConnected(): void {
    this.measure();
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
