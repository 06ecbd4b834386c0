const categories = {
  military: 'military',
  civilian: 'civilians',
  irregular: 'irregular fighters',
  mixed: 'soldiers and civilians',
  unspecified: '',
};
const outcomes = {
  killed: 'killed',
  wounded: 'wounded',
  missing: 'missing',
  captured: 'captured',
  'killed-or-missing': 'killed or missing',
  displaced: 'displaced',
  unspecified: 'casualties (dead or wounded not said)',
};

/** Words of the casualty figure and of the details of a claim. */
export const casualties = {
  affiliations: { 'all-sides': 'all sides', unspecified: 'side not stated' } as Record<
    string,
    string
  >,
  categories,
  outcomes,
  counted: (category: keyof typeof categories, outcome: keyof typeof outcomes) =>
    [categories[category], outcomes[outcome]].filter(Boolean).join(' '),
  bases: {
    'own-official': 'own figure',
    'adversary-claim': 'opponent’s figure',
    'independent-list': 'independent list',
    'dataset-estimate': 'dataset estimate',
    'media-estimate': 'media estimate',
    unknown: 'not known how counted',
  },
};
