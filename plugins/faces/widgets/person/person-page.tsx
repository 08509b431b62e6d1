import { Photos, useKith, useLive, useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { PEOPLE, type Person, setOf } from '../parts/person.ts'
import { Questions } from '../parts/questions.tsx'
import { UndoMerge } from '../parts/undo-merge.tsx'
import { ChooseCover } from './choose-cover.tsx'
import { EditPerson } from './edit-person.tsx'
import { MergeWith } from './merge-with.tsx'
import { type Panel, PersonHeader } from './person-header.tsx'

/** One person: who they are, and the photos they are on in Kith's own grid. */
export function PersonPage({ personId }: { readonly personId: string }) {
  const { t, get } = useKith()
  const { data: person, reload } = useResource((signal) => get<Person>(`${PEOPLE}/${personId}`, signal), [personId])
  useLive(['faces.', 'core.asset_trashed', 'core.asset_restored'], reload)
  const [panel, setPanel] = useState<Panel | undefined>(undefined)
  if (!person) return null
  const done = () => {
    setPanel(undefined)
    reload()
  }
  return (
    <div class="stack">
      <PersonHeader
        person={person}
        panel={panel}
        open={(next) => setPanel(next === panel ? undefined : next)}
        changed={reload}
      />
      <UndoMerge onUndone={reload} />
      {panel === 'edit' && <EditPerson person={person} done={done} />}
      {panel === 'cover' && <ChooseCover person={person} done={done} />}
      {panel === 'merge' && <MergeWith person={person} done={done} />}
      {panel === undefined && <Questions personId={person.id} />}
      <Photos set={setOf(person.id)} empty={t('noPhotos')} />
    </div>
  )
}
