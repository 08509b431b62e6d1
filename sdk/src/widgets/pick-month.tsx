import { useKith } from './context.ts'
import { useResource } from './resource.ts'
import { pageLanguage } from './texts.ts'

interface PickMonthProps {
  readonly month: string
  readonly set: string
  readonly mark: string
  /** Of the timeline that is chosen from, as a query. */
  readonly narrowed: string
  readonly chosen: ReadonlySet<string>
  readonly toggle: (id: string) => void
}
interface Month {
  readonly id: readonly string[]
  readonly localTime: readonly string[]
}

/** The photos of a month, to be chosen. */
export function PickMonth({ month, set, mark, narrowed, chosen, toggle }: PickMonthProps) {
  const { get, url } = useKith()
  const { data } = useResource(
    async (signal) => {
      const [all, inIt] = await Promise.all([
        get<Month>(`/api/timeline/months/${month}${narrowed}`, signal),
        get<Month>(`/api/timeline/months/${month}?in=${set}`, signal),
      ])
      return { ...all, inIt: new Set(inIt.id) }
    },
    [month, set, narrowed],
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
            aria-label={`${data.localTime[i]?.slice(0, 10)}${data.inIt.has(id) ? `, ${mark}` : ''}`}
            onClick={() => toggle(id)}
          >
            <img src={url(`/api/assets/${id}/thumbnail`)} alt="" loading="lazy" />
            {data.inIt.has(id) && <span class="mark">{mark}</span>}
          </button>
        ))}
      </div>
    </section>
  )
}
