/** Why a dataset could not be shown; stable codes for programs. */
export const DATASET_ERROR_CODES = [
  'network',
  'http',
  'timeout',
  'too-large',
  'not-json',
  'wrong-shape',
  'newer-version',
] as const;

/** One of {@link DATASET_ERROR_CODES}. */
export type DatasetErrorCode = (typeof DATASET_ERROR_CODES)[number];

/** A dataset could not be loaded or read. `message` is for the page's owner: what, where and how to mend it. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';

  /** Stable, for programs. */
  readonly code: DatasetErrorCode;

  constructor(code: DatasetErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
