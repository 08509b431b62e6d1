import { Icon } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { Check } from '../components/check.tsx'
import type { Source } from '../timeline/source.ts'
import { addressWith, addressWithout, narrowings } from './address.ts'
import { PluginFilters } from './plugin-filters.tsx'

interface FilterMenuProps {
  readonly query: URLSearchParams
  readonly source: Source
}

/** Narrows the timeline to what one looks for. What is chosen is in the address. */
export function FilterMenu({ query, source }: FilterMenuProps) {
  const { t, router } = useApp()
  const [open, setOpen] = useState(false)
  const go = (address: string) => router.go(address, { replace: true })
  const set = (name: string, value: string | undefined) => go(addressWith(query, name, value))
  const count = narrowings(query)
  return (
    <>
      <button
        type="button"
        class={count > 0 ? 'icon-button narrowed' : 'icon-button'}
        popovertarget="filters"
        aria-label={count > 0 ? t('filtersOn', { count }) : t('filters')}
      >
        <Icon name="settings" />
        {count > 0 && <span class="count">{count}</span>}
      </button>
      <div
        id="filters"
        popover="auto"
        class="menu"
        role="group"
        aria-label={t('filters')}
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        <label class="field">
          {t('filterKind')}
          <select value={source.kind ?? ''} onChange={(e) => set('kind', e.currentTarget.value || undefined)}>
            <option value="">{t('filterAnyKind')}</option>
            <option value="image">{t('filterPhotos')}</option>
            <option value="video">{t('filterVideos')}</option>
          </select>
        </label>
        <Check
          label={t('filterFavorites')}
          checked={source.state === 'favorites'}
          onChange={(on) => set('state', on ? 'favorites' : undefined)}
        />
        <Check
          label={t('filterCopies')}
          checked={source.copies === 'all'}
          onChange={(on) => set('copies', on ? 'all' : undefined)}
        />
        {open && <PluginFilters query={query} source={source} go={go} />}
        {count > 0 && (
          <button type="button" onClick={() => go(addressWithout(query))}>
            {t('filtersClear')}
          </button>
        )}
      </div>
    </>
  )
}
