/** A word and what it means. */
type Term = readonly [term: string, meaning: string];

/** What the words of the casualty figure mean; fetched when a reader asks. */
export const definitionWords = {
  subject: 'definitions' as const,
  outcomes: {
    killed: [
      'Killed',
      'Dead by the act of fighting or of its wounds, as the claimant counts them.',
    ],
    wounded: ['Wounded', 'Hurt and alive when counted. Never part of the dead.'],
    missing: [
      'Missing',
      'Not found when counted. Some may be dead or captured; none is part of the dead.',
    ],
    captured: ['Captured', 'Held by the other side when counted.'],
    'killed-or-missing': [
      'Killed or missing',
      'One number for both: the claimant does not part them.',
    ],
    displaced: [
      'Displaced',
      'People who had to leave their homes. Not deaths, and on a scale of their own.',
    ],
    unspecified: ['Casualties', 'The source does not say whether dead or wounded.'],
  } satisfies Record<string, Term>,
  categories: {
    military: [
      'Soldiers',
      'Members of armed forces, as the claimant counts them: some lists hold volunteers and police, too.',
    ],
    civilian: [
      'Civilians',
      'People who were no members of armed forces, as the claimant counts them.',
    ],
    irregular: ['Irregular fighters', 'Volunteers and hired fighters outside the armed forces.'],
    mixed: [
      'Soldiers and civilians',
      'One number for both: it cannot be parted, and is not compared with soldiers alone.',
    ],
    unspecified: ['Category not stated', 'The source does not say who is counted.'],
  } satisfies Record<string, Term>,
  bases: {
    'own-official': ['Own figure', 'A side about its own people.'],
    'adversary-claim': ['Opponent’s figure', 'A side about the other side’s people.'],
    'independent-list': ['Independent list', 'Names or cases gathered by somebody who is no side.'],
    'dataset-estimate': [
      'Dataset estimate',
      'Counted from reports by rules of its own, such as UCDP’s.',
    ],
    'media-estimate': ['Media estimate', 'A number of the press without a list behind it.'],
    unknown: ['Not known how counted', 'The source gives a number, not how it came about.'],
  } satisfies Record<string, Term>,
  ranges: {
    'low-best-high': [
      'Low, best, high',
      'One source’s own three numbers: what it holds sure, most likely, and possible.',
    ],
    interval: [
      'Statistical interval',
      'What a calculation leaves open; the number itself was not counted.',
    ],
    reported: [
      'Reported range',
      'The least and the most that reports give. Nobody says which is right.',
    ],
  } satisfies Record<string, Term>,
};
