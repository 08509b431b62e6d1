import type { TestUser } from '@kith/sdk/testing'
import { z } from 'zod'

const Failure = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

/** An answer of the tus protocol. */
export interface TusAnswer {
  readonly status: number
  readonly headers: Headers
  /** Of an error. */
  readonly code: string | undefined
}

/** Requests of the tus protocol as somebody sends them. */
export const tusOf = (url: string, who: Pick<TestUser, 'token'> | null, credentials: Record<string, string> = {}) => {
  async function ask(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: Uint8Array | ReadableStream,
    signal?: AbortSignal,
  ): Promise<TusAnswer> {
    const answer = await fetch(url + path, {
      method,
      headers: {
        ...(who && { authorization: `Bearer ${who.token}` }),
        'tus-resumable': '1.0.0',
        ...credentials,
        ...headers,
      },
      ...(body && { body: body instanceof ReadableStream ? body : new Uint8Array(body), duplex: 'half' }),
      ...(signal && { signal }),
    })
    const text = await answer.text()
    const code = text.startsWith('{') ? Failure.safeParse(JSON.parse(text)).data?.error.code : undefined
    return { status: answer.status, headers: answer.headers, code }
  }
  const BYTES = { 'content-type': 'application/offset+octet-stream' }
  return {
    ask,
    begin: (size: number | string, name = 'photo.jpg', more: Record<string, string> = {}) =>
      ask('POST', '/api/uploads/resumable', {
        'upload-length': String(size),
        'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
        ...more,
      }),
    part: (at: string, offset: number, body: Uint8Array | ReadableStream, signal?: AbortSignal) =>
      ask('PATCH', at, { ...BYTES, 'upload-offset': String(offset) }, body, signal),
    look: (at: string) => ask('HEAD', at),
    end: (at: string) => ask('DELETE', at),
  }
}

/** Where an upload that was begun is. */
export function placeOf(answer: TusAnswer): string {
  const place = answer.headers.get('location')
  if (answer.status !== 201 || !place) throw new Error(`It was not begun: ${answer.status} ${answer.code}.`)
  return place
}

export const offsetOf = (answer: TusAnswer): number => Number(answer.headers.get('upload-offset') ?? NaN)
