import { RequestError, useLive, useResource } from '@kith/sdk/widgets'
import { useMemo } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { useGathered } from '../app/use-gathered.ts'
import { Empty } from '../components/empty.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { useTitle } from '../components/page.tsx'
import { useMap } from '../places/use-map.tsx'
import { Slot } from '../widgets/slot.tsx'
import { TimelineView } from '../timeline/timeline-view.tsx'

/** A set as `/api/sets/:set` describes it. */
interface Face {
  readonly title: string
  readonly can: readonly string[]
}

/** The photos of one set, whatever plugin it is of: a partner's library, a folder, an album. */
export function SetPage({ set }: { readonly set: string }) {
  const { t, kith, router } = useApp()
  const face = useResource(
    async (signal) => {
      try {
        return await kith.get<Face>(`/api/sets/${set}`, signal)
      } catch (error) {
        if (error instanceof RequestError && error.status < 500) return undefined
        throw error
      }
    },
    [set],
  )
  // Anything a plugin tells may have changed what it is called, or whether it is shared.
  useLive([''], useGathered(face.reload))
  const title = face.data?.title ?? t('sharing')
  useTitle(title)
  const all = useMemo(() => ({ in: set }), [set])
  const { source, button, map } = useMap(all)
  return (
    <div class="photos">
      <header class="row">
        <IconButton icon="back" label={t('back')} onClick={() => router.back('/sharing')} />
        <h1 class="grow">{title}</h1>
        {button}
      </header>
      {face.data && <Slot name="set.section" given={{ set, can: face.data.can }} />}
      {map}
      <TimelineView
        source={source}
        empty={
          <Empty icon="sharing" title={t('emptySet')} text={t('emptySetText')}>
            <a class="button" href="/sharing">
              {t('sharing')}
            </a>
          </Empty>
        }
      />
    </div>
  )
}
