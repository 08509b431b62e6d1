import type { ErrorOf } from '@kith/sdk'
import type { Json, Schemas } from './json-schema.ts'

const json = (schema: Json): Json => ({ 'application/json': { schema } })

function errorSchema(code: Json, details?: Json): Json {
  return {
    type: 'object',
    properties: {
      error: {
        type: 'object',
        properties: {
          code,
          message: { type: 'string', description: 'What happened and what to do, in a sentence.' },
          requestId: { type: 'string', description: 'Names the request in the log of the server.' },
          ...(details && { details }),
        },
        required: ['code', 'message'],
      },
    },
    required: ['error'],
  }
}

/** The schema of every error. */
export const anyError: Json = errorSchema({
  type: 'string',
  description: 'Stable; docs/reference/errors.md lists them.',
})

/** The reply that stands for every error a route does not list. */
export const anyErrorReply: Json = {
  description: 'Any other error',
  content: json({ $ref: '#/components/schemas/Error' }),
}

/** The replies for the errors a route lists: one for each status, with the codes it may carry. */
export function errorReplies(errors: readonly ErrorOf[], schemas: Schemas): Json {
  const statuses = [...new Set(errors.map((error) => error.status))].sort((a, b) => a - b)
  return Object.fromEntries(
    statuses.map((status) => {
      const listed = errors.filter((error) => error.status === status)
      const anyOf = listed.map((error) =>
        errorSchema({ type: 'string', enum: [error.code] }, error.schema && schemas.of(error.schema, 'request')),
      )
      const description = listed.map((error) => error.message).join(' · ')
      return [status, { description, content: json(anyOf.length === 1 && anyOf[0] ? anyOf[0] : { anyOf }) }]
    }),
  )
}
