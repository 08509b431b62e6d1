import { reply } from '@kith/sdk'
import { z } from 'zod'
import type { Generation } from '../plugins/generation.ts'
import { core } from '../server/area.ts'
import { openapiOf } from './document.ts'
import { docsFile, docsPage, docsPolicy, docsVersion } from './swagger-ui.ts'

/**
 * The document of what is enabled, and a page to read it and try it out. All are open: they say what the server can
 * do, which its releases say too, and nothing of what is on it.
 */
export function openapiRoutes(version: string) {
  const documents = new WeakMap<Generation, Buffer>()

  return {
    getDocument: core.page(
      '/api/openapi.json',
      { summary: 'This document: the routes of core and of the enabled plugins', auth: 'open', returns: reply.file },
      async (c) => {
        const { generation } = c
        c.respond.etag(`${version}-${generation.n}`)
        const skipped = (error: unknown) => c.log.error({ err: error }, 'route left out of the document')
        const body =
          documents.get(generation) ??
          Buffer.from(
            JSON.stringify(
              openapiOf(generation.routes, { version, authenticators: generation.authenticators, skipped }),
            ),
          )
        documents.set(generation, body)
        return { body, type: 'application/json; charset=utf-8', size: body.byteLength }
      },
    ),
    readDocument: core.page(
      '/api/docs',
      { summary: 'The document as a page', auth: 'open', returns: reply.html },
      async (c) => {
        c.respond.header('content-security-policy', docsPolicy)
        return docsPage
      },
    ),
    getDocsFile: core.page(
      '/api/docs/:file',
      { summary: 'A file of that page', auth: 'open', params: { file: z.string() }, returns: reply.file },
      async (c) => {
        c.respond.etag(`swagger-ui-${await docsVersion()}`)
        return docsFile(c.params.file)
      },
    ),
  }
}
