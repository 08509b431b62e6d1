import type { Refusal, SayError } from './errors.ts'
import { sayOwn } from './own-texts.ts'

/** A request that was refused, with the code and the sentence the server answered; or not answered: `unreachable`, `too_slow`. */
export class RequestError extends Error {
  readonly code: string
  readonly status: number
  readonly details: Readonly<Record<string, unknown>>
  constructor(status: number, code: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'RequestError'
    this.status = status
    this.code = code
    this.details = details
  }
}

/** Requests to the server a widget belongs to. `T` is what the route returns, as JSON carries it. */
export interface Requests {
  /** The whole address of a path, for links, pictures and downloads. */
  url(path: string): string
  get<T>(path: string, signal?: AbortSignal): Promise<T>
  post<T = void>(path: string, body?: unknown, signal?: AbortSignal): Promise<T>
  put<T = void>(path: string, body?: unknown): Promise<T>
  patch<T = void>(path: string, body?: unknown): Promise<T>
  delete<T = void>(path: string, body?: unknown): Promise<T>
  /** A file that the server makes of what is sent, for example a ZIP. */
  file(path: string, body?: unknown): Promise<Blob>
}

/** From where and as whom requests are made. */
export interface RequestOptions {
  readonly server: () => string
  /** Credentials as headers. Without any, and on the server's own pages, the session's cookie is used. */
  readonly headers: () => Readonly<Record<string, string>>
  /** Ends everything that is being read. What is being written is not given up because somebody moved on. */
  readonly signal: AbortSignal
  /** Says errors in the reader's language; what it has no words for is said in those of the server. */
  readonly say?: SayError
}

/** How long an answer may take. A server that hangs must not leave a widget waiting for ever. */
const PATIENCE_MS = 30_000

export function createRequests({ server, headers, signal, say }: RequestOptions): Requests {
  async function send<T>(
    method: string,
    path: string,
    body?: unknown,
    only?: AbortSignal,
    read: (answer: Response) => Promise<T> = readJson,
  ): Promise<T> {
    const given = headers()
    const own = server() === location.origin && Object.keys(given).length === 0
    const isForm = body instanceof FormData
    const reading = method === 'GET' ? patience() : undefined
    const ends = [...(reading ? [signal, reading.signal] : []), ...(only ? [only] : [])]
    try {
      const answer = await fetch(server() + path, {
        method,
        headers: { ...given, ...(body !== undefined && !isForm && { 'content-type': 'application/json' }) },
        credentials: own ? 'same-origin' : 'omit',
        signal: AbortSignal.any(ends),
        ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      }).catch(unreachable)
      if (!answer.ok) throw refusalOf(answer.status, isJson(answer) ? await answer.json() : undefined, say)
      return await read(answer)
    } finally {
      reading?.end()
    }
  }
  return {
    url: (path) => server() + path,
    get: (path, only) => send('GET', path, undefined, only),
    post: (path, body, only) => send('POST', path, body, only),
    put: (path, body) => send('PUT', path, body),
    patch: (path, body) => send('PATCH', path, body),
    delete: (path, body) => send('DELETE', path, body),
    file: (path, body) => send('POST', path, body, undefined, (answer) => answer.blob()),
  }
}

/** A signal that ends what takes too long, with a sentence about it. */
function patience(): { readonly signal: AbortSignal; end(): void } {
  const over = new AbortController()
  const late = new RequestError(0, 'too_slow', sayOwn('tooSlow'))
  const timer = setTimeout(() => over.abort(late), PATIENCE_MS)
  return { signal: over.signal, end: () => clearTimeout(timer) }
}

/** What browsers say then is for those who wrote them: “Failed to fetch”. What was given up is no failure. */
function unreachable(error: unknown): never {
  if (!(error instanceof TypeError)) throw error
  throw refusalOf(0, undefined)
}

const readJson = async <T>(answer: Response): Promise<T> => (isJson(answer) ? await answer.json() : (undefined as T))

const isJson = (answer: Response) => answer.headers.get('content-type')?.startsWith('application/json') ?? false

interface Answer {
  readonly error?: Partial<Pick<Refusal, 'code' | 'message'>> & Readonly<Record<string, unknown>>
}

/** The error that an answer with this status and body is; with the status 0, of a server that did not answer. */
export function refusalOf(status: number, body: unknown, say?: SayError): RequestError {
  if (status === 0) return new RequestError(0, 'unreachable', sayOwn('unreachable'))
  const { error = {} }: Answer = typeof body === 'object' && body !== null ? body : {}
  const { code = 'unknown', message = sayOwn('refused', { status: String(status) }), ...details } = error
  return new RequestError(status, code, say?.({ code, message, details }) ?? message, details)
}
