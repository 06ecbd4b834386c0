export { ActorStanceMatrix } from './actor-stance-matrix/actor-stance-matrix.js';
export { DataErrorEvent, DataReadyEvent, DatumSelectEvent } from './internal/events.js';
export { STATUSES, type Status } from './internal/dataset-element.js';
export { EXPORT_FORMATS, type ExportFormat } from './internal/export.js';
