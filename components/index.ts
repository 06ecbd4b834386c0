export { ActorStanceMatrix } from './actor-stance-matrix/actor-stance-matrix.js';
export { ArmsFlowChart } from './arms-flow-chart/arms-flow-chart.js';
export { CasualtyComparison } from './casualty-comparison/casualty-comparison.js';
export {
  ActorSelectEvent,
  DataErrorEvent,
  DataReadyEvent,
  DatumSelectEvent,
  PeriodChangeEvent,
  SourceOpenEvent,
  StateChangeEvent,
} from './internal/events.js';
export { STATUSES, type Status } from './internal/dataset-element.js';
export { EXPORT_FORMATS, type ExportFormat } from './internal/export.js';
