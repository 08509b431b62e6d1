import { type TestKith, type TestUser, testKith } from '@kith/sdk/testing'
import sharp from 'sharp'
import albums from '../../albums/dist/src/index.js'
import partnerSharing from '../../partner-sharing/dist/src/index.js'
import sharedLinks from '../../shared-links/dist/src/index.js'
import faces from '../dist/src/index.js'

/** A server with faces on it, and the ways by which others see photos. */
export const start = () =>
  testKith({ plugins: [faces, albums, partnerSharing, sharedLinks], users: ['ada', 'bob', 'cy'], unlimited: true })
export type World = Awaited<ReturnType<typeof start>>

/** A photo with faces on it, from left to right, as finding and grouping would leave them: each with its person, if any. */
export async function photoOf(
  k: Pick<TestKith<never>, 'asset' | 'knex'>,
  owner: TestUser,
  persons: readonly (string | null)[],
) {
  const preview = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#886644' } })
    .jpeg()
    .toBuffer()
  const photo = await k.asset(owner, { preview })
  if (persons.length === 0) return { photo, faces: [] }
  const rows: { id: string }[] = await k
    .knex('faces.face')
    .insert(
      persons.map((person_id, i) => ({
        ...{ asset_id: photo, owner_id: owner.id, person_id, placed: person_id && 'auto', fresh: false, model: 'test' },
        ...{ x: 0.1 + 0.2 * i, y: 0.2, w: 0.15, h: 0.2, quality: 0.9 - 0.1 * i },
      })),
    )
    .returning('id')
  return { photo, faces: rows.map((row) => row.id) }
}

/** Somebody whom grouping made, on so many photos. */
export async function personOf(k: Pick<TestKith<never>, 'asset' | 'knex'>, owner: TestUser, photos: number, name = '') {
  const [row]: { id: string }[] = await k
    .knex('faces.person')
    .insert({ owner_user_id: owner.id, name, by_hand: name !== '' })
    .returning('id')
  const id = row?.id ?? ''
  const on = []
  for (let i = 0; i < photos; i++) on.push(await photoOf(k, owner, [id]))
  return { id, photos: on.map((one) => one.photo), faces: on.flatMap((one) => one.faces) }
}
