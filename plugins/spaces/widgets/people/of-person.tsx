import { Dialog, SquareButton, inParts, useKith, useResource, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { Icon } from '../parts/icon.tsx'
import { SPACES, type Space } from '../parts/space.ts'

const KIND = 'spaces:person:'
/** Who of a space a set is about, if it is one of those. */
export const personOf = (set: string): string | undefined => (set.startsWith(KIND) ? set.slice(KIND.length) : undefined)

interface OfPersonProps {
  readonly assets: readonly string[]
  readonly set: string
}

/** What editors may do with photos of somebody in a space: say that it is not them, or choose their picture. */
export function OfPerson({ assets, set }: OfPersonProps) {
  const { t, get, post, patch, emit } = useKith()
  const { data } = useResource((signal) => placeOf(get, set, signal), [set])
  const [asking, setAsking] = useState(false)
  const { wrong, busy, attempt } = useTrying()
  if (!data || data.role === 'viewer') return null
  const address = `${SPACES}/${data.spaceId}/people/${personOf(set)}`
  const [cover, ...more] = assets
  const part = () =>
    attempt(async () => {
      await inParts(assets, (assetIds) => post(`${address}/split`, { assetIds }), { atOnce: 1000 })
      emit('done')
    })
  return (
    <>
      {more.length === 0 && (
        <SquareButton label={t('portrait')} onClick={() => patch(address, { cover }).then(() => emit('done'))}>
          <Icon name="cover" />
        </SquareButton>
      )}
      <SquareButton label={t('notThisPerson')} onClick={() => setAsking(true)}>
        <Icon name="remove" />
      </SquareButton>
      {asking && (
        <Dialog title={t('notThisPerson')} onClose={() => setAsking(false)}>
          <p>{t('notThisPersonText', { count: assets.length })}</p>
          {wrong && <p role="alert">{wrong}</p>}
          <div class="row">
            <button type="button" class="primary" disabled={busy} onClick={part}>
              {t('notThisPerson')}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {t('cancel')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}

type Get = <T>(path: string, signal?: AbortSignal) => Promise<T>

/** The space of a person, and what one is there. */
async function placeOf(get: Get, set: string, signal: AbortSignal) {
  const { page } = await get<{ page?: string | null }>(`/api/sets/${set}`, signal)
  const spaceId = page?.split('/')[2]
  if (!spaceId) return undefined
  return { spaceId, role: (await get<Space>(`${SPACES}/${spaceId}`, signal)).role }
}
