// What only some views of the figure need: flows, stated sums, single deals.
export { flowView } from './flow.js';
export { dealSummary, flowSummary, valueSummary } from './late-summaries.js';
export { dealGroups, dealsOfYears } from './ledger.js';
export { dealTable, sumTable } from './list-tables.js';
export { sumsView } from './sums.js';
