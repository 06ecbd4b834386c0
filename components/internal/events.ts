import type { DatasetErrorCode, Problem } from '../../data/index.js';

const travelling = { bubbles: true, composed: true };

/** The figure shows data. Fired once per dataset version it shows. */
export class DataReadyEvent extends Event {
  static readonly type = 'data-ready';
  /** Address of the dataset; empty when it was injected. */
  readonly url: string;
  /** Version of the dataset. */
  readonly version: string;
  /** Records that were left out, each with its place and the reason. */
  readonly rejected: readonly Problem[];

  constructor(url: string, version: string, rejected: readonly Problem[]) {
    super(DataReadyEvent.type, travelling);
    this.url = url;
    this.version = version;
    this.rejected = rejected;
  }
}

/** The figure's dataset could not be loaded or refreshed. Fired once per incident. */
export class DataErrorEvent extends Event {
  static readonly type = 'data-error';
  /** Stable code of the error. */
  readonly code: DatasetErrorCode;
  /** Address of the dataset. */
  readonly url: string;
  /** True when an older copy is still shown. */
  readonly showingOldData: boolean;

  constructor(code: DatasetErrorCode, url: string, showingOldData: boolean) {
    super(DataErrorEvent.type, travelling);
    this.code = code;
    this.url = url;
    this.showingOldData = showingOldData;
  }
}

/** A person opened the details of one or more records. */
export class DatumSelectEvent extends Event {
  static readonly type = 'datum-select';
  /** Ids of the records. */
  readonly records: readonly string[];

  constructor(records: readonly string[]) {
    super(DatumSelectEvent.type, travelling);
    this.records = records;
  }
}

declare global {
  interface HTMLElementEventMap {
    'data-ready': DataReadyEvent;
    'data-error': DataErrorEvent;
    'datum-select': DatumSelectEvent;
  }
}
