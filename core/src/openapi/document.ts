import type { AuthenticatorPart } from '@kith/sdk'
import type { BoundRoute, Owned } from '../plugins/generation.ts'
import { anyError, anyErrorReply } from './errors.ts'
import { type Json, createSchemas } from './json-schema.ts'
import { operationOf } from './operation.ts'
import { createSecurity } from './security.ts'

export interface OpenapiOptions {
  readonly version: string
  /** Whose credentials let guests in. */
  readonly authenticators?: readonly Owned<AuthenticatorPart>[]
  /** Hears of routes that cannot be documented and are left out; without it they throw. */
  readonly skipped?: (error: unknown) => void
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const

/** An OpenAPI document, as far as its readers here look into it. */
export interface Document {
  readonly openapi: string
  readonly info: Json
  readonly servers: readonly Json[]
  readonly tags: readonly Json[]
  readonly paths: Readonly<Record<string, Json>>
  readonly components: { readonly schemas: Json; readonly responses: Json; readonly securitySchemes: Json }
}

/**
 * The OpenAPI 3.1 document of some routes, from their values alone: no database, no request. Its order depends only
 * on names, so that two versions of it can be compared line by line.
 */
export function openapiOf(routes: readonly BoundRoute[], o: OpenapiOptions): Document {
  const schemas = createSchemas()
  const security = createSecurity(o.authenticators ?? [])
  const paths: Record<string, Json> = {}
  const documented: BoundRoute[] = []
  for (const bound of [...routes].sort(inOrder))
    try {
      const path = bound.path.replace(/:(\w+)/g, '{$1}')
      paths[path] = { ...paths[path], [bound.route.method]: operationOf(bound, schemas, security) }
      documented.push(bound)
    } catch (error) {
      if (!o.skipped) throw error
      o.skipped(error)
    }
  return {
    openapi: '3.1.0',
    info: { title: 'Kith', version: o.version, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    tags: [...new Set(documented.map(({ area }) => area))].sort().map((name) => ({ name })),
    paths,
    components: {
      schemas: { Error: anyError, ...schemas.named() },
      responses: { Error: anyErrorReply },
      securitySchemes: security.schemes(),
    },
  }
}

const inOrder = (a: BoundRoute, b: BoundRoute): number =>
  a.path === b.path ? METHODS.indexOf(a.route.method) - METHODS.indexOf(b.route.method) : a.path < b.path ? -1 : 1
