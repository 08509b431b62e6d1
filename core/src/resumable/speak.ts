import type { IncomingMessage } from 'node:http'
import { PassThrough, Readable } from 'node:stream'
import type { RequestFacts, Respond } from '@kith/sdk'
import { Server } from '@tus/server'
import type { CoreRequestContext } from '../server/area.ts'
import { refusalOf } from './refusals.ts'

type TusOptions = ConstructorParameters<typeof Server>[0]

/** Where uploads are, as clients see it. */
export const PATH = '/api/uploads/resumable'

const ASKED = [
  'tus-resumable',
  'upload-length',
  'upload-defer-length',
  'upload-concat',
  'upload-offset',
  'upload-metadata',
  'content-type',
  'content-length',
]
const ANSWERED = ['location', 'upload-offset', 'upload-length', 'upload-metadata', 'upload-expires', 'cache-control']

/**
 * Has the tus library answer a request. Its headers become those of the answer, its refusals errors like all others of
 * Kith: status, encoding and CORS are the dispatcher's.
 */
export async function speakTus(
  c: CoreRequestContext & { readonly request: RequestFacts; readonly respond: Respond },
  method: 'POST' | 'HEAD' | 'PATCH' | 'DELETE',
  id: string | undefined,
  options: Omit<TusOptions, 'path' | 'relativeLocation' | 'allowedOrigins' | 'onResponseError'>,
): Promise<void> {
  let cause: unknown
  const tus = new Server({
    ...options,
    path: PATH,
    relativeLocation: true,
    allowedOrigins: () => false,
    onResponseError: (_, error) => void (cause = error),
  })
  const headers = new Headers()
  for (const name of ASKED) {
    const value = c.request.header(name)
    if (value !== undefined) headers.set(name, value)
  }
  const sends = method === 'POST' || method === 'PATCH'
  c.respond.header('tus-resumable', '1.0.0')
  const answer = await tus.handleWeb(
    new Request(`http://kith${PATH}${id === undefined ? '' : `/${id}`}`, {
      method,
      headers,
      ...(sends && { body: bodyOf(c.incoming, c.signal), duplex: 'half' }),
    }),
  )
  if (answer.status >= 400) throw refusalOf(answer.status, await answer.text(), cause)
  for (const name of ANSWERED) {
    const value = answer.headers.get(name)
    if (value !== null) c.respond.header(name, value)
  }
}

/** What is left of the request when it was answered is read and dropped, or its connection could not go on. */
function bodyOf(incoming: IncomingMessage, answered: AbortSignal): ReadableStream {
  const body = new PassThrough()
  body.on('error', () => {})
  incoming.once('aborted', () => body.destroy(new Error('The upload was broken off.')))
  answered.addEventListener('abort', () => incoming.unpipe(body).resume(), { once: true })
  return Readable.toWeb(incoming.pipe(body))
}
