/**
 * One tab stop for a figure's marks: arrows move between them, Home and End to the ends of a row, Ctrl with them to the
 * ends of the figure. Marks are focusable nodes with `data-row` and `data-column` numbers.
 */
export class RovingFocus {
  readonly #root: () => ParentNode | null | undefined;

  constructor(root: () => ParentNode | null | undefined) {
    this.#root = root;
  }

  #marks(): HTMLElement[] {
    return [...(this.#root()?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  }

  /** Keeps exactly one mark in the tab order; call after each render. */
  update(): void {
    const marks = this.#marks();
    const current =
      marks.find((mark) => mark.tabIndex === 0 && mark.hasAttribute('tabindex')) ?? marks[0];
    for (const mark of marks) mark.tabIndex = mark === current ? 0 : -1;
  }

  /** Moves focus for an arrow, Home or End key pressed on a mark. */
  readonly onKeydown = (event: Event): void => {
    const { key, ctrlKey, target } = event as KeyboardEvent;
    const from = (target as Element).closest<HTMLElement>('[data-row]');
    if (!from) return;
    const to = this.#target(from, key, ctrlKey);
    if (!to) return;
    event.preventDefault();
    from.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  };

  #target(from: HTMLElement, key: string, whole: boolean): HTMLElement | undefined {
    const marks = this.#marks();
    const place = (mark: HTMLElement): [number, number] => [
      Number(mark.dataset['row']),
      Number(mark.dataset['column']),
    ];
    const [row, column] = place(from);
    const rtl = getComputedStyle(from).direction === 'rtl';
    const inRow = marks.filter((mark) => place(mark)[0] === row);
    const at = inRow.indexOf(from);
    const vertical = (step: number): HTMLElement | undefined => {
      const rows = [...new Set(marks.map((mark) => place(mark)[0]))].sort((a, b) => a - b);
      const next = rows[rows.indexOf(row) + step];
      const there = marks.filter((mark) => place(mark)[0] === next);
      return there.sort(
        (a, b) => Math.abs(place(a)[1] - column) - Math.abs(place(b)[1] - column),
      )[0];
    };
    switch (key) {
      case 'ArrowRight':
        return inRow[at + (rtl ? -1 : 1)];
      case 'ArrowLeft':
        return inRow[at + (rtl ? 1 : -1)];
      case 'ArrowDown':
        return vertical(1);
      case 'ArrowUp':
        return vertical(-1);
      case 'Home':
        return whole ? marks[0] : inRow[0];
      case 'End':
        return (whole ? marks : inRow).at(-1);
      default:
        return undefined;
    }
  }
}
