import { flowStyles } from './flow.styles.js';
import { tableStyles } from '../internal/table.styles.js';
import { listsStyles } from './lists.styles.js';

export { flowDrawing, flowList, spanControl } from './flow-view.js';
export { dealTables, largestDeals, sumsLists } from './lists-view.js';

/** Look of the forms that are fetched when first shown. */
export const lateStyles = [tableStyles, flowStyles, listsStyles];
