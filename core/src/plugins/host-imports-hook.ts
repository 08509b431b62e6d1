interface Resolved {
  url: string
}
type Next = (specifier: string, context: { parentURL?: string }) => Promise<Resolved>

const SHARED = /^(@kith\/sdk|zod|knex|objection)(\/|$)/

let below = ''
let host = ''

/** Told by the main thread which folder plugins are in, and where the server's own modules are. */
export function initialize(data: { below: string; host: string }): void {
  below = data.below
  host = data.host
}

/** Resolves what plugins share with the server from the server's place. */
export async function resolve(specifier: string, context: { parentURL?: string }, next: Next): Promise<Resolved> {
  if (below && context.parentURL?.startsWith(below) && SHARED.test(specifier))
    return next(specifier, { ...context, parentURL: host })
  return next(specifier, context)
}
