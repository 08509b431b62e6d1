import type { Ran } from '../kith.ts'

/** Keeps all who change the people of a space waiting until the transaction ends. */
export async function lockPeople(c: Pick<Ran, 'knex'>, spaceId: string): Promise<void> {
  await c.knex.raw(`select pg_advisory_xact_lock(hashtextextended('spaces.people ' || ?, 0))`, [spaceId])
}
