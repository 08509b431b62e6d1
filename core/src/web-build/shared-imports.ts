import type { Plugin } from 'esbuild'

/** What the shell, widgets and embeds share, so that there is one Preact on a page and signals cross plugins. */
const SHARED = /^(preact|preact\/hooks|preact\/jsx-runtime|@preact\/signals|@kith\/sdk\/widgets)$/

/**
 * Rewrites imports of what is shared to the address of the one module that has it. The address is relative to the
 * importing module, so it holds on other people's pages too, with no import map.
 */
export const sharedImports = (address: string): Plugin => ({
  name: 'kith-shared-imports',
  setup(build) {
    build.onResolve({ filter: SHARED }, () => ({ path: address, external: true }))
  },
})
