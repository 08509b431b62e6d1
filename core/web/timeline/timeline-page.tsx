import { useApp, useMe } from '../app/app.ts'
import { Empty } from '../components/empty.tsx'
import { useTitle } from '../components/page.tsx'
import { addressWithout, narrowings } from '../filters/address.ts'
import { FilterMenu } from '../filters/filter-menu.tsx'
import { Memories } from '../memories/memories.tsx'
import { Slot } from '../widgets/slot.tsx'
import { OwnerFilter, ownedBy } from './owner-filter.tsx'
import { type Source, narrowedBy } from './source.ts'
import { TimelineView } from './timeline-view.tsx'

/** The start page: everything one sees, or only what is somebody's. */
export function TimelinePage({ query }: { readonly query: URLSearchParams }) {
  const { t } = useApp()
  const favorites = query.get('state') === 'favorites' && ({ state: 'favorites' } as const)
  const source: Source = { ...ownedBy(query), ...narrowedBy(query), ...favorites }
  const isNarrowed = narrowings(query) > 0
  const ofOthers = source.owner === 'shared' || source.in !== undefined
  useTitle(t('photos'))
  return (
    <div class="photos">
      <h1 class="visually-hidden">{t('photos')}</h1>
      <div class="filters">
        <OwnerFilter query={query} />
        <FilterMenu query={query} source={source} />
      </div>
      {source.owner === 'all' && !isNarrowed && <Memories />}
      <Slot name="home.section" given={{}} />
      <TimelineView
        source={source}
        empty={isNarrowed ? <NothingLikeThat query={query} /> : ofOthers ? <NothingShared /> : <NoPhotos />}
      />
    </div>
  )
}

function NothingLikeThat({ query }: { readonly query: URLSearchParams }) {
  const { t } = useApp()
  return (
    <Empty icon="settings" title={t('filterNothing')} text={t('filterNothingText')}>
      <a class="button" href={addressWithout(query)}>
        {t('filtersClear')}
      </a>
    </Empty>
  )
}

function NoPhotos() {
  const { t } = useApp()
  const me = useMe()
  return (
    <Empty icon="photos" title={t('emptyTitle')} text={t(me.admin ? 'emptyTextAdmin' : 'emptyText')}>
      <a class="button primary" href="/libraries">
        {t('emptyAction')}
      </a>
    </Empty>
  )
}

function NothingShared() {
  const { t } = useApp()
  return (
    <Empty icon="sharing" title={t('emptySharedTitle')} text={t('emptySharedText')}>
      <a class="button" href="/sharing">
        {t('sharing')}
      </a>
    </Empty>
  )
}

type State = Exclude<NonNullable<Source['state']>, 'timeline' | 'locked'>

const EMPTY = {
  favorites: { icon: 'heart', title: 'emptyFavorites', text: 'emptyFavoritesText' },
  archive: { icon: 'archive', title: 'emptyArchive', text: 'emptyArchiveText' },
  trash: { icon: 'trash', title: 'emptyTrash', text: 'emptyTrashText' },
} as const

/** Favourites, the archive, the trash. */
export function StatePage({ state }: { readonly state: State }) {
  const { t } = useApp()
  const { icon, title, text } = EMPTY[state]
  useTitle(t(state))
  return (
    <div class="photos">
      <header class="row">
        <h1 class="grow">{t(state)}</h1>
        {state === 'trash' && <EmptyTheTrash />}
      </header>
      <TimelineView source={{ state }} empty={<Empty icon={icon} title={t(title)} text={t(text)} />} />
    </div>
  )
}

function EmptyTheTrash() {
  const { t, kith, confirm, timelines, toasts } = useApp()
  if (!timelines.of({ state: 'trash' }).skeleton.value?.total) return null
  const empty = async () => {
    const text = t('emptyTheTrashText')
    if (!(await confirm.ask({ title: t('emptyTheTrash'), text, action: t('emptyTheTrash') }))) return
    await kith.delete('/api/assets/trash')
    await timelines.refresh()
  }
  return (
    <button type="button" onClick={() => void empty().catch(toasts.fail)}>
      {t('emptyTheTrash')}
    </button>
  )
}
