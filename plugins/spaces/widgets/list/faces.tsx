import { Avatar } from '@kith/sdk/widgets'
import { namesOf } from '../parts/moment.ts'
import type { Space } from '../parts/space.ts'

const MOST = 4

/** Who is in a space, the first few of them. */
export function Faces({ space: { people, members } }: { readonly space: Space }) {
  const shown = people.slice(0, MOST)
  const others = members - shown.length
  return (
    <span class="faces" title={namesOf(people)}>
      {shown.map((person) => (
        <Avatar key={person.id} person={person} />
      ))}
      {others > 0 && <small>+{others}</small>}
    </span>
  )
}
