/** Work that can be put aside: it yields wherever it may pause, and returns its result. */
export type Work<T> = Generator<undefined, T, undefined>;

/** Milliseconds of work before the page gets a turn; a frame has 16. */
const SLICE = 8;
/** Rows between two looks at the clock: well under a millisecond on a slow phone. */
const CHUNK = 4096;

/**
 * Lets the page do what waits: input, drawing, timers, other figures. Not with `scheduler.yield()`, which goes on before
 * all of these but input: between slices of 8 ms Chromium then draws every 106 ms, with messages every 25. A timer
 * waits at least 4 ms after a few turns, and a second in a tab in the background; a message does not.
 */
function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

let line: Promise<void> = Promise.resolve();

/** Settles in a task of its own: of several that wait, one after the other, so that their work does not add up. */
export const ownTask = (): Promise<void> => (line = line.then(giveWay));

/** When the page has to get its turn; all works share it, so that many short ones do not add up to a long one. */
let until = 0;

/** Does the work in short slices, with a turn for the page between them, and gives its result. */
export async function inSlices<T>(work: Work<T>): Promise<T> {
  for (;;) {
    if (performance.now() >= until) {
      await giveWay();
      until = performance.now() + SLICE;
    }
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does the work in one go, where nobody waits for a page to be drawn. */
export function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Goes through so many rows, from and up to, with a pause possible after some thousand. */
export function* inChunks(
  length: number,
  each: (from: number, to: number) => void,
  chunk = CHUNK,
): Work<void> {
  for (let from = 0; from < length; from += chunk) {
    each(from, Math.min(from + chunk, length));
    yield;
  }
}
