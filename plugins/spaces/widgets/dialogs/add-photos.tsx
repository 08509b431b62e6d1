import { Dialog, PickPhotos, inParts, useKith, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { SPACES, type Space, setOf } from '../parts/space.ts'
import { AddAll } from './add-all.tsx'

interface AddProps {
  readonly space: Space
  readonly changed: () => void
  readonly close: () => void
}

/** All of one's photos by one click, or some of them chosen; what is in the space already is marked. */
export function AddPhotos({ space, changed, close }: AddProps) {
  const { t, post } = useKith()
  const { wrong, busy, attempt } = useTrying()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [added, setAdded] = useState<number | undefined>(undefined)
  const put = () =>
    attempt(async () => {
      let sum = 0
      await inParts([...chosen], async (ids) => {
        sum += (await post<{ added: number }>(`${SPACES}/${space.id}/photos`, { ids })).added
      })
      setAdded(sum)
      setChosen(new Set())
      changed()
    })
  return (
    <Dialog title={t('addPhotos')} onClose={close} wide>
      <AddAll space={space} changed={changed} />
      <div class="row pick-head">
        <button type="button" class="primary" disabled={busy || chosen.size === 0} onClick={put}>
          {t('addChosen', { count: chosen.size })}
        </button>
        <button type="button" onClick={close}>
          {t('close')}
        </button>
      </div>
      {added !== undefined && <p role="status">{t('added', { count: added })}</p>}
      {wrong && <p role="alert">{wrong}</p>}
      <PickPhotos
        key={added}
        set={setOf(space.id)}
        mark={t('isIn')}
        owner="mine"
        chosen={chosen}
        onChoose={setChosen}
      />
    </Dialog>
  )
}
