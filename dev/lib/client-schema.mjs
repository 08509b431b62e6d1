import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolders } from './packages.mjs'
import { root } from './root.mjs'

const header =
  '// Written by `npm run check -- --update` from the committed openapi.json of core and of the plugins.\n\n'

/** The types of the typed client, made from the documents as they are committed. */
export async function clientSchema() {
  const documents = packageFolders()
    .map((folder) => join(root, folder, 'openapi.json'))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')))
  const { default: openapiTS, astToString } = await import('openapi-typescript')
  const { default: ts } = await import('typescript')
  const bytes = ts.factory.createTypeReferenceNode('Blob')
  const nodes = await openapiTS(merge(documents), {
    // Replies list a field with a default as required, and requests do not: the documents say it already.
    defaultNonNullable: false,
    transform: (schema) => (schema.format === 'binary' ? bytes : undefined),
    silent: true,
  })
  return header + astToString(nodes)
}

/** One document of all; the same name means the same schema, because names begin with whose they are. */
export function merge(documents) {
  const merged = { openapi: '3.1.0', info: { title: 'Kith', version: '' }, paths: {}, components: {} }
  for (const { paths, components } of documents) {
    Object.assign(merged.paths, paths)
    for (const [kind, named] of Object.entries(components))
      merged.components[kind] = { ...merged.components[kind], ...named }
  }
  return merged
}
