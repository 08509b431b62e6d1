import type { TestAnswer, TestRequests } from '@kith/sdk/testing'
import { z } from 'zod'

/**
 * What an asker finds out. `bare`: it is handed out without what they may not know. `no`: it is said to be there, and
 * that they may not. `hidden`: exactly what is answered for something that does not exist.
 */
export type Answer = 'yes' | 'bare' | 'no' | 'hidden'

const Refused = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

/** All of an answer that could tell a photo one may not see from none. */
function saidBy({ status, body }: TestAnswer): string {
  const { code, message } = Refused.parse(body).error
  return `${status} ${code} ${message}`
}

/** Asks what was asked already no second time. */
export type Once = <T>(what: string, ask: () => Promise<T>) => Promise<T>

export function asksOnce(): Once {
  const asked = new Map<string, Promise<unknown>>()
  return <T>(what: string, ask: () => Promise<T>) => {
    const found = asked.get(what) ?? ask()
    asked.set(what, found)
    return found as Promise<T>
  }
}

/** A request about something of which there may be one or none. */
export interface Door {
  readonly label: string
  readonly ask: (id: string) => Promise<TestAnswer>
}

/** Knocks at a door. Where it stays shut, it must sound exactly as for an id that nobody has, or it gives something away. */
export async function knock(
  once: Once,
  { label, ask }: Door,
  id: string,
): Promise<{ answer: Answer; got: TestAnswer }> {
  const got = await ask(id)
  if (got.status < 300) return { answer: 'yes', got }
  if (got.status >= 500) throw new Error(`The server failed: ${JSON.stringify(got.body)}`)
  const ofNone = await once(label, async () => saidBy(await ask(NOBODYS)))
  return { answer: saidBy(got) === ofNone ? 'hidden' : 'no', got }
}

const NOBODYS = '00000000-0000-4000-8000-000000000000'

/** The body of an answer; undefined where it was refused. */
export async function read<S extends z.ZodType>(
  ask: TestRequests,
  path: string,
  schema: S,
): Promise<z.output<S> | undefined> {
  const { status, body } = await ask.get(path)
  if (status >= 500) throw new Error(`The server failed: ${JSON.stringify(body)}`)
  return status === 200 ? schema.parse(body) : undefined
}

/** Does what has to be done for the next question. */
export async function succeed(done: Promise<TestAnswer>): Promise<TestAnswer> {
  const answer = await done
  if (answer.status >= 300) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`)
  return answer
}
