import { Avatar, Thumbnails, useKith, useLive, useResource, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { dayOf } from '../parts/moment.ts'
import { type SpacePerson, pageOfPerson } from '../people/person.ts'
import { Portrait } from '../people/portrait.tsx'
import { usePages } from '../parts/use-pages.ts'
import { type Member, type Person, SPACES, type Space, setOf } from '../parts/space.ts'

interface Line {
  readonly id: string
  readonly at: string
  readonly kind: string
  readonly by: Person | null
  readonly person: Person | null
  readonly count: number | null
  readonly detail: string | null
  readonly photos: readonly string[]
  readonly bulk: { readonly id: string; readonly state: string } | null
  readonly joining: Joining | null
}

interface Joining {
  readonly id: string
  readonly undone: boolean
  readonly person: Pick<SpacePerson, 'id' | 'name' | 'cover'> | null
}

const KINDS = [
  'added',
  'added_all',
  'taken_out',
  'withdrawn',
  'connected',
  'duplicates',
  'joined',
  'left',
  'role',
  'people_joined',
  'person_named',
  'commented',
  'liked',
] as const
const ABOUT_PEOPLE: readonly string[] = ['people_joined', 'people_parted', 'person_named']
const PAGE = 50

/** The log, by day: who did what, read by person and kind. */
export function Activity({ space, changed }: { readonly space: Space; readonly changed: () => void }) {
  const { t, get } = useKith()
  const [person, setPerson] = useState('')
  const [kind, setKind] = useState('')
  const query = new URLSearchParams({ limit: String(PAGE), ...(person && { person }), ...(kind && { kind }) })
  const { items, reload, more } = usePages<Line>(`${SPACES}/${space.id}/activity?${query}`)
  const members = useResource(
    (signal) => get<{ items: readonly Member[] }>(`${SPACES}/${space.id}/members`, signal),
    [space.id],
  )
  useLive(['spaces.'], reload)
  const days = new Map<string, Line[]>()
  for (const line of items ?? []) days.set(dayOf(line.at), [...(days.get(dayOf(line.at)) ?? []), line])
  const undone = () => {
    reload()
    changed()
  }
  return (
    <section class="stack" aria-label={t('tab_activity')}>
      <div class="row filters">
        <select aria-label={t('byPerson')} onChange={(e) => setPerson(e.currentTarget.value)}>
          <option value="">{t('everybody')}</option>
          {members.data?.items.map(({ person: { id, name } }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <select aria-label={t('byKind')} onChange={(e) => setKind(e.currentTarget.value)}>
          <option value="">{t('everything')}</option>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`kind_${one}`)}
            </option>
          ))}
        </select>
      </div>
      {items?.length === 0 && <p class="muted">{t('nothingDone')}</p>}
      {[...days].map(([day, lines]) => (
        <div key={day}>
          <h2>{day}</h2>
          <ul class="said">
            {lines.map((line) => (
              <Row key={line.id} space={space} line={line} undone={undone} />
            ))}
          </ul>
        </div>
      ))}
      {more && (
        <button type="button" onClick={more}>
          {t('more')}
        </button>
      )}
    </section>
  )
}

interface RowProps {
  readonly space: Space
  readonly line: Line
  readonly undone: () => void
}

/** By itself, of a photo that is not to be seen, or of somebody else’s library. */
function mannerOf({ kind, by, person, detail }: Pick<Line, 'kind' | 'by' | 'person' | 'detail'>): string {
  if (kind === 'people_joined' && !by) return '_itself'
  if (kind === 'commented' && detail === null) return '_hidden'
  return kind === 'connected' && person ? '_of' : ''
}

function Row({ space, line: { kind, by, person, count, detail, photos, bulk, joining }, undone }: RowProps) {
  const { t, post } = useKith()
  const { wrong, busy, attempt } = useTrying()
  const told = {
    by: by?.name ?? t('somebody'),
    person: person?.name ?? t('somebody'),
    count: count ?? 0,
    detail:
      kind === 'role' || kind === 'invited'
        ? t(detail ?? '')
        : kind === 'faces'
          ? t(`faces_${detail}`)
          : joining?.person?.name || (detail ?? t(ABOUT_PEOPLE.includes(kind) ? 'somebodyUnnamed' : 'theirLibrary')),
  }
  const manner = mannerOf({ kind, by, person, detail })
  const undo = () => attempt(() => post<void>(`${SPACES}/${space.id}/photos/all/${bulk?.id}/undo`).then(undone))
  const part = () => attempt(() => post<void>(`${SPACES}/${space.id}/people/joinings/${joining?.id}/undo`).then(undone))
  const actor = by ?? person
  const portrait = joining?.person && (
    <a class="joined" href={pageOfPerson(space.id, joining.person.id)} aria-label={told.detail}>
      <Portrait spaceId={space.id} person={joining.person} />
    </a>
  )
  return (
    <li>
      {actor && <Avatar person={actor} />}
      {!actor && portrait}
      <p class="grow">{t(`did_${kind}${manner}`, told)}</p>
      {actor && portrait}
      <Thumbnails ids={photos} set={setOf(space.id)} />
      {bulk?.state === 'done' && space.role !== 'viewer' && (
        <button type="button" disabled={busy} onClick={undo}>
          {t('undo')}
        </button>
      )}
      {joining && !joining.undone && space.role !== 'viewer' && (
        <button type="button" disabled={busy} onClick={part}>
          {t('undo')}
        </button>
      )}
      {wrong && <p role="alert">{wrong}</p>}
    </li>
  )
}
