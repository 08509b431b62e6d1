import { useKith } from '@kith/sdk/widgets'
import type { Space } from '../parts/space.ts'

/** Up to four photos; the colour where there is none. */
export function Collage({ space: { newest, color, emoji } }: { readonly space: Space }) {
  const { url } = useKith()
  return (
    <span class="collage tint" data-color={color} data-photos={newest.length}>
      {newest.map((id) => (
        <img key={id} src={url(`/api/assets/${id}/thumbnail`)} alt="" loading="lazy" />
      ))}
      {emoji && <span class="emoji">{emoji}</span>}
    </span>
  )
}
