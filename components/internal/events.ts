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

/** A person changed what the figure shows: its view, its selection, its sorting, or the details that are open. */
export class StateChangeEvent extends Event {
  static readonly type = 'state-change';
  /** The new state, as plain JSON; assign it to `state` to restore it. */
  readonly state: Readonly<Record<string, unknown>>;

  constructor(state: Readonly<Record<string, unknown>>) {
    super(StateChangeEvent.type, travelling);
    this.state = state;
  }
}

/** A person chose the actors to show. */
export class ActorSelectEvent extends Event {
  static readonly type = 'actor-select';
  /** Ids of the actors; none for all of them. `others` and `unknown` are entries of a legend. */
  readonly actors: readonly string[];

  constructor(actors: readonly string[]) {
    super(ActorSelectEvent.type, travelling);
    this.actors = actors;
  }
}

/** A person chose the time to show. */
export class PeriodChangeEvent extends Event {
  static readonly type = 'period-change';
  /** An ISO interval such as `2016-04/2020-11`; empty for all of it. */
  readonly period: string;
  /** The date up to which things were known; empty for today. */
  readonly asOf: string;

  constructor(period: string, asOf: string) {
    super(PeriodChangeEvent.type, travelling);
    this.period = period;
    this.asOf = asOf;
  }
}

/** A person opened a source. */
export class SourceOpenEvent extends Event {
  static readonly type = 'source-open';
  /** Id of the source in the dataset. */
  readonly source: string;
  /** Its address. */
  readonly url: string;

  constructor(source: string, url: string) {
    super(SourceOpenEvent.type, travelling);
    this.source = source;
    this.url = url;
  }
}

declare global {
  interface HTMLElementEventMap {
    'data-ready': DataReadyEvent;
    'data-error': DataErrorEvent;
    'datum-select': DatumSelectEvent;
    'state-change': StateChangeEvent;
    'actor-select': ActorSelectEvent;
    'period-change': PeriodChangeEvent;
    'source-open': SourceOpenEvent;
  }
}
