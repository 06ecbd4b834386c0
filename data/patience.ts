import { DatasetError } from './errors.js';
import { limits } from './limits.js';

/** Retries by themselves after a first failure; a person, the network coming back or the page coming back start anew. */
const RETRIES = 2;
/** A server may ask for this much patience; for more, nobody waits. */
const LONGEST_ASKED = 60_000;

/** How long to wait before asking again after this many failures in a row; undefined when that is for others to start. */
export function waitBefore(error: unknown, failed: number): number | undefined {
  if (!(error instanceof DatasetError) || !error.retriable || failed > RETRIES) return undefined;
  // Full jitter: pages that failed together must not come back together.
  const wait = Math.random() * limits.firstWait * 2 ** failed;
  const asked = error.retryAfter;
  if (asked === undefined) return wait;
  return asked > LONGEST_ASKED ? undefined : asked + wait;
}

/** True while nothing may be asked: nobody looks, or there is no network. */
export const isIdle = (): boolean =>
  document.visibilityState === 'hidden' || navigator.onLine === false;

/** Calls back when the page comes back to its reader or to the network; returns how to stop. */
export function onReturn(callback: () => void): () => void {
  const listener = (): void => {
    if (!isIdle()) callback();
  };
  const types = ['visibilitychange', 'online', 'pageshow'];
  for (const type of types) addEventListener(type, listener, true);
  return () => {
    for (const type of types) removeEventListener(type, listener, true);
  };
}
