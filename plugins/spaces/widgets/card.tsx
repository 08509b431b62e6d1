import { RequestError, defineWidget, p, useKith, useLive, useResource } from '@kith/sdk/widgets'
import { embedTexts as texts } from './embed/embed-texts.ts'
import { Collage } from './parts/collage.tsx'
import css from './parts/collage.css'
import { COLORS, type Color, pageOf, setOf } from './parts/space.ts'

const MOST = 4

interface Months {
  readonly months: readonly { readonly month: string; readonly count: number }[]
}

interface CardProps {
  readonly space: string
  readonly color: Color
  /** Where it leads to; else to the space, for those who have an account. */
  readonly href: string | undefined
}

/** A space in any page, by a token for it: its newest photos, its name, and how many there are. */
function Card({ space, color, href }: CardProps) {
  const { t, get, url, embedded } = useKith()
  const within = `in=${setOf(space)}`
  const { data, error, reload } = useResource(
    async (signal) => {
      const { title } = await get<{ title: string }>(`/api/sets/${setOf(space)}`, signal)
      const { months } = await get<Months>(`/api/timeline/months?${within}`, signal)
      const newest: string[] = []
      for (const { month } of months) {
        if (newest.length >= MOST) break
        newest.push(...(await get<{ id: readonly string[] }>(`/api/timeline/months/${month}?${within}`, signal)).id)
      }
      return { title, newest: newest.slice(0, MOST), count: months.reduce((sum, { count }) => sum + count, 0) }
    },
    [space],
  )
  useLive([''], reload)
  if (error instanceof RequestError && error.status >= 400 && error.status < 500) throw error
  if (!data) return <p class="muted">{t('coming')}</p>
  return (
    <a class="space" href={href ?? (embedded ? undefined : url(pageOf(space)))}>
      <Collage newest={data.newest} color={color} emoji={null} />
      <strong>{data.title}</strong>
      <small>{t('photos', { count: data.count })}</small>
    </a>
  )
}

defineWidget('kith-spaces-card', {
  props: { space: p.string, color: p.oneOf(...COLORS), href: p.string.or(undefined) },
  texts,
  css: css + `.space { display: grid; gap: 4px; color: inherit; } .space:hover { text-decoration: none; }`,
  render: (given) => <Card {...given} />,
})
