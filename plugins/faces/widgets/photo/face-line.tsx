import { useKith, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { Icon } from '../parts/icon.tsx'
import { FACES, type FaceOnPhoto, namedPeople, pageOf, PEOPLE } from '../parts/person.ts'
import { Round } from '../parts/round.tsx'
import { WhoField } from '../parts/who-field.tsx'
import { pointedAt } from './shown.ts'

interface FaceLineProps {
  readonly face: FaceOnPhoto
  readonly place: number
  readonly changed: () => void
}

/** One face beside a photo: whose it is, or who it may be, and what can be said of it. */
export function FaceLine({ face, place, changed }: FaceLineProps) {
  const { t, get, put, post, patch, delete: remove } = useKith()
  const { wrong, busy, attempt } = useTrying()
  const [naming, setNaming] = useState(false)
  const { id, person, suggestion } = face
  const doing = (act: () => Promise<unknown>) => () =>
    attempt(async () => {
      await act()
      setNaming(false)
      changed()
    })
  const name = (typed: string) =>
    doing(async () => {
      if (!person?.id || person.name !== '') return put(`${FACES}/faces/${id}/person`, { name: typed })
      // Who has no name yet is given one with all their faces.
      const known = (await namedPeople(get)).find((one) => one.name.toLowerCase() === typed.toLowerCase())
      return known
        ? post(`${PEOPLE}/${known.id}/merge`, { ids: [person.id] })
        : patch(`${PEOPLE}/${person.id}`, { name: typed })
    })()
  const answer = (same: boolean) =>
    doing(() => post(`${FACES}/suggestions/answer`, { faceId: id, personId: suggestion?.id, same }))
  const point = (at: number) => () => (pointedAt.value = at)
  return (
    <li
      class="row"
      onPointerEnter={point(place)}
      onPointerLeave={point(-1)}
      onFocusIn={point(place)}
      onFocusOut={point(-1)}
    >
      <Round face={id} />
      {naming ? (
        <WhoField
          label={t('whoIsThis')}
          name={person?.name ?? ''}
          busy={busy}
          onName={name}
          onCancel={() => setNaming(false)}
        />
      ) : (
        <>
          <span class="grow">
            {person?.id ? (
              <a href={pageOf(person.id)}>{person.name || t('whoIsThis')}</a>
            ) : (
              <span class="muted">{suggestion?.name ? t('isThis', { name: suggestion.name }) : t('whoIsThis')}</span>
            )}
          </span>
          {!person && suggestion?.name && (
            <>
              <button type="button" class="primary" disabled={busy} onClick={answer(true)}>
                {t('yes')}
              </button>
              <button type="button" disabled={busy} onClick={answer(false)}>
                {t('no')}
              </button>
            </>
          )}
          <button
            type="button"
            class="quiet square"
            title={t(person ? 'putRight' : 'giveName')}
            aria-label={t(person ? 'putRight' : 'giveName')}
            onClick={() => setNaming(true)}
          >
            <Icon name="edit" />
          </button>
          <button
            type="button"
            class="quiet square"
            title={t('noFace')}
            aria-label={t('noFace')}
            disabled={busy}
            onClick={doing(() => remove(`${FACES}/faces/${id}`))}
          >
            <Icon name="close" />
          </button>
        </>
      )}
      {wrong && <p role="alert">{wrong}</p>}
    </li>
  )
}
