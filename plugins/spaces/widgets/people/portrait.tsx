import { useKith } from '@kith/sdk/widgets'
import { type SpacePerson, peopleIn } from './person.ts'

interface PortraitProps {
  readonly spaceId: string
  readonly person: Pick<SpacePerson, 'id' | 'cover'>
}

/** The face of somebody, round; its place, while there is none. */
export function Portrait({ spaceId, person: { id, cover } }: PortraitProps) {
  const { url } = useKith()
  if (!cover) return <span class="round" aria-hidden="true" />
  // Another photo is another address, so that the old picture is not shown.
  return <img class="round" src={url(`${peopleIn(spaceId)}/${id}/picture?of=${cover}`)} alt="" loading="lazy" />
}
