export { flowDrawing, flowList, spanControl } from './flow-view.js';
export { flowStyles } from './flow.styles.js';
export { dealTables, largestDeals, sumsLists } from './lists-view.js';
