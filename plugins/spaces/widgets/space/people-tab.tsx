import { Photos, useKith, useResource } from '@kith/sdk/widgets'
import { h } from 'preact'
import { type Space, pageOf } from '../parts/space.ts'

interface PeopleProps {
  readonly space: Space
  readonly personId: string
}

/** The people of a space; of one of them the photos, too. */
export function PeopleTab({ space, personId }: PeopleProps) {
  const { url } = useKith()
  const { data: there } = useResource(() => import(url('/widgets/spaces/people.js')).then(() => true), [])
  if (!space.recognises) return <a ref={(link) => link?.click()} href={pageOf(space.id)} hidden />
  return (
    <>
      {there && h('kith-spaces-people', { space: space.id, role: space.role, person: personId })}
      {personId && <Photos key={personId} set={`spaces:person:${personId}`} />}
    </>
  )
}
