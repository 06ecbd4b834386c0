export type * from './schema/generated/types.js';
export { KINDS } from './schema/generated/fields.js';
export {
  recordOf,
  recordsById,
  type AnyRecord,
  type Found,
  type Kind,
  type RecordOf,
} from './dataset.js';
export { DATASET_ERROR_CODES, DatasetError, type DatasetErrorCode } from './errors.js';
export {
  compareDates,
  edtf,
  knownBy,
  knownFrom,
  overlaps,
  parseDate,
  type Precision,
  type Span,
} from './dates.js';
export { nearest } from './nearest.js';
export { ownTask } from './slices.js';
export type { Problem } from './check.js';
export { assertDataset, parseDataset, readDataset, type Parsed } from './parse.js';
export {
  applyUpdate,
  heldDataset,
  loadDataset,
  refreshDataset,
  resolveSource,
  watchDataset,
  type CachePolicy,
  type Loaded,
  type UpdatePolicy,
} from './store.js';
export { isNews } from './page.js';
export { DEFAULT_SOURCE, LIBRARY_ROOT, VERSION } from './release.js';
export type { Filter } from './select/filter.js';
export { GRADES, selectGraded } from './select/graded.js';
export { selectStances } from './select/stances.js';
export { selectCasualties } from './select/casualties.js';
export { selectArms, transferDate } from './select/arms.js';
export { selectEpisodes, selectPrincipals, sideOf } from './select/conflict.js';
export type {
  DayColumn,
  EventFilter,
  EventReader,
  EventSum,
  EventSums,
  Measure,
  NumberColumn,
  Places,
  SumOptions,
  TextColumn,
} from './select/events.js';
/** Fetches the code that reads, picks and sums the events of tables: few pages show any. */
export const loadEventSelectors = () => import('./select/events.js');
