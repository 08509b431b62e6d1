import { useKith, useLive, useResource } from '@kith/sdk/widgets'
import type { Reactions } from './reactions.ts'

/** Who loves a photo, and a button to join them. */
export function Hearts({ asset }: { readonly asset: string }) {
  const { get, put, delete: remove, emit, t } = useKith()
  const photo = `/api/reactions/photos/${asset}`
  const { data, reload } = useResource((signal) => get<Reactions>(photo, signal), [asset])
  useLive(['reactions.hearts_changed'], reload)
  if (!data) return null
  const toggle = async () => {
    await (data.mine ? remove(`${photo}/heart`) : put(`${photo}/heart`))
    emit('hearts-changed', { asset })
    reload()
  }
  return (
    <div class="row">
      <button class="heart" aria-pressed={data.mine} onClick={toggle}>
        {t(data.mine ? 'loved' : 'love')}
      </button>
      <small>{data.hearts.map(({ name }) => name).join(', ')}</small>
    </div>
  )
}
