import { can } from '@kith/sdk'
import { changedByOthers } from './changed-by-others.ts'
import { kith } from './kith.ts'
import { Discreet, Entry, Member, Source, Space } from './models.ts'

/** A space: `?in=spaces:space:<id>`. What was put into it one by one, and whatever is connected to it. */
export const spaces = kith.set('space', {
  what: { en: 'the photos of a space', de: 'die Fotos eines Raums' },
  entries: Entry,
  set: 'space_id',
  asset: 'asset_id',
  owner: 'owner_id',
  by: 'by_user_id',
  at: 'at',
  listed: { month: 'month', localAt: 'local_at', ratio: 'ratio' },
  sources: {
    ...{ rows: Source, set: 'space_id', kind: 'kind', source: 'source_id', by: 'by_user_id', at: 'at' },
    since: 'since',
  },
  discreet: { rows: Discreet, set: 'space_id', user: 'user_id' },
  about: async (ids) => {
    const found = await Space.query().findByIds([...ids])
    const owners = await Member.query()
      .whereIn('space_id', [...ids])
      .where({ role: 'owner' })
      .whereNotNull('joined_at')
      .orderBy('joined_at', 'desc')
    const ownerOf = new Map(owners.map((one) => [one.space_id, one.user_id]))
    return new Map(
      found.flatMap(({ id, name, cover_asset_id }) => {
        const owner = ownerOf.get(id)
        if (!owner) return []
        return [[id, { title: name, owner, cover: cover_asset_id ?? undefined, page: `/spaces/${id}` }]]
      }),
    )
  },
  byOthers: (change, c) => changedByOthers(change, c),
  addable: async ({ caller }) => {
    const mine = await Member.query()
      .where({ user_id: caller.id })
      .whereIn('role', ['owner', 'editor'])
      .whereNotNull('joined_at')
    return mine.map((one) => one.space_id)
  },
})

const viewer = can('view', 'details', 'places', 'download')
const editor = viewer | can('add', 'remove')
const owner = editor | can('link')

/** Members see a space whole; who was only invited sees nothing. Nobody passes on a photo of somebody else. */
export const members = kith.grant('members', spaces, Member, {
  who: { en: 'the members of a space', de: 'die Mitglieder eines Raums' },
  user: 'user_id',
  where: (rows) => rows.whereNotNull('joined_at'),
  key: { set: 'space_id', can: { role: { owner, editor, viewer } }, timeline: 'in_timeline' },
})
