/** As many photos as one request to Kith may name. */
export const MOST_IDS = 50_000

/** Of several requests one failed, for the reason that is the `cause`. */
export class PartlyDone extends Error {
  /** What those before it were about: that much is done. */
  readonly done: readonly string[]

  constructor(done: readonly string[], cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'PartlyDone'
    this.done = done
  }
}

/** Options of {@link inParts}. */
export interface PartsOptions {
  /** As many as one request may name; {@link MOST_IDS} for those of Kith. */
  readonly atOnce?: number
  /** Told how far it is, before each request, when there is more than one. */
  readonly onPart?: (done: number) => void
}

/**
 * Does something with any number of photos, in as many requests as that takes, one after the other. When one fails the
 * rest is left: a {@link PartlyDone} says what was done before it, or its own error is thrown when nothing was.
 * @example
 * await inParts(['5f0c…'], (ids) => fetch('/api/assets/trash', { method: 'POST', body: JSON.stringify({ ids }) }))
 */
export async function inParts(
  ids: readonly string[],
  send: (some: readonly string[]) => Promise<unknown>,
  { atOnce = MOST_IDS, onPart }: PartsOptions = {},
): Promise<void> {
  for (let from = 0; from < ids.length; from += atOnce) {
    if (ids.length > atOnce) onPart?.(from)
    try {
      await send(ids.slice(from, from + atOnce))
    } catch (error) {
      throw from === 0 ? error : new PartlyDone(ids.slice(0, from), error)
    }
  }
}
