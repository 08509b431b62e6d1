import { pageLanguage, useKith, useResource } from '@kith/sdk/widgets'

interface PickMonthProps {
  readonly month: string
  /** Of the space: what is in it cannot be chosen. */
  readonly set: string
  readonly chosen: ReadonlySet<string>
  readonly toggle: (id: string) => void
}
interface Month {
  readonly id: readonly string[]
  readonly localTime: readonly string[]
}

/** The photos of a month, to be chosen. */
export function PickMonth({ month, set, chosen, toggle }: PickMonthProps) {
  const { t, get, url } = useKith()
  const { data } = useResource(
    async (signal) => {
      const [all, inIt] = await Promise.all([
        get<Month>(`/api/timeline/months/${month}?owner=mine`, signal),
        get<Month>(`/api/timeline/months/${month}?in=${set}`, signal),
      ])
      return { ...all, inIt: new Set(inIt.id) }
    },
    [month, set],
  )
  const name = new Intl.DateTimeFormat(pageLanguage(), { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return (
    <section>
      <h3>{name.format(new Date(`${month}-01T00:00:00Z`))}</h3>
      <div class="squares">
        {data?.id.map((id, i) => (
          <button
            key={id}
            type="button"
            class="square-photo"
            disabled={data.inIt.has(id)}
            aria-pressed={chosen.has(id)}
            aria-label={`${data.localTime[i]?.slice(0, 10)}${data.inIt.has(id) ? `, ${t('isIn')}` : ''}`}
            onClick={() => toggle(id)}
          >
            <img src={url(`/api/assets/${id}/thumbnail`)} alt="" loading="lazy" />
            {data.inIt.has(id) && <span class="mark">{t('isIn')}</span>}
          </button>
        ))}
      </div>
    </section>
  )
}
