/** Why a dataset could not be shown, or what is wrong with its storage; stable codes for programs. */
export const DATASET_ERROR_CODES = [
  'network',
  'http',
  'timeout',
  'too-large',
  'not-json',
  'wrong-shape',
  'newer-version',
  'older',
  'storage-unavailable',
  'storage-full',
] as const;

/** One of {@link DATASET_ERROR_CODES}. */
export type DatasetErrorCode = (typeof DATASET_ERROR_CODES)[number];

/** How a {@link DatasetError} may be mended by asking again. */
export interface Retry extends ErrorOptions {
  /** True when the same request may succeed later. */
  readonly retriable?: boolean;
  /** Milliseconds that the server asked to wait. */
  readonly retryAfter?: number | undefined;
  /** True when the server says that nothing is at the address. */
  readonly missing?: boolean;
}

/** A dataset could not be loaded or read. `message` is for the page's owner: what, where and how to mend it. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';

  /** Stable, for programs. */
  readonly code: DatasetErrorCode;
  /** True when the same request may succeed later. */
  readonly retriable: boolean;
  /** Milliseconds that the server asked to wait. */
  readonly retryAfter: number | undefined;
  /** True when the server says that nothing is at the address. */
  readonly missing: boolean;

  constructor(code: DatasetErrorCode, message: string, options: Retry = {}) {
    super(message, options);
    this.code = code;
    this.retriable = options.retriable ?? false;
    this.retryAfter = options.retryAfter;
    this.missing = options.missing ?? false;
  }
}
