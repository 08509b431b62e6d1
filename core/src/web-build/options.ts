import type { BuildOptions } from 'esbuild'

/** The oldest browsers Kith's pages work in. */
export const BROWSERS = ['chrome123', 'firefox128', 'safari17.5']

/** What all builds have in common. */
export const COMMON = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: BROWSERS,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  metafile: true,
  logLevel: 'silent',
} satisfies BuildOptions
