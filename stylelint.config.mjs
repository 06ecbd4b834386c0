export default {
  extends: ['stylelint-config-standard'],
  rules: {
    // Private tokens start with an underscore: --_gap, read once from the public --faultline-gap.
    'custom-property-pattern': '^(_|faultline-)?[a-z][a-z0-9-]*$',
    'declaration-empty-line-before': null,
    'custom-property-empty-line-before': null,
    'declaration-block-single-line-max-declarations': null,
    'no-descending-specificity': null,
    'rule-empty-line-before': null,
  },
  overrides: [{ files: ['components/**/*.ts'], customSyntax: 'postcss-lit' }],
};
