import { useResource } from '@kith/sdk/widgets'
import { useEffect } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { pictureOf } from '../assets/addresses.ts'
import { formatYearsAgo, localDay } from '../components/formats.ts'
import { placeholderOf } from '../timeline/placeholder.ts'
import { queryOf } from '../timeline/source.ts'

/** What was taken on one day, as `/api/timeline/memories` answers it. */
interface Memory {
  readonly day: string
  readonly years: number
  readonly count: number
  readonly cover: { readonly id: string; readonly thumbhash: string | null }
}

/**
 * This day in earlier years, one picture a year. Nothing at all when there are none, or when they do not come. As long
 * as that is not known the photos below keep back for a moment, so that nothing moves.
 */
export function Memories() {
  const { t, kith, timelines } = useApp()
  const today = localDay(new Date())
  const read = (signal: AbortSignal) =>
    kith
      .get<{ memories: readonly Memory[] }>(`/api/timeline/memories?today=${today}`, signal)
      .catch(() => ({ memories: [] }))
  const { data, reload } = useResource(read, [today])
  // Whatever changed the timeline may have changed them.
  const skeleton = timelines.of({}).skeleton.value
  useEffect(reload, [skeleton])
  if (!data) return <span class="memories-coming" />
  if (data.memories.length === 0) return null
  return (
    <section class="memories" aria-label={t('memories')}>
      {data.memories.map(({ day, years, count, cover }) => (
        <a
          key={day}
          href={`/photo/${cover.id}${queryOf({ day })}`}
          style={{ backgroundImage: `url("${placeholderOf(cover.thumbhash) ?? ''}")` }}
        >
          <img src={kith.url(pictureOf(cover, 'thumbnail', {}))} alt="" loading="lazy" />
          <span>
            {formatYearsAgo(years)}
            <small>{t('countPhotos', { count })}</small>
          </span>
        </a>
      ))}
    </section>
  )
}
