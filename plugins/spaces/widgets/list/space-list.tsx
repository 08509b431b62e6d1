import { SquareButton, useKith, useLive, useResource } from '@kith/sdk/widgets'
import { Icon } from '../parts/icon.tsx'
import { SPACES, type Space } from '../parts/space.ts'
import { Invitations } from './invitations.tsx'
import { LeftSpaces } from './left-spaces.tsx'
import { NewSpace } from './new-space.tsx'
import { SORTS, type Sort } from './sort.ts'
import { SpaceCard } from './space-card.tsx'
import { SpaceTable } from './space-table.tsx'

interface Kept {
  readonly sort: Sort
  readonly view: 'cards' | 'table'
}
interface List extends Kept {
  readonly items: readonly Space[]
}

/** The spaces one is in, those one is invited to, and those one left that hold photos of one's own. */
export function SpaceList() {
  const { t, get, put } = useKith()
  const { data, reload } = useResource((signal) => get<List>(SPACES, signal), [])
  useLive(['spaces.', 'core.shared_changed'], reload)
  const keep = async (kept: Partial<Kept>) => {
    await put(`${SPACES}/order`, kept)
    reload()
  }
  return (
    <div class="stack">
      <header class="row">
        <h1 class="grow">{t('spaces')}</h1>
        <NewSpace />
        {data && data.items.length > 0 && <Tools list={data} keep={keep} />}
      </header>
      <Invitations changed={reload} />
      {data?.items.length === 0 && <p class="muted">{t('noSpaces')}</p>}
      {data && data.items.length > 0 && <Spaces list={data} keep={keep} />}
      <LeftSpaces />
    </div>
  )
}

interface PartProps {
  readonly list: List
  readonly keep: (kept: Partial<Kept>) => Promise<void>
}

/** In which order, and as what. */
function Tools({ list: { sort, view }, keep }: PartProps) {
  const { t } = useKith()
  const other = view === 'cards' ? 'table' : 'cards'
  return (
    <>
      <select
        class="sort"
        aria-label={t('sort')}
        onChange={(event) => keep({ sort: SORTS[event.currentTarget.selectedIndex] ?? 'active' })}
      >
        {SORTS.map((one) => (
          <option key={one} selected={one === sort}>
            {t(`sort_${one}`)}
          </option>
        ))}
      </select>
      <SquareButton label={t(other === 'table' ? 'asTable' : 'asCards')} onClick={() => keep({ view: other })}>
        <Icon name={other} />
      </SquareButton>
    </>
  )
}

function Spaces({ list: { items, sort, view }, keep }: PartProps) {
  const { t } = useKith()
  if (view === 'table') return <SpaceTable spaces={items} sort={sort} onSort={(next) => keep({ sort: next })} />
  const [pinned, rest] = [items.filter((space) => space.pinned), items.filter((space) => !space.pinned)]
  if (pinned.length === 0) return <Cards label={t('spaces')} spaces={rest} />
  return (
    <>
      <h2>{t('pinned')}</h2>
      <Cards label={t('pinned')} spaces={pinned} />
      {rest.length > 0 && (
        <>
          <h2>{t('others')}</h2>
          <Cards label={t('others')} spaces={rest} />
        </>
      )}
    </>
  )
}

const Cards = ({ label, spaces }: { readonly label: string; readonly spaces: readonly Space[] }) => (
  <ul class="spaces" aria-label={label}>
    {spaces.map((space) => (
      <SpaceCard key={space.id} space={space} />
    ))}
  </ul>
)
