import { useKith, useTrying } from '@kith/sdk/widgets'
import { type Source, sourcesIn, titleOf } from './source.ts'

interface TakeOverProps {
  readonly spaceId: string
  readonly source: Source
  readonly changed: () => void
}

/** What is one’s own and somebody else connected: it stays when they leave, once one has connected it oneself. */
export function TakeOver({ spaceId, source, changed }: TakeOverProps) {
  const { t, post } = useKith()
  const { wrong, busy, attempt } = useTrying()
  const { set, since, by } = source
  const take = () => attempt(() => post(sourcesIn(spaceId), { set, since }).then(changed))
  return (
    <div class="take-over">
      <p class="muted">{t('takeOverText', { name: by.name })}</p>
      <button
        type="button"
        disabled={busy}
        aria-label={t('takeOverNamed', { title: titleOf(t, source) ?? t('unknown') })}
        onClick={take}
      >
        {t('takeOver')}
      </button>
      {wrong && <p role="alert">{wrong}</p>}
    </div>
  )
}
