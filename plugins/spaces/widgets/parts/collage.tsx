import { usePictures } from '@kith/sdk/widgets'
import type { Space } from './space.ts'

/** Up to four photos; the colour where there is none. */
export function Collage({ newest, color, emoji }: Pick<Space, 'newest' | 'color' | 'emoji'>) {
  const pictureOf = usePictures(newest)
  return (
    <span class="collage tint" data-color={color} data-photos={newest.length}>
      {newest.map((id) => (
        <img key={id} src={pictureOf(id, 'thumbnail')} alt="" loading="lazy" crossOrigin="anonymous" />
      ))}
      {emoji && <span class="emoji">{emoji}</span>}
    </span>
  )
}
