import { UserModel, folder, library } from '@kith/sdk'
import { kith } from './kith.ts'
import { FolderKey, Share } from './models.ts'

/** What one share shows, narrowed or not: `?in=partner-sharing:share:<id>`. */
export const shares = kith.set('share', {
  what: { en: 'what somebody shares with one person', de: 'was jemand mit einer Person teilt' },
  composite: true,
  about: async (ids) => {
    const rows = await Share.query().findByIds([...ids])
    const people = await UserModel.query().findByIds(rows.map((row) => row.from_user_id))
    const names = new Map(people.map((person) => [person.id, person.name]))
    return new Map(
      rows.map((row) => [
        row.id,
        {
          title: {
            en: `${names.get(row.from_user_id) ?? 'Somebody'}’s library`,
            de: `Bibliothek von ${names.get(row.from_user_id) ?? 'jemandem'}`,
          },
          owner: row.from_user_id,
          page: `/sharing/partner-sharing:share:${row.id}`,
        },
      ]),
    )
  },
})

/** A whole library, or all of it from a date on. */
export const partners = kith.grant('partners', library, Share, {
  who: {
    en: 'whoever somebody shares their whole library with',
    de: 'mit wem jemand die ganze Bibliothek teilt',
  },
  user: 'to_user_id',
  where: (rows) => rows.where({ whole: true }),
  key: {
    set: 'from_user_id',
    can: 'can',
    timeline: 'in_timeline',
    since: 'since',
    until: 'until',
    by: 'from_user_id',
    via: 'id',
  },
  via: shares,
})

/** Chosen folders of a library, with all below them. */
export const folders = kith.grant('folders', folder, FolderKey, {
  who: { en: 'whoever somebody shares chosen folders with', de: 'mit wem jemand gewählte Ordner teilt' },
  user: 'to_user_id',
  key: {
    set: 'folder_id',
    can: 'can',
    timeline: 'in_timeline',
    since: 'since',
    until: 'until',
    by: 'from_user_id',
    via: 'id',
  },
  via: shares,
})
