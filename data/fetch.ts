import type { CachedText } from './cache.js';
import { DatasetError } from './errors.js';
import { limits } from './limits.js';

/** SHA-256 as lower-case hex; empty where the browser gives none, and then texts are compared whole. */
export async function sha256(bytes: BufferSource): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limits.hash);
  });
  let digest: ArrayBuffer | undefined;
  try {
    // Absent on plain http pages; a policy of the reader's firm or a script of the page may forbid it, or never answer.
    digest = await Promise.race([crypto.subtle.digest('SHA-256', bytes), late]);
  } catch {
    return '';
  } finally {
    clearTimeout(timer);
  }
  if (!digest) return '';
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Ends a request that takes too long: before its headers, between two pieces of its body, or as a whole. */
class Deadline {
  readonly #controller = new AbortController();
  readonly #whole = setTimeout(() => this.#giveUp(), limits.whole);
  #next = setTimeout(() => this.#giveUp(), limits.headers);
  /** A flag of our own: not every browser gives the reason of an abort back. */
  late = false;

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Settles as the work does, or rejects when time is up: a page that wraps `fetch` may ignore that it was ended. */
  within<T>(work: Promise<T>): Promise<T> {
    const { signal } = this.#controller;
    const ended = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    return Promise.race([work, ended]);
  }

  /** Something came: the next piece gets its time anew. */
  came(): void {
    clearTimeout(this.#next);
    this.#next = setTimeout(() => this.#giveUp(), limits.piece);
  }

  /** Ends the request as well, where its answer is not wanted any more. */
  end(): void {
    clearTimeout(this.#next);
    clearTimeout(this.#whole);
    this.#controller.abort();
  }

  #giveUp(): void {
    this.late = true;
    this.#controller.abort();
  }
}

const tooLarge = (url: string): DatasetError =>
  new DatasetError(
    'too-large',
    `${url} is larger than ${limits.bytes / 2 ** 20} MB. Aggregate it, for instance by month, or split it.`,
  );

/** Reads a body up to the cap, so that an endless answer cannot fill the reader's memory. */
async function readBytes(
  response: Response,
  url: string,
  deadline: Deadline,
): Promise<Uint8Array<ArrayBuffer>> {
  const { headers } = response as { readonly headers?: Headers };
  if (Number(headers?.get('content-length')) > limits.bytes) throw tooLarge(url);
  const chunks: Uint8Array[] = [];
  let size = 0;
  // A page that replaces `fetch` may answer with less than a whole Response.
  if (!response.body) return new TextEncoder().encode(await response.text());
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    deadline.came();
    size += value.byteLength;
    if (size > limits.bytes) throw tooLarge(url);
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/** The text in some bytes and its hash, both without the mark that some editors put first. */
async function textOf(all: Uint8Array<ArrayBuffer>, url: string): Promise<[string, string]> {
  const marked = BYTE_ORDER_MARK.every((byte, at) => all[at] === byte);
  const bytes = marked ? all.subarray(BYTE_ORDER_MARK.length) : all;
  try {
    return [new TextDecoder('utf-8', { fatal: true }).decode(bytes), await sha256(bytes)];
  } catch (cause) {
    throw new DatasetError('not-json', `${url} is not in UTF-8, as JSON must be. Save it so.`, {
      cause,
    });
  }
}

/** Milliseconds until a server wants to be asked again, from seconds or a date. */
function retryAfterOf({ headers }: Response): number | undefined {
  const value = (headers as Headers | undefined)?.get('retry-after');
  if (!value) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}

/** Answers that may be different the next time. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Hears whether a policy of the page, rather than the network, kept a request back. */
function watchPolicy(url: string): { readonly refused: () => Promise<boolean>; end(): void } {
  let refused = false;
  const listener = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void => {
    refused ||= effectiveDirective === 'connect-src' && url.startsWith(blockedURI);
  };
  addEventListener('securitypolicyviolation', listener);
  return {
    // The page hears of it in a task of its own, which may come after the failure.
    refused: () => new Promise((resolve) => setTimeout(() => resolve(refused))),
    end: () => removeEventListener('securitypolicyviolation', listener),
  };
}

/** Throws for an address that no browser fetches, with the right reason and without what it keeps secret. */
function assertFetchable(url: string): void {
  const { protocol, username, password } = new URL(url);
  if (username || password) {
    throw new DatasetError(
      'network',
      'src holds a user name or password, which browsers refuse to fetch with. Take them out.',
    );
  }
  if (!/^(https?|blob|data):$/.test(protocol)) {
    throw new DatasetError(
      'network',
      `No page can fetch an address that begins with ${protocol} Give one that begins with https: or hand the dataset over (element.data).`,
    );
  }
}

/** Answers that say that nothing is there. */
const MISSING = new Set([404, 410]);

async function ask(url: string, deadline: Deadline): Promise<CachedText> {
  // No header of our own: it would cost a question to the other host, which many cannot answer.
  const response = await fetch(url, {
    cache: 'no-cache',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: deadline.signal,
  });
  deadline.came();
  if (!response.ok) {
    const { status, statusText } = response;
    const cure = MISSING.has(status)
      ? 'Check the address in src.'
      : 'Look at the log of that server.';
    throw new DatasetError('http', `${url} answers ${`${status} ${statusText}`.trim()}. ${cure}`, {
      retriable: PASSING.has(status),
      retryAfter: retryAfterOf(response),
      missing: MISSING.has(status),
    });
  }
  const [text, hash] = await textOf(await readBytes(response, url, deadline), url);
  return { url, text, sha256: hash, fetchedAt: Date.now() };
}

/** Fetches a dataset's text, asking the server whether a cached copy is current; rejects with a {@link DatasetError}. */
export async function fetchText(url: string): Promise<CachedText> {
  assertFetchable(url);
  const deadline = new Deadline();
  const policy = watchPolicy(url);
  try {
    return await deadline.within(ask(url, deadline));
  } catch (cause) {
    if (cause instanceof DatasetError) throw cause;
    if (deadline.late) {
      const times = [limits.headers, limits.piece, limits.whole].map((time) => time / 1000);
      throw new DatasetError(
        'timeout',
        `${url} is too slow: it must begin to answer within ${times[0]} s, never pause for ${times[1]} s, and end within ${times[2]} s. Make the file smaller or its server faster.`,
        { cause, retriable: true },
      );
    }
    if (await policy.refused()) {
      throw new DatasetError(
        'network',
        `${url} is forbidden by this page's Content-Security-Policy. Add its host to connect-src.`,
        { cause },
      );
    }
    throw new DatasetError(
      'network',
      `${url} cannot be fetched: the reader is offline, the host is down, or it sends no Access-Control-Allow-Origin header for this page. The browser's own message on this console says which.`,
      { cause, retriable: true },
    );
  } finally {
    deadline.end();
    policy.end();
  }
}
