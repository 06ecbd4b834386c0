import type { LitElement, ReactiveController } from 'lit';

/**
 * Tells a figure when it is within about one screen of what a reader sees, or has to be there at once: nothing is
 * fetched before.
 */
export class Nearing implements ReactiveController {
  near = false;
  readonly #figure: LitElement & { readonly loading: 'lazy' | 'eager' };
  #observer: IntersectionObserver | undefined;
  #box: Element | undefined;

  constructor(figure: LitElement & { readonly loading: 'lazy' | 'eager' }) {
    this.#figure = figure;
    figure.addController(this);
  }

  /** Paper, files and pictures cannot wait. */
  readonly now = (): void => {
    if (this.near) return;
    this.near = true;
    this.hostDisconnected();
    this.#figure.requestUpdate();
  };

  hostConnected(): void {
    if (this.near) return;
    const { loading, ownerDocument } = this.#figure;
    const view = ownerDocument.defaultView as (Window & typeof globalThis) | null;
    if (loading === 'eager' || !view?.IntersectionObserver || this.#isInSight(view)) {
      this.near = true;
      return;
    }
    addEventListener('beforeprint', this.now);
    this.#observer = new view.IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.now();
      },
      { rootMargin: '100%' },
    );
  }

  hostUpdate(): void {
    if (this.#figure.loading === 'eager') this.now();
  }

  /** The box inside is watched: a page may make the figure itself `contents`, which has no place of its own. */
  hostUpdated(): void {
    const box = this.#figure.renderRoot.firstElementChild ?? undefined;
    if (box === this.#box) return;
    this.#box = box;
    this.#observer?.disconnect();
    if (box) this.#observer?.observe(box);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = this.#box = undefined;
    removeEventListener('beforeprint', this.now);
  }

  /** Figures at the top of a page do not wait for an observer. */
  #isInSight({ innerHeight }: Window): boolean {
    const [box] = this.#figure.getClientRects();
    return box !== undefined && box.top < 2 * innerHeight && box.bottom > -innerHeight;
  }
}
