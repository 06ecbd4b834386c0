import type { CachedText } from './cache.js';

/** What all copies of the library on one page share; the one thing they leave on it. */
interface SharedPage {
  /** Version of this contract; a copy that knows another keeps to itself. */
  readonly version: 1;
  /** Answers that are on their way, by address. */
  readonly fetching: Map<string, Promise<CachedText>>;
  /** What the page's owner was told. */
  readonly told: Set<string>;
}

const KEY = Symbol.for('faultline');
type Host = typeof globalThis & { [KEY]?: SharedPage };

let own: SharedPage | undefined;

const isShared = ({ version, fetching, told }: SharedPage): boolean =>
  version === 1 && fetching instanceof Map && told instanceof Set;

function sharedPage(): SharedPage {
  const host = globalThis as Host;
  own ??= { version: 1, fetching: new Map(), told: new Set() };
  try {
    const found = host[KEY];
    if (found === undefined) Object.defineProperty(host, KEY, { value: own });
    else if (isShared(found)) return found;
  } catch {
    // A frozen window, or something strange in this place: this copy keeps to itself.
  }
  return own;
}

/** Asks once for an address, however many figures and copies of the library want it at the same time. */
export function shareRequest(url: string, request: () => Promise<CachedText>): Promise<CachedText> {
  const { fetching } = sharedPage();
  let answer = fetching.get(url);
  if (!answer) {
    answer = request().finally(() => fetching.delete(url));
    fetching.set(url, answer);
  }
  return answer;
}

/** True the first time a copy of the library on this page says this. */
export function isNews(message: string): boolean {
  const { told } = sharedPage();
  return !told.has(message) && Boolean(told.add(message));
}
