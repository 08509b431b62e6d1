import { Avatar, pageLanguage, useKith, useTrying } from '@kith/sdk/widgets'
import type { ComponentChildren } from 'preact'
import { ALBUMS, type Person } from './album.ts'

/** A comment, as the routes of this plugin answer it. */
export interface Remark {
  readonly id: string
  readonly assetId: string | null
  readonly person: Person
  readonly text: string
  readonly at: string
  readonly mayDelete: boolean
}

interface SayProps {
  readonly albumId: string
  /** The photo it is about; else the album. */
  readonly assetId?: string
  readonly changed: () => void
}

/** Saying something of an album or of one of its photos. */
export function Say({ albumId, assetId, changed }: SayProps) {
  const { t, post } = useKith()
  const { wrong, busy, attempt } = useTrying()
  const send = (form: HTMLFormElement) =>
    attempt(async () => {
      await post(`${ALBUMS}/${albumId}/comments`, { text: new FormData(form).get('text'), ...(assetId && { assetId }) })
      form.reset()
      changed()
    })
  return (
    <form
      class="row say"
      onSubmit={(event) => {
        event.preventDefault()
        send(event.currentTarget)
      }}
    >
      <input class="grow" name="text" required maxLength={2_000} aria-label={t('say')} placeholder={t('say')} />
      <button class="primary" disabled={busy}>
        {t('send')}
      </button>
      {wrong && <p role="alert">{wrong}</p>}
    </form>
  )
}

interface LineProps {
  readonly person: Person
  readonly at: string
  readonly text: string
  readonly children?: ComponentChildren
}

/** Who said or did what, and when. */
export const Line = ({ person, at, text, children }: LineProps) => (
  <li>
    <Avatar person={person} />
    <div class="grow">
      <strong>{person.name}</strong> <small>{momentOf(at)}</small>
      <p>{text}</p>
    </div>
    {children}
  </li>
)

interface TakeBackProps {
  readonly albumId: string
  readonly remark: Remark
  readonly changed: () => void
}

/** Deletes a comment, for those who may. */
export function TakeBack({ albumId, remark, changed }: TakeBackProps) {
  const { t, delete: remove } = useKith()
  const { wrong, busy, attempt } = useTrying()
  if (!remark.mayDelete) return null
  const address = `${ALBUMS}/${albumId}/comments/${remark.id}`
  return (
    <>
      <button
        type="button"
        class="quiet"
        disabled={busy}
        onClick={() => attempt(() => remove<void>(address).then(changed))}
      >
        {t('delete')}
      </button>
      {wrong && <p role="alert">{wrong}</p>}
    </>
  )
}

const momentOf = (at: string): string =>
  new Intl.DateTimeFormat(pageLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
