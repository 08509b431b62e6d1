import type { z } from 'zod'
import { scopeOf } from '../http/permit.ts'
import type { BoundRoute } from '../plugins/generation.ts'
import { replies, requestBody } from './bodies.ts'
import { errorReplies } from './errors.ts'
import type { Json, Schemas } from './json-schema.ts'
import type { Security } from './security.ts'

/** A route as an operation of the document. Throws a sentence that names the route when it cannot be said. */
export function operationOf(bound: BoundRoute, schemas: Schemas, security: Security): Json {
  try {
    return describe(bound, schemas, security)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`The route ${bound.area}.${bound.name} cannot be documented: ${reason}.`, { cause: error })
  }
}

function describe(bound: BoundRoute, schemas: Schemas, security: Security): Json {
  const { spec } = bound.route
  const auth = spec.auth ?? 'user'
  const parameters = [...pathParameters(bound, schemas), ...queryParameters(bound, schemas)]
  return {
    operationId: `${bound.area}.${bound.name}`,
    tags: [bound.area],
    ...(spec.summary !== undefined && { summary: spec.summary }),
    ...(spec.description !== undefined && { description: spec.description }),
    'x-kith-auth': auth,
    ...(auth !== 'open' && { 'x-kith-scope': auth === 'admin' ? 'admin' : scopeOf(bound) }),
    ...(spec.limit && { 'x-kith-limit': `${spec.limit.max} per ${spec.limit.per}` }),
    ...(parameters.length > 0 && { parameters }),
    ...(spec.body && { requestBody: requestBody(spec.body, schemas) }),
    responses: {
      ...replies(spec, schemas),
      ...errorReplies(spec.errors ?? [], schemas),
      default: { $ref: '#/components/responses/Error' },
    },
    security: security.of(bound),
  }
}

function pathParameters({ path, route }: BoundRoute, schemas: Schemas): Json[] {
  const declared: Readonly<Record<string, z.ZodType | undefined>> = route.spec.params ?? {}
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => {
    const schema = declared[name]
    return { name, in: 'path', required: true, schema: schema ? schemas.of(schema, 'request') : { type: 'string' } }
  })
}

function queryParameters({ route }: BoundRoute, schemas: Schemas): Json[] {
  return Object.entries(route.spec.query ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    ...(schema._zod.optin === undefined && { required: true }),
    schema: schemas.of(schema, 'request'),
  }))
}
