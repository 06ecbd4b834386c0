import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Marks narrower than this have the tip beside them, so that it never hides the mark. */
const NARROW = 60;
const GAP = 4;

const { addEventListener: listen } = EventTarget.prototype;

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/**
 * One tooltip for all marks of a plot: it repeats, on hover and on focus, what the details open with. Marks carry their
 * lines in `data-tip`, separated by line breaks. The pointer can enter it, and Escape closes it wherever the focus is.
 */
export class Tip implements ReactiveController {
  readonly #host: Host;
  #shown?: Element | undefined;
  /** The tip was asked for by the focus: the pointer passing by does not close it. */
  #focused = false;
  #listening: AbortController | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#shown?.isConnected === false) this.close();
  }

  hostDisconnected(): void {
    this.close();
  }

  #node(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.tip');
  }

  /** Shows the tip of the mark under the pointer or in focus. */
  readonly show = (event: Event): void => {
    const target = event.target as Element;
    const mark = target.closest<HTMLElement | SVGElement>('[data-tip]');
    const pointer = event as PointerEvent;
    // A tap opens the details, which say the same.
    if (!mark || mark === this.#shown || pointer.pointerType === 'touch') return;
    // A click also focuses; only a key press asks for the tip.
    this.#focused = event.type === 'focusin';
    if (this.#focused && !mark.matches(':focus-visible')) return;
    this.#place(mark, this.#focused ? undefined : pointer);
    this.#listen(mark.ownerDocument);
  };

  /** Hides the tip unless the pointer moves onto it or stays on its mark. */
  readonly hide = (event: Event): void => {
    if (this.#focused && event.type === 'pointerout') return;
    const to = (event as PointerEvent | FocusEvent).relatedTarget as Node | null;
    if (to && (this.#shown?.contains(to) || this.#node()?.contains(to))) return;
    this.close();
  };

  /** Closes the tip on Escape; the key does nothing else then. The pointer rests on marks while the focus is elsewhere. */
  #listen(page: Document): void {
    this.#listening?.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.close();
    };
    // A form of the page named like the method would take its place there.
    listen.call(page, 'keydown', escape as EventListener, { signal, capture: true });
  }

  /** Closes the tip. */
  readonly close = (): void => {
    if (!this.#shown) return;
    this.#shown = undefined;
    this.#listening?.abort();
    const node = this.#node();
    if (node) node.hidden = true;
  };

  #place(mark: HTMLElement | SVGElement, pointer: PointerEvent | undefined): void {
    const node = this.#node();
    const plot = node?.offsetParent ?? node?.parentElement;
    if (!node || !plot) return;
    this.#shown = mark;
    const [first = '', ...rest] = (mark.dataset['tip'] ?? '').split('\n');
    const title = document.createElement('b');
    title.textContent = first;
    node.replaceChildren(
      title,
      ...rest.map((text) => Object.assign(document.createElement('span'), { textContent: text })),
    );
    node.hidden = false;
    const area = (node.offsetParent ?? plot).getBoundingClientRect();
    const box = mark.getBoundingClientRect();
    const narrow = box.width < NARROW;
    // Beside the mark without a gap: the pointer could not cross one without losing the tip.
    const [start, end] =
      !pointer || narrow
        ? [box.left, box.right]
        : [Math.max(box.left, pointer.clientX - GAP), Math.min(box.right, pointer.clientX + GAP)];
    const x = Math.floor(end - area.left);
    const left =
      x + node.offsetWidth <= area.width ? x : Math.ceil(start - area.left) - node.offsetWidth;
    const top =
      (pointer ? pointer.clientY - 12 : narrow ? box.top + 24 : box.bottom + GAP) - area.top;
    node.style.left = `${Math.max(0, left)}px`;
    node.style.top = `${Math.max(0, top)}px`;
  }
}
