import js from '@eslint/js'
import ts from 'typescript-eslint'

const only = (patterns, message) => ['error', { patterns: [{ regex: patterns, message }] }]

export default ts.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'data/**', 'sdk/src/client/schema.ts', 'examples/**/generated/**'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      'no-console': 'error',
    },
  },
  {
    files: ['{sdk,core,plugins/*}/src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  {
    files: ['plugins/**', 'examples/**'],
    rules: {
      'no-restricted-imports': only(
        '^@kith/(core|plugin-)(?!.*/api$)',
        'A plugin imports @kith/sdk only, and types of another plugin from its ./api.',
      ),
    },
  },
  { files: ['sdk/src/**'], rules: { 'no-restricted-imports': only('^@kith/(core|plugin-)', 'The SDK knows nobody.') } },
  { files: ['core/src/**'], rules: { 'no-restricted-imports': only('^@kith/plugin-', 'Core knows no plugin.') } },
  {
    files: ['dev/**', 'bench/**', 'core/src/cli/**', '**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        FormData: 'readonly',
        File: 'readonly',
        AbortController: 'readonly',
        WritableStream: 'readonly',
        btoa: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
)
