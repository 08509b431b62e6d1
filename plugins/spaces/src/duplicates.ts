import { type PayloadOf, events } from '@kith/sdk'
import { spaces } from './access.ts'
import { photosChanged } from './events.ts'
import { type Ran, kith } from './kith.ts'
import { log } from './log.ts'
import { Activity, Member, Missed, Space } from './models.ts'
import { duplicatesMissed } from './notices.ts'
import { Comment, Liking } from './talk-models.ts'

type Placed = PayloadOf<typeof events.assetsReplaced>['joined'][number]

/**
 * Kith put the keepers into the spaces as it trashed the copies, in one transaction. Here that is written down and told;
 * what a space did not take for a reason that may pass is tried once more. Delivered twice, it changes nothing.
 */
export const duplicatesResolved = kith.on(events.assetsReplaced, 'duplicates', async (c) => {
  const { by } = c.payload
  await c.transaction(async () => {
    const joined = bySpace(c.payload.joined)
    const missed: string[] = []
    for (const [spaceId, photos] of bySpace(c.payload.missed))
      if (await tryAgain(c, spaceId, by, keepersOf(photos)))
        joined.set(spaceId, [...(joined.get(spaceId) ?? []), ...photos])
      else missed.push(spaceId)
    for (const [gone, kept] of Object.entries(c.payload.keep)) await takePlace({ gone, kept }, missed)
    for (const [spaceId, places] of joined) await tellSpace(c, spaceId, by, keepersOf(places))
    if (missed.length > 0) await tellWhoResolved(c, by, missed)
  })
})

type Heard = Ran & { readonly event: { readonly id: string } }

function bySpace(places: readonly Placed[]): Map<string, Placed[]> {
  const found = new Map<string, Placed[]>()
  for (const place of places) {
    const [, id] = place.set.split(`${spaces.kind}:`)
    if (id) found.set(id, [...(found.get(id) ?? []), place])
  }
  return found
}

const keepersOf = (places: readonly Placed[]): string[] => [...new Set(places.map((place) => place.kept))]

/**
 * The keeper is the cover where the copy was, and has what was said of the copy and whom it pleased: also where both
 * were before. Where it could not come the copy keeps that, for when it is restored.
 */
async function takePlace({ gone, kept }: { gone: string; kept: string }, missed: readonly string[]): Promise<void> {
  await Space.query().where({ cover_asset_id: gone }).whereNotIn('id', missed).patch({ cover_asset_id: kept })
  const ofCopy = { asset_id: gone }
  await Comment.query().where(ofCopy).whereNotIn('space_id', missed).patch({ asset_id: kept })
  const known = Liking.query().alias('known').where({ asset_id: kept }).whereColumn('known.space_id', 'liking.space_id')
  await Liking.query()
    .where(ofCopy)
    .whereNotIn('space_id', missed)
    .whereNotIn('user_id', known.select('user_id'))
    .patch({ asset_id: kept })
}

/** Whoever may add to the space does so, as Kith could not. */
async function tryAgain(c: Heard, spaceId: string, by: string, photos: readonly string[]): Promise<boolean> {
  const member = await Member.query().findById([spaceId, by]).whereNotNull('joined_at')
  const me = await c.acting(by)
  if (!member || member.role === 'viewer' || !me) return false
  const there = await me.assets.allowed(photos, 'share')
  if (there.size < photos.length) return false
  await me.assets.add(spaces.of(spaceId), photos)
  return true
}

async function tellSpace(c: Heard, spaceId: string, by: string, photos: readonly string[]): Promise<void> {
  if (!(await Space.query().findById(spaceId).forUpdate())) return
  const eventId = c.event.id
  if (await Activity.query().findOne({ space_id: spaceId, event_id: eventId })) return
  await log({ spaceId, by, kind: 'duplicates', count: photos.length, assetIds: photos, eventId })
  await c.emit(photosChanged, { spaceId })
}

/** Of spaces they are in they are told the names. */
async function tellWhoResolved(c: Heard, by: string, missed: readonly string[]): Promise<void> {
  if (await Missed.query().findById([c.event.id, by])) return
  await Missed.query().insert({ event_id: c.event.id, user_id: by })
  const mine = Member.query().where({ user_id: by }).whereNotNull('joined_at').select('space_id')
  const named = await Space.query()
    .findByIds([...missed])
    .whereIn('id', mine)
    .orderBy('name')
  await c.notify(duplicatesMissed, [by], { names: named.map((space) => space.name) })
}
