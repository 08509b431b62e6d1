import { useKith } from '@kith/sdk/widgets'
import { type Space, pageOf } from '../parts/space.ts'

const TABS = ['', 'people', 'connected', 'members', 'activity'] as const

/** What there is to see of a space. */
export function Tabs({ space, tab }: { readonly space: Space; readonly tab: string }) {
  const { t } = useKith()
  const counts: Record<string, number> = { '': space.count, members: space.members }
  return (
    <nav class="tabs" aria-label={space.name}>
      {TABS.filter((one) => one !== 'people' || space.recognises).map((one) => (
        <a
          key={one}
          href={`${pageOf(space.id)}${one && `/${one}`}`}
          {...(one === tab && { 'aria-current': 'page' as const })}
        >
          {t(`tab_${one || 'photos'}`)} {counts[one] !== undefined && <small>{counts[one]}</small>}
        </a>
      ))}
    </nav>
  )
}
