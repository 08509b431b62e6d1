import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type FileReply, notFound } from '@kith/sdk'
import { z } from 'zod'

// Addresses are relative, so that the page also works below a path; scripts are files, so that it needs no exception
// from the policy below.
export const docsPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Kith API</title>
    <link rel="stylesheet" href="docs/swagger-ui.css" />
    <link rel="icon" href="docs/favicon-32x32.png" />
  </head>
  <body>
    <div id="docs"></div>
    <script src="docs/swagger-ui-bundle.js"></script>
    <script src="docs/start.js"></script>
  </body>
</html>
`

const start = `SwaggerUIBundle({ url: 'openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null })\n`

/** Nothing from another host, and no script in the page itself. */
export const docsPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const TYPES: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
}

const manifest = createRequire(import.meta.url).resolve('swagger-ui-dist/package.json')

/** The version of Swagger UI: its files change with it only. */
export async function docsVersion(): Promise<string> {
  return z.object({ version: z.string() }).parse(JSON.parse(await readFile(manifest, 'utf8'))).version
}

/** A file of the page. */
export async function docsFile(name: string): Promise<FileReply> {
  if (name === 'start.js') return { body: Buffer.from(start), type: 'text/javascript; charset=utf-8' }
  const type = TYPES[name]
  if (!type) throw notFound('This file')
  const file = path.join(path.dirname(manifest), name)
  return { body: createReadStream(file), type, size: (await stat(file)).size }
}
