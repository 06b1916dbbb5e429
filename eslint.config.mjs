import obsidianmd from 'eslint-plugin-obsidianmd';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'main.js', 'coverage/', 'tests/vault/', 'tests/recorded/', 'tests/workbench/fixtures/', '.dependency-cruiser.cjs', 'stylelint.config.mjs'] },
  ...obsidianmd.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Parse, don't assert: `as` is for literals and for brands.
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
    },
  },
  {
    // The same notes, settings and day give the same answers everywhere: a host reads the clock and passes on the day.
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/hosts/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Identifier[name=/^(Date|Intl|performance)$/]:not(BinaryExpression[operator="instanceof"] > .right)', message: 'Only a host reads the clock, the time zone or the locale: pass in a Day (src/domain/day.ts).' },
        { selector: 'MemberExpression[property.name=/^(toLocale.*|localeCompare)$/]', message: 'What this gives depends on the locale: compare by code points, and write dates and numbers with src/i18n.' },
        { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'Answers do not depend on chance.' },
      ],
    },
  },
  {
    // Programs for Node: they may use its modules, and print.
    files: ['src/hosts/cli/**', 'tests/**', '*.mjs', '*.ts'],
    languageOptions: { globals: { process: 'readonly', Buffer: 'readonly', console: 'readonly', performance: 'readonly', URL: 'readonly' } },
    rules: {
      // The rules for code that runs inside the app do not hold for programs.
      'obsidianmd/no-nodejs-modules': 'off',
      'obsidianmd/hardcoded-config-path': 'off',
      'obsidianmd/no-global-this': 'off',
      'obsidianmd/rule-custom-message': 'off',
      'import/no-nodejs-modules': 'off',
      'no-console': 'off',
    },
  },
  {
    // The workbench stands in for the app: what plugins are to use of the app instead, it is itself.
    files: ['tests/workbench/**', 'tests/browser/**'],
    rules: {
      'obsidianmd/no-static-styles-assignment': 'off',
      'obsidianmd/prefer-create-el': 'off',
      'obsidianmd/prefer-file-manager-trash-file': 'off',
      'obsidianmd/prefer-instanceof': 'off',
      'obsidianmd/prefer-window-timers': 'off',
      // It loads plugins, which are programs, as the app does.
      '@typescript-eslint/no-implied-eval': 'off',
      'no-unsanitized/method': 'off',
    },
  },
);
