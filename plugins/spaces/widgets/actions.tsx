import { Dialog, SquareButton, defineWidget, inParts, p, useKith, useResource, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { OfPerson, personOf } from './people/of-person.tsx'
import { Icon } from './parts/icon.tsx'
import { SPACES, type Space, spaceOf } from './parts/space.ts'
import { actionsDe, actionsEn } from './parts/action-texts.ts'
import { errorsDe } from './parts/errors-de.ts'

interface ActionsProps {
  readonly assets: readonly string[]
  readonly set: string
}

/** Puts what is selected into a space; out of the one it is looked at in. */
function Actions({ assets, set }: ActionsProps) {
  const { t } = useKith()
  const [open, setOpen] = useState(false)
  const within = spaceOf(set)
  return (
    <>
      <SquareButton label={t('addTo')} onClick={() => setOpen(true)}>
        <Icon name="space" />
      </SquareButton>
      {within !== undefined && <Within assets={assets} spaceId={within} />}
      {personOf(set) !== undefined && <OfPerson assets={assets} set={set} />}
      {open && <AddTo assets={assets} close={() => setOpen(false)} />}
    </>
  )
}

/** What could not be taken out. */
interface Left {
  readonly stay: number
  readonly notYours: number
}
const NONE: Left = { stay: 0, notYours: 0 }

/** What one may do with photos of the space they are looked at in: viewers take out their own. */
function Within({ assets, spaceId }: { readonly assets: readonly string[]; readonly spaceId: string }) {
  const { t, get, post, patch, emit } = useKith()
  const space = useResource((signal) => get<Space>(`${SPACES}/${spaceId}`, signal).catch(() => undefined), [spaceId])
  const [left, setLeft] = useState<Left>(NONE)
  if (!space.data) return null
  const [only, ...more] = assets
  const cover = async () => {
    await patch(`${SPACES}/${spaceId}`, { cover: only })
    emit('done')
  }
  const remove = async () => {
    let kept = NONE
    await inParts(assets, async (ids) => {
      const { stay, notYours } = await post<Left>(`${SPACES}/${spaceId}/photos/remove`, { ids })
      kept = { stay: kept.stay + stay, notYours: kept.notYours + notYours }
    })
    setLeft(kept)
    if (kept.stay + kept.notYours === 0) emit('done')
  }
  return (
    <>
      {space.data.role !== 'viewer' && only !== undefined && more.length === 0 && (
        <SquareButton label={t('makeCover')} onClick={cover}>
          <Icon name="cover" />
        </SquareButton>
      )}
      <SquareButton label={t('removeFrom')} onClick={remove}>
        <Icon name="remove" />
      </SquareButton>
      {left.stay + left.notYours > 0 && (
        <Dialog title={t('removeFrom')} onClose={() => emit('done')}>
          {left.stay > 0 && <p>{t('stay', { count: left.stay })}</p>}
          {left.notYours > 0 && <p>{t('notYours', { count: left.notYours })}</p>}
        </Dialog>
      )}
    </>
  )
}

function AddTo({ assets, close }: { readonly assets: readonly string[]; readonly close: () => void }) {
  const { t, get, post, emit } = useKith()
  const { data } = useResource((signal) => get<{ items: readonly Space[] }>(SPACES, signal), [])
  const { wrong, busy, attempt } = useTrying()
  const [added, setAdded] = useState<number | undefined>(undefined)
  const spaces = data?.items.filter(({ role }) => role !== 'viewer')
  const add = (id: string) =>
    attempt(async () => {
      let sum = 0
      await inParts(assets, async (ids) => {
        sum += (await post<{ added: number }>(`${SPACES}/${id}/photos`, { ids })).added
      })
      setAdded(sum)
    })
  const end = () => {
    close()
    if (added !== undefined) emit('done')
  }
  return (
    <Dialog title={t('addTo')} onClose={end}>
      {wrong && <p role="alert">{wrong}</p>}
      {added !== undefined && <p role="status">{t('added', { count: added })}</p>}
      {spaces?.length === 0 && <p class="muted">{t('noSpaces')}</p>}
      {added === undefined &&
        spaces?.map(({ id, name, emoji }) => (
          <button key={id} type="button" disabled={busy} onClick={() => add(id)}>
            {emoji} {name}
          </button>
        ))}
    </Dialog>
  )
}

defineWidget('kith-spaces-actions', {
  slot: 'asset.actions',
  props: { assets: p.json<readonly string[]>(), set: p.string.or('') },
  texts: { en: actionsEn, de: { ...actionsDe, ...errorsDe } },
  css: `:host { display: inline-flex; } .k { display: inline-flex; }`,
  render: (given) => <Actions {...given} />,
})
