import { Photos, useKith, useLive, useResource } from '@kith/sdk/widgets'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { PEOPLE, pageOf, type Person, setOf } from '../parts/person.ts'
import { Questions } from '../parts/questions.tsx'
import { UndoMerge } from '../parts/undo-merge.tsx'
import { ChooseCover } from './choose-cover.tsx'
import { EditPerson } from './edit-person.tsx'
import { MergeWith } from './merge-with.tsx'
import { type Panel, PersonHeader } from './person-header.tsx'
import { pageOfPerson } from './page-of.ts'
import { Places } from './places.tsx'

/** One person: who they are, and the photos they are on in Kith's own grid. */
export function PersonPage({ personId }: { readonly personId: string }) {
  const { t, get } = useKith()
  const { data: person, reload } = useResource((signal) => get<Person>(`${PEOPLE}/${personId}`, signal), [personId])
  useLive(['faces.', 'core.asset_trashed', 'core.asset_restored'], reload)
  const [stays, setStays] = useState('')
  const [panel, setPanel] = useState<Panel | undefined>(undefined)
  const everywhere = (person?.elsewhere.length ?? 0) > 0
  useEffect(() => {
    pageOfPerson.value = everywhere && person?.own ? person.id : ''
    return () => {
      pageOfPerson.value = ''
    }
  }, [everywhere, person?.own, person?.id])
  const own = person?.own ? person.id : undefined
  const text = t('ofYours')
  // Of photos of others one hands on none: of this person, those on which one has them oneself.
  const section = useMemo(() => own && { set: setOf(own), text }, [own, text])
  // Another one stands for them now.
  if (stays) return <a ref={(link) => link?.click()} href={pageOf(stays)} hidden />
  if (!person) return null
  const done = () => {
    setPanel(undefined)
    reload()
  }
  const merged = (into?: string) => {
    if (into === undefined || into === person.id) done()
    else setStays(into)
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
      {panel === 'merge' && <MergeWith person={person} done={merged} />}
      {panel === undefined && person.own && <Questions personId={person.id} />}
      {/* Whom others know too is looked for in all that is on one’s timeline. */}
      {everywhere && <Places person={person} changed={reload} />}
      <Photos
        {...(everywhere ? { filter: { 'faces.people': [person.id] } } : { set: setOf(person.id) })}
        {...(everywhere && section && { section })}
        empty={t('noPhotos')}
      />
    </div>
  )
}
