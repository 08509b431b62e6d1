import type { BodyKind, ReplyKind, RouteSpec } from '@kith/sdk'
import type { z } from 'zod'
import type { Json, Schemas } from './json-schema.ts'

/** Bytes of any kind. */
const binary: Json = { type: 'string', format: 'binary' }
const text: Json = { type: 'string' }

const isUpload = (body: z.ZodType | BodyKind<unknown>): body is BodyKind<unknown> =>
  'body' in body && body.body === 'upload'

const isKind = (returns: z.ZodType | ReplyKind<unknown>): returns is ReplyKind<unknown> => 'reply' in returns

/** What a route takes as its body. */
export function requestBody(body: NonNullable<RouteSpec['body']>, schemas: Schemas): Json {
  if (!isUpload(body)) {
    const required = body._zod.optin === undefined
    return { required, content: { 'application/json': { schema: schemas.of(body, 'request') } } }
  }
  const fields = Object.entries(body.fields)
  const schema: Json = {
    type: 'object',
    properties: {
      ...Object.fromEntries(fields.map(([name, field]) => [name, schemas.of(field, 'request')])),
      files: { type: 'array', items: binary, 'x-kith-max-bytes': body.maxBytes },
    },
    required: [...fields.filter(([, field]) => field._zod.optin === undefined).map(([name]) => name), 'files'],
  }
  const encoding = body.types && { encoding: { files: { contentType: body.types.join(', ') } } }
  return { required: true, content: { 'multipart/form-data': { schema, ...encoding } } }
}

/** What a route answers when all went well, by status. */
export function replies(spec: RouteSpec, schemas: Schemas): Json {
  const { returns } = spec
  const status = spec.status ?? 200
  if (!isKind(returns)) return { [status]: ok({ 'application/json': { schema: schemas.of(returns, 'reply') } }) }
  switch (returns.reply) {
    case 'none':
      return { 204: { description: 'Done' } }
    case 'redirect':
      return { 303: { description: 'Elsewhere', headers: { location: { schema: text } } } }
    case 'html':
    case 'shell':
      return { [status]: ok({ 'text/html': { schema: text } }) }
    case 'zip':
      return { [status]: ok({ 'application/zip': { schema: binary } }) }
    case 'stream':
      return { [status]: { description: 'One JSON value a line', content: lines(returns, schemas) } }
    case 'file':
      return {
        200: ok({ '*/*': { schema: binary } }),
        206: {
          description: 'The part that `Range` asked for',
          headers: { 'content-range': { schema: text } },
          content: { '*/*': { schema: binary } },
        },
      }
  }
}

const ok = (content: Json): Json => ({ description: 'Done', content })

const lines = (kind: ReplyKind<unknown>, schemas: Schemas): Json => ({
  'application/x-ndjson': { schema: kind.item ? schemas.of(kind.item, 'reply') : {} },
})
