import { useKith, useLive, useResource } from '@kith/sdk/widgets'
import { SPACES, type Space } from '../parts/space.ts'
import { Invitations } from './invitations.tsx'
import { LeftSpaces } from './left-spaces.tsx'
import { NewSpace } from './new-space.tsx'
import { SpaceCard } from './space-card.tsx'

const SORTS = ['active', 'name', 'created', 'photos'] as const
interface List {
  readonly items: readonly Space[]
  readonly sort: (typeof SORTS)[number]
}

/** The spaces one is in, those one is invited to, and those one left that hold photos of one's own. */
export function SpaceList() {
  const { t, get, put } = useKith()
  const { data, reload } = useResource((signal) => get<List>(SPACES, signal), [])
  useLive(['spaces.', 'core.shared_changed'], reload)
  const sort = async (sort: string | undefined) => {
    await put(`${SPACES}/order`, { sort })
    reload()
  }
  const cards = (pinned: boolean) => data?.items.filter((space) => space.pinned === pinned) ?? []
  return (
    <div class="stack">
      <header class="row">
        <h1 class="grow">{t('spaces')}</h1>
        {data && (
          <select class="sort" aria-label={t('sort')} onChange={(e) => sort(SORTS[e.currentTarget.selectedIndex])}>
            {SORTS.map((one) => (
              <option key={one} selected={one === data.sort}>
                {t(`sort_${one}`)}
              </option>
            ))}
          </select>
        )}
        <NewSpace />
      </header>
      <Invitations changed={reload} />
      {data?.items.length === 0 && <p class="muted">{t('noSpaces')}</p>}
      {cards(true).length > 0 && <Cards label={t('pinned')} spaces={cards(true)} />}
      {cards(false).length > 0 && <Cards label={t('spaces')} spaces={cards(false)} />}
      <LeftSpaces />
    </div>
  )
}

const Cards = ({ label, spaces }: { readonly label: string; readonly spaces: readonly Space[] }) => (
  <ul class="spaces" aria-label={label}>
    {spaces.map((space) => (
      <SpaceCard key={space.id} space={space} />
    ))}
  </ul>
)
