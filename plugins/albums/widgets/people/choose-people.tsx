import { useKith, useResource } from '@kith/sdk/widgets'
import type { ComponentChildren } from 'preact'
import type { Person } from '../parts/album.ts'

interface ChoosePeopleProps {
  readonly people: readonly Person[]
  readonly chosen?: readonly string[]
  /** Other things to choose, before them. */
  readonly children?: ComponentChildren
}

/** People to choose from in a form: `person`. */
export const ChoosePeople = ({ people, chosen = [], children }: ChoosePeopleProps) => (
  <div class="people">
    {children}
    {people.map(({ id, name }) => (
      <label key={id} class="check">
        <input type="checkbox" name="person" value={id} defaultChecked={chosen.includes(id)} />
        {name}
      </label>
    ))}
  </div>
)

/** Everybody else on this server; nobody until they are known. */
export function usePeople(): readonly Person[] {
  const { get } = useKith()
  return useResource((signal) => get<readonly Person[]>('/api/users/directory', signal), []).data ?? []
}
