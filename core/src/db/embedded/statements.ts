import { cstring, frame, readStrings, type Frame } from './protocol.ts'

/** The prepared statements of one client: it names them as it likes, the one session sees names nobody else has. */
export interface Statements {
  /** The message with the session's name of the statement in place of the client's. */
  rename(message: Frame): Buffer
  names(): Iterable<string>
}

/** `fresh` gives a name the session does not have yet. */
export function createStatements(fresh: () => string): Statements {
  const known = new Map<string, string>()
  const nameOf = (own: string) => {
    if (own === '') return ''
    const name = known.get(own) ?? fresh()
    known.set(own, name)
    return name
  }
  return {
    names: () => known.values(),
    rename({ type, body, whole }) {
      if (type === 'P') {
        const { strings, end } = readStrings(body, 1)
        return strings[0] ? frame('P', Buffer.concat([cstring(nameOf(strings[0])), body.subarray(end)])) : whole
      }
      if (type === 'B') {
        const { strings, end } = readStrings(body, 2)
        if (!strings[1]) return whole
        return frame('B', Buffer.concat([cstring(strings[0] ?? ''), cstring(nameOf(strings[1])), body.subarray(end)]))
      }
      const named = body[0] === 'S'.charCodeAt(0) && body.length > 2
      if ((type === 'D' || type === 'C') && named)
        return frame(type, cstring(`S${nameOf(body.toString('utf8', 1, body.length - 1))}`))
      return whole
    },
  }
}
