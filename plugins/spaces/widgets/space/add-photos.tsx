import { Dialog, inParts, useKith, useResource, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { SPACES, type Space, setOf } from '../parts/space.ts'
import { AddAll } from './add-all.tsx'
import { PickMonth } from './pick-month.tsx'

interface AddProps {
  readonly space: Space
  readonly changed: () => void
  readonly close: () => void
}

/** All of one's photos by one click, or some of them chosen; what is in the space already is marked. */
export function AddPhotos({ space, changed, close }: AddProps) {
  const { t, get, post } = useKith()
  const { wrong, busy, attempt } = useTrying()
  const months = useResource(
    (signal) => get<{ months: readonly { month: string }[] }>('/api/timeline/months?owner=mine', signal),
    [],
  )
  const [shown, setShown] = useState(3)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [added, setAdded] = useState<number | undefined>(undefined)
  const toggle = (id: string) =>
    setChosen((was) => (was.has(id) ? new Set([...was].filter((one) => one !== id)) : new Set([...was, id])))
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
  const all = months.data?.months ?? []
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
      <div class="pick">
        {all.slice(0, shown).map(({ month }) => (
          <PickMonth key={`${month} ${added}`} {...{ month, chosen, toggle }} set={setOf(space.id)} />
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
