import { randomUUID } from 'node:crypto'
import type { TestKith, TestUser } from '@kith/sdk/testing'
import { z } from 'zod'

/** Where the page is that photos are shown in. */
export const SITE = 'https://blog.example'

const Made = z.object({ id: z.uuid(), token: z.string(), set: z.string() })
const Signed = z.object({ embed: z.uuid(), until: z.int(), signatures: z.array(z.string()) })

/** An embed token as its maker got it. */
export type Made = z.output<typeof Made>

/** What pages elsewhere do with a Kith. */
export const elsewhere = (k: TestKith<string>) => ({
  async make(user: TestUser, set: string, more: Record<string, unknown> = {}): Promise<Made> {
    const { status, body } = await k
      .as(user)
      .post('/api/embeds', { name: 'My blog', set, origins: [SITE], can: ['view'], ...more })
    if (status !== 201) throw new Error(`No token was made: ${JSON.stringify(body)}`)
    return Made.parse(body)
  },
  /** Requests of a page with this token. */
  page: ({ token }: Pick<Made, 'token'>, origin: string | undefined = SITE) =>
    k.as(null, { authorization: `Bearer ${token}`, ...(origin !== '' && { origin }) }),
  /** The ids of what a page is shown of this set. */
  async sees(made: Made, set = made.set): Promise<string[]> {
    const page = this.page(made)
    const months = await page.get(`/api/timeline/months?in=${set}&owner=all`)
    const found = z.object({ months: z.array(z.object({ month: z.string() })) }).safeParse(months.body)
    const ids: string[] = []
    for (const { month } of found.data?.months ?? []) {
      const { body } = await page.get(`/api/timeline/months/${month}?in=${set}`)
      ids.push(...z.object({ id: z.array(z.string()) }).parse(body).id)
    }
    return ids.sort()
  },
  /** The signed addresses of these photos' thumbnails. */
  async addresses(made: Pick<Made, 'token'>, ids: readonly string[]): Promise<string[]> {
    const { embed, until, signatures } = Signed.parse(
      (await this.page(made).post('/api/embeds/pictures', { ids })).body,
    )
    return ids.map((id, i) => `/api/assets/${id}/thumbnail?embed=${embed}&until=${until}&signature=${signatures[i]}`)
  },
  /** A shelf of somebody's with these photos, which they may hand on. */
  async shelf(owner: TestUser, photos: readonly { id: string; owner: TestUser }[]): Promise<string> {
    const id = randomUUID()
    await k.knex('shelves.shelf').insert({ id, owner_user_id: owner.id })
    await k.knex('shelves.reader').insert({ shelf_id: id, user_id: owner.id, can: 511, in_timeline: false })
    for (const photo of photos)
      await k
        .knex('shelves.book')
        .insert({ shelf_id: id, asset_id: photo.id, owner_id: photo.owner.id, by_user_id: owner.id })
    return `shelves:shelf:${id}`
  },
})
