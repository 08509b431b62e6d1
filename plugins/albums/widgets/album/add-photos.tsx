import { Dialog, useKith, useResource, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { type Album, setOf } from '../parts/album.ts'
import { useAdding } from '../parts/use-adding.ts'
import { PickMonth } from './pick-month.tsx'

interface AddProps {
  readonly album: Album
  readonly changed: () => void
  readonly close: () => void
}

/** Choosing from what one may see; what is in the album already is marked. */
export function AddPhotos({ album, changed, close }: AddProps) {
  const { t, get } = useKith()
  const add = useAdding()
  const { wrong, attempt } = useTrying()
  const months = useResource(
    (signal) => get<{ months: readonly { month: string }[] }>('/api/timeline/months', signal),
    [],
  )
  const [shown, setShown] = useState(3)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [done, setDone] = useState('')
  const toggle = (id: string) =>
    setChosen((was) => (was.has(id) ? new Set([...was].filter((one) => one !== id)) : new Set([...was, id])))
  const put = () =>
    attempt(async () => {
      setDone(await add(album.id, [...chosen]))
      setChosen(new Set())
      changed()
    })
  const all = months.data?.months ?? []
  return (
    <Dialog title={t('addPhotos')} onClose={close} wide>
      <div class="row pick-head">
        <button type="button" class="primary" disabled={chosen.size === 0} onClick={put}>
          {t('addChosen', { count: chosen.size })}
        </button>
        <button type="button" onClick={close}>
          {t('close')}
        </button>
      </div>
      {done && <p role="status">{done}</p>}
      {wrong && <p role="alert">{wrong}</p>}
      <div class="pick">
        {all.slice(0, shown).map(({ month }) => (
          <PickMonth key={`${month} ${done}`} {...{ month, chosen, toggle }} set={setOf(album.id)} />
        ))}
        {shown < all.length && (
          <button type="button" onClick={() => setShown(shown + 3)}>
            {t('more')}
          </button>
        )}
      </div>
    </Dialog>
  )
}
