import { useKith, useLive, useResource, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { Contributors } from './contributors.tsx'
import { Joined } from './joined.tsx'
import { Names } from './names.tsx'
import { type SpacePerson, pageOfPerson, peopleIn } from './person.ts'
import { Portrait } from './portrait.tsx'
import { SameAsked } from './same-asked.tsx'
import { SamePerson } from './same-person.tsx'

interface HeaderProps {
  readonly spaceId: string
  readonly personId: string
  readonly edits: boolean
}
type Panel = 'names' | 'same' | 'contributors'

/** Who it is, and what can be done; their photos stand below, in the page. */
export function PersonHeader({ spaceId, personId, edits }: HeaderProps) {
  const { t, get, patch } = useKith()
  const address = `${peopleIn(spaceId)}/${personId}`
  const { data: person, reload } = useResource((signal) => get<SpacePerson>(address, signal), [address])
  useLive(['spaces.', 'core.asset_trashed', 'core.asset_restored'], reload)
  const [panel, setPanel] = useState<Panel | undefined>(undefined)
  const [joined, setJoined] = useState<string | undefined>(undefined)
  const [stays, setStays] = useState('')
  const { wrong, busy, attempt } = useTrying()
  // Another one stands for them now.
  if (stays) return <a ref={(link) => link?.click()} href={pageOfPerson(spaceId, stays)} hidden />
  if (!person) return null
  const done = (joiningId?: string) => {
    setPanel(undefined)
    if (joiningId) setJoined(joiningId)
    reload()
  }
  const answered = (joiningId: string, into: string) => {
    if (into === personId) done(joiningId)
    else setStays(into)
  }
  const undone = () => {
    setJoined(undefined)
    reload()
  }
  const hide = () => attempt(() => patch(address, { hidden: !person.hidden }).then(reload))
  const button = (to: Panel, label: string) => (
    <button type="button" aria-expanded={panel === to} onClick={() => setPanel(panel === to ? undefined : to)}>
      {label}
    </button>
  )
  return (
    <header class="stack">
      <a href={`/spaces/${spaceId}/people`}>{t('allPeople')}</a>
      <div class="row head">
        <Portrait spaceId={spaceId} person={person} />
        <div class="grow">
          {person.name ? <h2>{person.name}</h2> : <h2 class="muted">{t('whoIsThis')}</h2>}
          <p class="muted">{t('photos', { count: person.photos })}</p>
        </div>
      </div>
      {wrong && <p role="alert">{wrong}</p>}
      {edits && <SameAsked spaceId={spaceId} of={personId} joined={answered} />}
      {joined && <Joined spaceId={spaceId} joiningId={joined} undone={undone} />}
      <div class="row">
        {button('names', t('givePersonName'))}
        {edits && button('same', t('samePerson'))}
        {button('contributors', t('contributors'))}
        {edits && (
          <button type="button" disabled={busy} aria-pressed={person.hidden} onClick={hide}>
            {t(person.hidden ? 'unhidePerson' : 'hidePerson')}
          </button>
        )}
      </div>
      {panel === 'names' && <Names {...{ spaceId, person, edits, done }} />}
      {panel === 'same' && <SamePerson {...{ spaceId, person, done }} />}
      {panel === 'contributors' && <Contributors {...{ spaceId, person, edits, changed: reload }} />}
    </header>
  )
}
