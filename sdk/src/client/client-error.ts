/** What a server answered instead of success. */
export class KithClientError extends Error {
  /** Stable, for example `not_found` or `albums.full`; `unknown` when what answered was not Kith. */
  readonly code: string
  readonly status: number
  /** Names the request in the log of the server. */
  readonly requestId: string | undefined
  /** Everything the error says. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(status: number, error: unknown) {
    const details = detailsOf(error)
    const { code, message, requestId } = details
    super(typeof message === 'string' ? message : `The server answered ${status} without saying why.`)
    this.name = 'KithClientError'
    this.status = status
    this.code = typeof code === 'string' ? code : 'unknown'
    this.requestId = typeof requestId === 'string' ? requestId : undefined
    this.details = details
  }
}

function detailsOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(error) || !isObject(error['error'])) return {}
  return error['error']
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** What a call of the client resolves with. */
interface Answer {
  data?: unknown
  error?: unknown
  response: Response
}

type DataOf<A extends Answer> = A extends { data: infer T } ? T : never

/**
 * The data of an answer; throws a {@link KithClientError} when it was not a success.
 * @example
 * const client = createClient({ server: 'https://photos.example.org', apiKey: '…' })
 * const me = await orThrow(client.GET('/api/auth/me'))
 */
export async function orThrow<A extends Answer>(asked: Promise<A>): Promise<DataOf<A>>
export async function orThrow(asked: Promise<Answer>): Promise<unknown> {
  const { data, error, response } = await asked
  if (error !== undefined || !response.ok) throw new KithClientError(response.status, error)
  return data
}
