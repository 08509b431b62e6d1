import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { onTestFinished } from 'vitest'

const examples = fileURLToPath(new URL('../../../examples', import.meta.url))
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
}

/** A site of somebody else's, which serves one of the examples. */
export interface OtherSite {
  readonly origin: string
  /** What its owner writes into the page: where the Kith is, the token and the collection. */
  fillIn(words: { readonly server: string; readonly token: string; readonly set: string }): void
}

/** Starts a site; to a browser `localhost` and the server's `127.0.0.1` are different sites altogether. */
export async function otherSite(example: string): Promise<OtherSite> {
  const folder = path.join(examples, example)
  const main = await bundled(folder)
  let written: readonly (readonly [string, string])[] = []
  const server = createServer((asked, answer) => {
    const name = asked.url === '/' ? 'index.html' : path.basename(asked.url ?? '')
    const text =
      name === 'main.js' && main !== undefined ? Promise.resolve(main) : readFile(path.join(folder, name), 'utf8')
    text.then(
      (found) => {
        answer.setHeader('content-type', TYPES[path.extname(name)] ?? 'text/plain')
        answer.end(
          name.endsWith('.html') ? written.reduce((page, [from, to]) => page.replaceAll(from, to), found) : found,
        )
      },
      () => answer.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    fillIn({ server: kith, token, set }) {
      written = [
        ['https://photos.example', kith],
        ['THE_TOKEN', token],
        ['THE_SET', set],
      ]
    },
  }
}

/** The app of an example that has one, as its build makes it. */
async function bundled(folder: string): Promise<string | undefined> {
  const entry = ['main.tsx', 'main.ts'].map((name) => path.join(folder, 'src', name)).find(existsSync)
  if (!entry) return undefined
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'react',
    write: false,
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  })
  return outputFiles[0]?.text
}
