/** Marks narrower than this have the tip beside them, so that it never hides the mark. */
const NARROW = 60;
const GAP = 4;

/**
 * One tooltip for all marks of a plot: it repeats, on hover and on focus, what the details open with. Marks carry their
 * lines in `data-tip`, separated by line breaks. The pointer can enter it, and Escape closes it.
 */
export class Tip {
  readonly #root: () => ParentNode | null | undefined;
  #shown?: Element | undefined;

  constructor(root: () => ParentNode | null | undefined) {
    this.#root = root;
  }

  #node(): HTMLElement | null | undefined {
    return this.#root()?.querySelector<HTMLElement>('.tip');
  }

  /** Shows the tip of the mark under the pointer or in focus. */
  readonly show = (event: Event): void => {
    const target = event.target as Element;
    const mark = target.closest<HTMLElement | SVGElement>('[data-tip]');
    const pointer = event as PointerEvent;
    // A tap opens the details, which say the same.
    if (!mark || mark === this.#shown || pointer.pointerType === 'touch') return;
    // A click also focuses; only a key press asks for the tip.
    if (event.type === 'focusin' && !mark.matches(':focus-visible')) return;
    this.#place(mark, event.type === 'pointerover' ? pointer : undefined);
  };

  /** Hides the tip unless the pointer moves onto it or stays on its mark. */
  readonly hide = (event: Event): void => {
    const to = (event as PointerEvent | FocusEvent).relatedTarget as Node | null;
    if (to && (this.#shown?.contains(to) || this.#node()?.contains(to))) return;
    this.close();
  };

  /** Closes the tip on Escape; the key does nothing else then. */
  readonly escape = (event: Event): void => {
    if ((event as KeyboardEvent).key !== 'Escape' || !this.#shown) return;
    event.stopPropagation();
    this.close();
  };

  /** Closes the tip. */
  readonly close = (): void => {
    this.#shown = undefined;
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
    const from = !pointer || narrow ? box : { left: pointer.clientX, right: pointer.clientX };
    const x = from.right + GAP - area.left;
    const left =
      x + node.offsetWidth <= area.width ? x : from.left - GAP - node.offsetWidth - area.left;
    const top =
      (pointer ? pointer.clientY - 12 : narrow ? box.top + 24 : box.bottom + GAP) - area.top;
    node.style.left = `${Math.max(0, left)}px`;
    node.style.top = `${Math.max(0, top)}px`;
  }
}
