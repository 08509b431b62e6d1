import { type PayloadOf, events } from '@kith/sdk'
import { spaces } from './access.ts'
import { photosChanged } from './events.ts'
import { type Ran, kith } from './kith.ts'
import { Activity, ActivityPhoto, Member, Missed, Space } from './models.ts'
import { duplicatesMissed } from './notices.ts'

type Placed = PayloadOf<typeof events.assetsReplaced>['joined'][number]

const MOST_PHOTOS = 4

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
      if (await tryAgain(c, spaceId, by, photos)) joined.set(spaceId, [...(joined.get(spaceId) ?? []), ...photos])
      else missed.push(spaceId)
    for (const [spaceId, photos] of joined) await tellSpace(c, spaceId, by, photos)
    if (missed.length > 0) await tellWhoResolved(c, by, missed)
  })
})

type Heard = Ran & { readonly event: { readonly id: string } }

/** By space, the keepers. */
function bySpace(places: readonly Placed[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { set, kept } of places) {
    const [, id] = set.split(`${spaces.kind}:`)
    if (id) found.set(id, [...new Set([...(found.get(id) ?? []), kept])])
  }
  return found
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
  const line = {
    space_id: spaceId,
    by_user_id: by,
    kind: 'duplicates' as const,
    count: photos.length,
    event_id: c.event.id,
  }
  const known = await Activity.query().findOne({ space_id: spaceId, event_id: c.event.id })
  if (known) return
  const { id } = await Activity.query().insertAndFetch(line)
  await ActivityPhoto.query().insert(photos.slice(0, MOST_PHOTOS).map((asset_id) => ({ activity_id: id, asset_id })))
  await Space.query().findById(spaceId).patch({ active_at: new Date() })
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
