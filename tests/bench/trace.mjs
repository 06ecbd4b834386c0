// What both benchmarks read off Chromium's own trace.

/** Categories to trace. */
export const categories = ['toplevel', 'blink.user_timing'];

/** The marks of a page and all tasks of its main thread, with start and length in milliseconds and CPU time. */
export function readTrace({ traceEvents }, firstMark) {
  const marks = traceEvents.filter(({ cat }) => cat === 'blink.user_timing');
  const at = (name) => marks.find((event) => event.name === name).ts / 1000;
  const { pid, tid } = marks.find(({ name }) => name === firstMark);
  const tasks = traceEvents
    .filter(
      (event) =>
        event.pid === pid && event.tid === tid && event.dur && /(^|::)RunTask$/.test(event.name),
    )
    .map(({ ts, dur, tdur = dur }) => ({ start: ts / 1000, wall: dur / 1000, cpu: tdur / 1000 }));
  const taskAt = (name) =>
    tasks.find(({ start, wall }) => start <= at(name) && at(name) <= start + wall);
  return { at, tasks, taskAt };
}
