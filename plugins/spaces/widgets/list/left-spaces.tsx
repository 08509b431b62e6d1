import { Thumbnails, useKith, useLive, useResource, useTrying } from '@kith/sdk/widgets'
import { SPACES } from '../parts/space.ts'

interface Left {
  readonly id: string
  readonly count: number
  readonly newest: readonly string[]
}

/** Spaces one is not in that hold photos of one's own, which can be taken out. Nothing when there are none. */
export function LeftSpaces() {
  const { t, get, post } = useKith()
  const left = useResource((signal) => get<{ items: readonly Left[] }>(`${SPACES}/left`, signal), [])
  useLive(['spaces.'], left.reload)
  const { wrong, busy, attempt } = useTrying()
  if (!left.data?.items.length) return null
  const withdraw = (id: string) => attempt(() => post(`${SPACES}/${id}/photos/withdraw`, {}).then(left.reload))
  return (
    <section class="stack" aria-label={t('leftSpaces')}>
      <h2>{t('leftSpaces')}</h2>
      {wrong && <p role="alert">{wrong}</p>}
      <ul class="said">
        {left.data.items.map(({ id, count, newest }) => (
          <li key={id}>
            <p class="grow">{t('photosOfYours', { count })}</p>
            <Thumbnails ids={newest} />
            <button type="button" disabled={busy} onClick={() => withdraw(id)}>
              {t('takeOut')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
