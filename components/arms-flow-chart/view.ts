import type { Language } from '../internal/language.js';
import type { MarkHost } from '../internal/marks.js';

/** What a view needs from the element around it. */
export interface View extends MarkHost {
  readonly language: Language;
  readonly size: 's' | 'm' | 'l';
  /** The figure, whose font and size of text count. */
  readonly element: Element;
  /** Key of the series that stands out; empty when none does. */
  readonly highlight: string;
  /** The anchor that was opened last: focus returns to its mark. */
  readonly last: string;
  /** The details panel when it is open at one of these anchors. */
  panel(...anchors: string[]): unknown;
  /** The next row of marks for the arrow keys. */
  row(): number;
}
