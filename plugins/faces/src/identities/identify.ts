import { createBreather, id } from '@kith/sdk'
import { z } from 'zod'
import { changed, identified } from '../events.ts'
import { kith, type Working } from '../kith.ts'
import { Identity, IdentityQuestion } from '../models.ts'
import { askThere } from './ask-there.ts'
import { gather } from './gather.ts'
import { type Pair, match } from './match.ts'

/** As many questions wait at once. */
const QUESTIONS = 50

/** Looks who of the people that an account knows, its own and elsewhere, are one. */
export const identify = kith.job(
  'identify',
  z.object({ user: id }),
  { queue: 'ml', key: ({ user }) => user },
  async (c) => identifyFor(c, c.input.user),
)

/** One's own people changed: they may be others of those elsewhere now. */
export const identifyAgain = kith.on(changed, 'identify', async (c) => {
  if (c.uses.elsewhere.length > 0 && !c.payload.more) await c.enqueue(identify, { user: c.payload.ownerId })
})

/** The same at once. It only ever changes how this account sees people. */
export async function identifyFor(c: Working, userId: string): Promise<void> {
  const who = await c.acting(userId)
  // While nobody knows people elsewhere, what is known stays for when they do again.
  if (!who || c.uses.elsewhere.length === 0) return
  const breathe = createBreather(c.signal)
  const evidence = await gather(c, who, breathe)
  const { groups, questions } = await match(evidence, breathe)
  const now = groups.flatMap(([head = '', ...others]) => others.map((set_id) => ({ user_id: userId, set_id, head })))
  await c.transaction(async () => {
    await c.knex.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`faces.identity ${userId}`])
    await askThere(c, who, { groups, elsewhere: evidence.elsewhere })
    const before = await Identity.query().where({ user_id: userId })
    const asked = await IdentityQuestion.query().where({ user_id: userId })
    const asks = questions.slice(0, QUESTIONS).map(({ one, other, distance }) => ({
      ...{ user_id: userId, one: one < other ? one : other, other: one < other ? other : one, distance },
    }))
    if (sameRows<Head>(before, now, ({ set_id, head }) => `${set_id} ${head}`) && sameRows<Pair>(asked, asks, pairOf))
      return
    await Identity.query().delete().where({ user_id: userId })
    if (now.length > 0) await Identity.query().insert(now)
    await IdentityQuestion.query().delete().where({ user_id: userId })
    if (asks.length > 0) await IdentityQuestion.query().insert(asks)
    await c.emit(identified, { userId })
  })
}

type Head = Pick<Identity, 'set_id' | 'head'>

const pairOf = ({ one, other }: Pair) => `${one} ${other}`

function sameRows<T>(before: readonly T[], now: readonly T[], text: (row: T) => string): boolean {
  const there = new Set(before.map(text))
  return before.length === now.length && now.every((row) => there.has(text(row)))
}
