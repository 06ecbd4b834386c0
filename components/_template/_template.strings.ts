/** Words of the figure. `npm run new` moves them to internal/strings/en/, where each language has its own. */
export const words = {
  heading: 'How sure the record is',
  summary: (positions: string, actors: string, contested: string) =>
    `Positions on record: ${positions}, of ${actors} actors; contested: ${contested}.`,
  empty: (selection: string) => `No positions on record for ${selection}.`,
  everything: 'this selection',
  actor: 'Actor',
  note: 'Each record is counted once, under its grade.',
};
