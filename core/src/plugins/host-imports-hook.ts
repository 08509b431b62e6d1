interface Resolved {
  url: string
}
type Next = (specifier: string, context: { parentURL?: string }) => Promise<Resolved>

const SHARED = /^(@kith\/sdk|zod|knex|objection)(\/|$)/

let below: readonly string[] = []
let host = ''

/** Told by the main thread which folders plugins are in, and where the server's own modules are. */
export function initialize(data: { below: readonly string[]; host: string }): void {
  below = data.below
  host = data.host
}

/** Resolves what plugins share with the server from the server's place. */
export async function resolve(specifier: string, context: { parentURL?: string }, next: Next): Promise<Resolved> {
  const { parentURL } = context
  if (parentURL && SHARED.test(specifier) && below.some((folder) => parentURL.startsWith(folder)))
    return next(specifier, { ...context, parentURL: host })
  return next(specifier, context)
}
