import type { IncomingMessage } from 'node:http'
import { KithError } from '@kith/sdk'
import { z } from 'zod'

const MAX_JSON = 16 * 1024 * 1024

/** Reads a JSON body; `undefined` when there is none. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const bytes = await readBytes(request)
  if (bytes.length === 0) return undefined
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(request.headers['content-type'] ?? ''))
    throw new KithError('unsupported_type', 415, 'Send JSON, with `Content-Type: application/json`.')
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new KithError('invalid_body', 400, 'The body is not JSON.')
  }
}

/**
 * Reads a body that is not too large. What is too much is dropped, but read to its end: cut off while sending, a client
 * would lose the answer, and the next request on its connection.
 */
function readBytes(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= MAX_JSON) return void chunks.push(chunk)
      chunks.length = 0
      reject(new KithError('too_large', 413, 'The request is larger than 16 MB. Send it in parts.'))
    })
    request.once('end', () => resolve(Buffer.concat(chunks)))
    request.once('error', reject)
  })
}

/** Parses one part of a request; a mistake is a 400 that says what is wrong and where. */
export function parsePart<S extends z.ZodType>(
  part: 'params' | 'query' | 'body',
  schema: S,
  value: unknown,
): z.output<S> {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  // An id that is no id names nothing: the same answer as for one that does not exist.
  if (part === 'params') throw new KithError('not_found', 404, 'This does not exist, or you may not see it.')
  throw new KithError(`invalid_${part}`, 400, z.prettifyError(read.error), {
    issues: read.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  })
}

/** Query values as their schemas want them: one value for an array is a list of one, numbers and booleans are read. */
export function coerceQuery(shape: Readonly<Record<string, z.ZodType>>, raw: URLSearchParams): Record<string, unknown> {
  const read: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(shape)) {
    const all = raw.getAll(name)
    if (all.length === 0) continue
    const inner = innermost(schema)
    if (inner instanceof z.ZodArray) read[name] = all.map((value) => coerce(innermost(inner.element), value))
    else read[name] = coerce(inner, all.at(-1) ?? '')
  }
  return read
}

function innermost(schema: unknown): unknown {
  let at = schema
  while (
    at instanceof z.ZodOptional ||
    at instanceof z.ZodDefault ||
    at instanceof z.ZodNullable ||
    at instanceof z.ZodPrefault
  )
    at = at.unwrap()
  return at
}

function coerce(schema: unknown, value: string): unknown {
  if (schema instanceof z.ZodNumber && value.trim() !== '') return Number(value)
  if (schema instanceof z.ZodBoolean)
    return value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value
  return value
}
