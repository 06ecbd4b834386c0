import { flowStyles } from './flow.styles.js';
import { tableStyles } from '../internal/table.styles.js';
import { listsStyles } from './lists.styles.js';

export { flowFigure } from './flow-layout.js';
export { dealsOf, sumsLists } from './lists-view.js';

/** Look of the forms that are fetched when first shown. */
export const lateStyles = [tableStyles, flowStyles, listsStyles];
