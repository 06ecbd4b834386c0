import type { CachedText } from './cache.js';
import { DatasetError } from './errors.js';

const HEADERS_WITHIN = 10_000;
const BYTE_WITHIN = 15_000;
const WHOLE_WITHIN = 60_000;
const MAX_BYTES = 26 * 1024 * 1024;

/** SHA-256 as lower-case hex; empty on plain http pages, where browsers offer none. */
export async function sha256(bytes: BufferSource): Promise<string> {
  // Absent on plain http pages; without it texts are compared whole.
  if (!globalThis.crypto?.subtle) return '';
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Ends a request that takes too long: before its headers, between two pieces of its body, or as a whole. */
class Deadline {
  readonly #controller = new AbortController();
  readonly #whole = setTimeout(() => this.#giveUp(), WHOLE_WITHIN);
  #next = setTimeout(() => this.#giveUp(), HEADERS_WITHIN);
  /** A flag of our own: not every browser gives the reason of an abort back. */
  late = false;

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Something came: the next piece gets its time anew. */
  came(): void {
    clearTimeout(this.#next);
    this.#next = setTimeout(() => this.#giveUp(), BYTE_WITHIN);
  }

  end(): void {
    clearTimeout(this.#next);
    clearTimeout(this.#whole);
  }

  #giveUp(): void {
    this.late = true;
    this.#controller.abort();
  }
}

/** Reads a body up to the cap, so that an endless answer cannot fill the reader's memory. */
async function readBytes(
  response: Response,
  url: string,
  deadline: Deadline,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    deadline.came();
    size += value.byteLength;
    if (size > MAX_BYTES) {
      await reader.cancel();
      throw new DatasetError(
        'too-large',
        `${url} is larger than 26 MB. Aggregate it, for instance by month.`,
      );
    }
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

/** Milliseconds until a server wants to be asked again, from seconds or a date. */
function retryAfterOf({ headers }: Response): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}

/** Answers that may be different the next time. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Fetches a dataset's text, asking the server whether a cached copy is current; rejects with a {@link DatasetError}. */
export async function fetchText(url: string): Promise<CachedText> {
  const deadline = new Deadline();
  try {
    // No header of our own: it would cost a question to the other host, which many cannot answer.
    const response = await fetch(url, {
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: deadline.signal,
    });
    deadline.came();
    if (!response.ok) {
      void response.body?.cancel().catch(() => undefined);
      throw new DatasetError(
        'http',
        `${url} answers ${response.status} ${response.statusText}`.trim() + '.',
        { retriable: PASSING.has(response.status), retryAfter: retryAfterOf(response) },
      );
    }
    const bytes = await readBytes(response, url, deadline);
    return {
      url,
      text: new TextDecoder().decode(bytes),
      sha256: await sha256(bytes),
      fetchedAt: Date.now(),
    };
  } catch (cause) {
    if (cause instanceof DatasetError) throw cause;
    if (deadline.late) {
      throw new DatasetError('timeout', `${url} does not answer in time.`, {
        cause,
        retriable: true,
      });
    }
    throw new DatasetError(
      'network',
      `${url} cannot be fetched: the reader is offline, the host is down, it sends no Access-Control-Allow-Origin header, or a Content-Security-Policy of the page forbids it (connect-src).`,
      { cause, retriable: true },
    );
  } finally {
    deadline.end();
  }
}
