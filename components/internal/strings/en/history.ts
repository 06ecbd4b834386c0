/** Words of the view that shows how figures were revised. */
export const historyWords = {
  subject: 'history' as const,
  title: 'How the figures were revised',
  explained:
    'A figure stands until the same side gives a newer one. A pale bar: the figure was given on some day within it. A thin pale step: the newer figure counts other people.',
  dead: 'Killed',
  claimOf: (claimant: string, people: string) => `${claimant} on ${people}`,
  counting: (people: string, counted: string) => `${people}, ${counted}`,
  step: (figure: string, date: string) => `${figure} (${date})`,
  line: (fate: string, name: string, steps: string) => `${fate}, ${name}: ${steps}.`,
  times: (ratio: string) => `The latest is ${ratio} times the first.`,
  same: 'The latest is about the same as the first.',
  apart: 'The figures do not all count the same people, so no ratio is given.',
  point: (figure: string, name: string) => `${name}: ${figure}`,
  chart: (title: string, lines: string) => `${title}. ${lines}`,
};
