import type { Plugin } from '@kith/sdk'
import { type TestUser, testKith } from '@kith/sdk/testing'
import type { Knex } from 'knex'
import { expect } from 'vitest'
import albums from '../../albums/dist/src/index.js'
import partnerSharing from '../../partner-sharing/dist/src/index.js'
import spaces from '../dist/src/index.js'

export type Who = 'root' | 'ada' | 'bob' | 'cy' | 'dee'
export type Role = 'owner' | 'editor' | 'viewer'

/** Only a server has several connections, on which one can wait for another. */
export const onServer = process.env['KITH_TEST_DATABASE_URL'] !== undefined

/** A Kith for tests of spaces. */
export async function makeWorld(more: readonly Plugin[] = []) {
  const k = await testKith({
    plugins: [spaces, albums, partnerSharing, ...more],
    users: ['root', 'ada', 'bob', 'cy', 'dee'],
    unlimited: true,
  })
  const as = (who: Who) => k.as(k.users[who], spaces)
  return {
    k,
    as,
    set: (id: string) => ({ kind: 'spaces:space', id }),
    sees: (who: Who, id: string) => k.see(k.users[who], 'view', { in: { kind: 'spaces:space', id } }),
    onTimeline: (who: Who) => k.see(k.users[who], 'view', { timeline: true }),
    photos: (owner: TestUser, count: number) => Promise.all(Array.from({ length: count }, () => k.asset(owner))),
    invite: (by: Who, id: string, who: Who, role: Role) =>
      as(by).invite({ params: { id }, body: { userIds: [k.users[who].id], role } }),
    async join(id: string, who: Who, role: Role) {
      await as('ada').invite({ params: { id }, body: { userIds: [k.users[who].id], role } })
      await as(who).acceptInvitation({ params: { id } })
    },
    /** A space of Ada’s with Bob as editor and Cy as viewer. */
    async space(this: void): Promise<string> {
      const { id } = await as('ada').createSpace({ body: { name: 'Lisbon' } })
      for (const [who, role] of [
        ['bob', 'editor'],
        ['cy', 'viewer'],
      ] as const) {
        await as('ada').invite({ params: { id }, body: { userIds: [k.users[who].id], role } })
        await as(who).acceptInvitation({ params: { id } })
      }
      return id
    },
    /** Does all of this at once, so that each has come to wait for somebody before the next begins. */
    async inTurn(id: string, deeds: readonly (() => Promise<unknown>)[]): Promise<void> {
      const begun: Promise<unknown>[] = []
      await k.knex.transaction(async (trx) => {
        await trx('spaces.space').where({ id }).forUpdate()
        for (const deed of deeds) {
          begun.push(deed())
          await expect.poll(() => waiting(k.knex)).toBe(begun.length)
        }
      })
      await Promise.all(begun)
    },
    remove: (by: Who, id: string, who: Who, photos?: 'stay' | 'leave') =>
      as(by).removeMember({ params: { id, userId: k.users[who].id }, ...(photos && { query: { photos } }) }),
    async told(who: Who): Promise<string[]> {
      const { body } = await k.as(k.users[who]).get('/api/notices')
      return (body as { items: { text: string }[] }).items.map(({ text }) => text)
    },
    /** What the log says, the oldest first. */
    async log(who: Who, id: string): Promise<string[]> {
      const { items } = await as(who).listActivity({ params: { id } })
      return items
        .map(({ kind, by, person, count, detail }) =>
          [by?.name, kind, person?.name, count, detail].filter((one) => one !== null && one !== undefined).join(' '),
        )
        .reverse()
    },
    async forget() {
      await k.knex('spaces.space').delete()
      await k.knex('albums.album').delete()
      await k.knex('partner_sharing.share').delete()
      await k.knex('core.notice').delete()
      await k.knex('core.asset').delete()
      await k.knex('core.folder').delete()
    },
  }
}

/** How many of those connected wait for a lock. */
export async function waiting(knex: Knex): Promise<number> {
  const rows = await knex('pg_stat_activity')
    .where({ wait_event_type: 'Lock' })
    .whereRaw('datname = current_database()')
    .select('pid')
  return rows.length
}

export type World = Awaited<ReturnType<typeof makeWorld>>
