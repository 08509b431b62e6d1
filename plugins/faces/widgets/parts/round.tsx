import { useKith } from '@kith/sdk/widgets'
import { PEOPLE, pictureOf } from './person.ts'

interface RoundProps {
  readonly face?: string | null
  /** Somebody, by the face that stands for them. */
  readonly person?: string
}

/** A face, round. Without one, its place. */
export function Round({ face, person }: RoundProps) {
  const { url } = useKith()
  const address = face ? pictureOf(face) : person && `${PEOPLE}/${person}/picture`
  return address ? (
    <img class="round" src={url(address)} alt="" loading="lazy" />
  ) : (
    <span class="round" aria-hidden="true" />
  )
}
