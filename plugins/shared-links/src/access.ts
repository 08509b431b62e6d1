import { ALL } from '@kith/sdk'
import { kith } from './kith.ts'
import { Link, Selected } from './models.ts'

/** The photos somebody chose for a link: `shared-links:selection:<id of the link>`. */
export const selection = kith.set('selection', {
  what: { en: 'photos chosen for a link', de: 'für einen Link gewählte Fotos' },
  entries: Selected,
  set: 'link_id',
  asset: 'asset_id',
  owner: 'owner_id',
  by: 'by_user_id',
  at: 'at',
  listed: { month: 'month', localAt: 'local_at', ratio: 'ratio' },
  about: async (ids) => {
    const links = await Link.query().findByIds([...ids])
    const first = await Selected.query()
      .whereIn('link_id', [...ids])
      .distinctOn('link_id')
      .orderBy(['link_id', 'at', 'asset_id'])
    const covers = new Map(first.map((row) => [row.link_id, row.asset_id]))
    return new Map(
      links.map((link) => [
        link.id,
        {
          title: { en: 'Chosen photos', de: 'Ausgewählte Fotos' },
          owner: link.maker_user_id,
          cover: covers.get(link.id),
        },
      ]),
    )
  },
})

/** A selection is its maker's: they put photos into it, take them out, and hand it on as a whole. */
export const makers = kith.grant('makers', selection, Link, {
  who: { en: 'whoever made the link', de: 'wer den Link erstellt hat' },
  user: 'maker_user_id',
  where: (links) => links.where({ kind: selection.kind }),
  key: { set: 'set_id', can: ALL },
})

/**
 * A link is a visitor's key to its set. It names its maker, so it is cut to what that person may hand on just now: of an
 * album that is no longer shared with them, or of a disabled account, nothing. When it begins, its password and how often
 * it is opened are asked at the door (`enter.ts`), which is the only way to a visitor's token.
 */
export const visitors = kith.grant('visitors', 'any', Link, {
  who: { en: 'whoever has the link', de: 'wer den Link hat' },
  visitor: 'id',
  where: (links) => links.whereNull('revoked_at'),
  key: { kind: 'kind', set: 'set_id', can: 'can', until: 'ends_at', by: 'maker_user_id' },
})
