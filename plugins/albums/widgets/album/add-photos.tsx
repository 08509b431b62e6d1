import { Dialog, PickPhotos, useKith, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { type Album, setOf } from '../parts/album.ts'
import { useAdding } from '../parts/use-adding.ts'

interface AddProps {
  readonly album: Album
  readonly changed: () => void
  readonly close: () => void
}

/** Choosing from what one may see; what is in the album already is marked. */
export function AddPhotos({ album, changed, close }: AddProps) {
  const { t } = useKith()
  const add = useAdding()
  const { wrong, attempt } = useTrying()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [done, setDone] = useState('')
  const put = () =>
    attempt(async () => {
      setDone(await add(album.id, [...chosen]))
      setChosen(new Set())
      changed()
    })
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
      <PickPhotos key={done} set={setOf(album.id)} mark={t('isIn')} chosen={chosen} onChoose={setChosen} />
    </Dialog>
  )
}
