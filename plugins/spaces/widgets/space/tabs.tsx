import { useKith } from '@kith/sdk/widgets'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../parts/icon.tsx'
import { type Space, pageOf } from '../parts/space.ts'
import { usePassed } from './use-passed.ts'

const TABS = ['', 'people', 'map', 'albums', 'connected', 'members', 'activity'] as const

/** What there is to see of a space. They stay in view, and below what was scrolled away they say which space it is. */
export function Tabs({ space, tab }: { readonly space: Space; readonly tab: string }) {
  const { t } = useKith()
  const counts: Record<string, number> = { '': space.count, members: space.members }
  const { start, passed } = usePassed()
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    const current = nav.current?.querySelector<HTMLElement>('[aria-current]')
    if (nav.current && current)
      nav.current.scrollLeft = current.offsetLeft - (nav.current.clientWidth - current.clientWidth) / 2
  }, [tab])
  return (
    <>
      <span class="bar-start" ref={start} />
      <div class={passed ? 'bar passed' : 'bar'}>
        {passed && (
          <p class="bar-title">
            <a class="back" href="/spaces" aria-label={t('allSpaces')} title={t('allSpaces')}>
              <Icon name="back" />
            </a>
            <strong>
              {space.emoji} {space.name}
            </strong>
          </p>
        )}
        <nav class="tabs" aria-label={space.name} ref={nav}>
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
      </div>
    </>
  )
}
