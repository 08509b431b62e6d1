import { isKithError } from '@kith/sdk'

/** Why the place of a library cannot be read; a sentence for its owner. */
export class SourceUnreachable extends Error {}

/** No plugin that is on reads such places. */
export class SourceOff extends SourceUnreachable {}

export const KEPT = 'Its photos are kept as they were.'

export const sourceOff = (type: string): SourceOff =>
  new SourceOff(
    `The plugin that reads this library is off. ${KEPT} Switch on one that reads places of the type "${type}".`,
  )

/** What a plugin threw, as a sentence that says what is kept. */
export function sourceUnreachable(title: string, error: unknown): SourceUnreachable {
  if (error instanceof SourceUnreachable) return error
  const reason = error instanceof Error || isKithError(error) ? error.message : String(error)
  const ended = /[.!?]$/.test(reason) ? reason : `${reason || 'It does not say why'}.`
  return new SourceUnreachable(`${title} cannot be read: ${ended} ${KEPT}`, { cause: error })
}
