import { useApp, useMe } from '../app/app.ts'
import { addressWith } from '../filters/address.ts'
import { type Source, libraryOf } from './source.ts'

const OWNERS = ['all', 'mine', 'shared'] as const

/** Everybody's photos, one's own, those others share, or one person's, as the address of the start page says. */
export function ownedBy(query: URLSearchParams): Source {
  const owner = query.get('owner') ?? 'all'
  const known = OWNERS.find((one) => one === owner)
  return known ? { owner: known } : { in: libraryOf(owner) }
}

/** Narrows the timeline to whose photos they are. Others are listed as soon as a photo of theirs was seen. */
export function OwnerFilter({ query }: { readonly query: URLSearchParams }) {
  const { t, timelines } = useApp()
  const me = useMe()
  const chosen = query.get('owner') ?? 'all'
  const others = [...timelines.people.value.values()].filter(({ id }) => id !== me.id)
  const choices = [
    { owner: 'all', label: t('ownerAll') },
    { owner: 'mine', label: t('ownerMine') },
    { owner: 'shared', label: t('ownerShared') },
    ...others.map(({ id, name }) => ({ owner: id, label: name })),
  ]
  return (
    <nav class="filter" aria-label={t('whosePhotos')}>
      {choices.map(({ owner, label }) => (
        <a
          key={owner}
          href={addressWith(query, 'owner', owner === 'all' ? undefined : owner)}
          aria-current={owner === chosen ? 'page' : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  )
}
