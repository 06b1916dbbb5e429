/** The rules of the community's review for CSS, as far as they are known, and our own: the class prefix and the writing direction. */
export default {
  extends: 'stylelint-config-standard',
  rules: {
    'declaration-no-important': true,
    'selector-pseudo-class-disallowed-list': ['has'],
    'property-disallowed-list': [
      'clip-path',
      // The page may be read from right to left.
      'left', 'right', 'margin-left', 'margin-right', 'padding-left', 'padding-right', 'border-left', 'border-right', 'float',
    ],
    'declaration-property-value-disallowed-list': {
      display: ['contents'],
      'text-decoration': [/\s/],
      'text-align': ['left', 'right'],
    },
    'function-url-scheme-disallowed-list': ['http', 'https'],
    // Own classes, and those by which the app and its bodies say how they are shown.
    'selector-class-pattern': ['^(rapport-[a-z0-9-]+|is-[a-z-]+|mod-[a-z-]+|theme-(light|dark)|clickable-icon|modal(-content)?|view-content|workspace-leaf-content)$', { resolveNestedSelectors: true }],
    'color-named': 'never',
    'color-no-hex': true,
    'no-descending-specificity': null,
  },
};
