import { useKith } from '@kith/sdk/widgets'
import { pictureOf } from './person.ts'

/** A face, round. Without one, its place. */
export function Round({ face }: { readonly face: string | null }) {
  const { url } = useKith()
  return face ? (
    <img class="round" src={url(pictureOf(face))} alt="" loading="lazy" />
  ) : (
    <span class="round" aria-hidden="true" />
  )
}
