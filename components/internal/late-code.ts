import type { CSSResultOrNative } from 'lit';

/** What late code needs from the figure it belongs to. */
export interface LateHost {
  requestUpdate(): void;
  readonly updateComplete: Promise<unknown>;
  /** Adds styles to the figure's own. */
  wear(styles: readonly CSSResultOrNative[]): void;
}

/** Code fetched when a view first needs it; its `lateStyles`, if it has any, come with it. */
export class LateCode<T extends object> {
  readonly #host: LateHost;
  readonly #load: () => Promise<T>;
  readonly #failed: (error: unknown) => void;
  #code: T | undefined;
  #fetching: Promise<void> | undefined;
  /** It could not be had just now: the figure as it is without it must not ask at once for it again. */
  #resting = false;

  constructor(host: LateHost, load: () => Promise<T>, failed: (error: unknown) => void) {
    this.#host = host;
    this.#load = load;
    this.#failed = failed;
  }

  /** Settles when the code is there or could not be had; undefined while nobody waits for it. */
  get fetching(): Promise<void> | undefined {
    return this.#fetching;
  }

  /** The code if it is there; asking does not fetch it. */
  get ready(): T | undefined {
    return this.#code;
  }

  /** The code, once it is there; asking for it fetches it, and after a failure fetches it again. */
  need(): T | undefined {
    if (!this.#code && !this.#resting) this.#fetching ??= this.#fetch();
    return this.#code;
  }

  async #fetch(): Promise<void> {
    try {
      const code: T & { lateStyles?: readonly CSSResultOrNative[] } = await this.#load();
      if (code.lateStyles) this.#host.wear(code.lateStyles);
      this.#code = code;
    } catch (error) {
      this.#failed(error);
      this.#resting = true;
    }
    this.#fetching = undefined;
    this.#host.requestUpdate();
    if (this.#resting) void this.#host.updateComplete.then(() => (this.#resting = false));
  }
}

/** All late code of one figure. */
export class LateCodes {
  readonly #host: LateHost;
  readonly #codes: { readonly fetching: Promise<void> | undefined }[] = [];

  constructor(host: LateHost) {
    this.#host = host;
  }

  add<T extends object>(load: () => Promise<T>, failed: (error: unknown) => void): LateCode<T> {
    const code = new LateCode(this.#host, load, failed);
    this.#codes.push(code);
    return code;
  }

  [Symbol.iterator](): Iterator<{ readonly fetching: Promise<void> | undefined }> {
    return this.#codes.values();
  }
}
