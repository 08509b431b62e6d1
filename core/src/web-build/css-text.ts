import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'
import { BROWSERS } from './options.ts'

/** `import css from './heart.css'` is the file as minified text, for a sheet inside a widget. */
export const cssText: Plugin = {
  name: 'kith-css-text',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const { code } = await build.esbuild.transform(source, {
        loader: 'css',
        minify: true,
        target: BROWSERS,
        sourcefile: path,
      })
      return { contents: code, loader: 'text' }
    })
  },
}
