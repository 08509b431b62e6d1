import type { TestKith, TestRequests, TestUser } from '@kith/sdk/testing'
import { z } from 'zod'

const Entered = z.object({ token: z.string() })

/** Somebody without an account who has opened a link. */
export async function enter(
  k: TestKith,
  { key }: { readonly key: string | null },
  password?: string,
): Promise<TestRequests> {
  const answer = await k.as(null).post('/api/shared-links/enter', { key, ...(password !== undefined && { password }) })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return k.as(null, { 'x-kith-visitor': Entered.parse(answer.body).token })
}

/** As after somebody entered their own PIN. */
export const unlock = ({ knex }: TestKith, user: TestUser) =>
  knex('core.session')
    .where({ user_id: user.id })
    .update({ unlocked_until: new Date(Date.now() + 60_000) })

export function saidIn(headers: Headers): string {
  const lines: string[] = []
  headers.forEach((value, name) => lines.push(`${name}: ${value}`))
  return lines.join('\n')
}
