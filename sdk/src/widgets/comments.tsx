import type { ComponentChildren } from 'preact'
import { Avatar } from './avatar.tsx'
import { useKith } from './context.ts'
import { sayOwn } from './own-texts.ts'
import { pageLanguage } from './texts.ts'
import { useTrying } from './trying.ts'

/** What somebody said of something, as a plugin's route answers it. */
export interface Comment {
  readonly id: string
  /** The photo it is about; else it is about the collection. */
  readonly assetId: string | null
  readonly person: { readonly id: string; readonly name: string; readonly color: string }
  readonly text: string
  readonly at: string
  /** Who said it is in the collection no more. */
  readonly left?: boolean
  readonly mayDelete: boolean
}

export interface SayCommentProps {
  /** Where it is posted to, with `text` and perhaps `assetId`: `/api/albums/<id>/comments`. */
  readonly address: string
  readonly assetId?: string
  readonly changed: () => void
}

/**
 * A line to say something in.
 * @example
 * const say = <SayComment address={`/api/albums/${albumId}/comments`} changed={close} />
 */
export function SayComment({ address, assetId, changed }: SayCommentProps) {
  const { post } = useKith()
  const { wrong, busy, attempt } = useTrying()
  const send = (form: HTMLFormElement) =>
    attempt(async () => {
      await post(address, { text: new FormData(form).get('text'), ...(assetId && { assetId }) })
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
      <input
        class="grow"
        name="text"
        required
        maxLength={2_000}
        aria-label={sayOwn('say')}
        placeholder={sayOwn('say')}
      />
      <button class="primary" disabled={busy}>
        {sayOwn('send')}
      </button>
      {wrong && <p role="alert">{wrong}</p>}
    </form>
  )
}

export interface SaidLineProps {
  readonly person: { readonly name: string; readonly color: string }
  readonly at: string
  readonly text: string
  /** They are in the collection no more: that is said beside the name. */
  readonly left?: boolean | undefined
  readonly children?: ComponentChildren
}

/**
 * Who said or did what, and when: a line of a list `said`.
 * @example
 * const line = <SaidLine person={{ name: 'Ada', color: 'blue' }} at="2024-05-04T10:00:00Z" text="What light!" />
 */
export const SaidLine = ({ person, at, text, left = false, children }: SaidLineProps) => (
  <li>
    <Avatar person={person} />
    <div class="grow">
      <strong>{person.name}</strong>{' '}
      <small>
        {new Intl.DateTimeFormat(pageLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))}
        {left && ` · ${sayOwn('left')}`}
      </small>
      <p>{text}</p>
    </div>
    {children}
  </li>
)

export interface DeleteCommentProps {
  /** Where comments are: `/api/albums/<id>/comments`. */
  readonly address: string
  readonly comment: Pick<Comment, 'id' | 'mayDelete'>
  readonly changed: () => void
}

/**
 * Deletes a comment, for those who may.
 * @example
 * const remove = (
 *   <DeleteComment address={`/api/albums/${albumId}/comments`} comment={{ id: '5f0c…', mayDelete: true }} changed={close} />
 * )
 */
export function DeleteComment({ address, comment: { id, mayDelete }, changed }: DeleteCommentProps) {
  const { delete: remove } = useKith()
  const { wrong, busy, attempt } = useTrying()
  if (!mayDelete) return null
  const end = () => attempt(() => remove<void>(`${address}/${id}`).then(changed))
  return (
    <>
      <button type="button" class="quiet" disabled={busy} onClick={end}>
        {sayOwn('delete')}
      </button>
      {wrong && <p role="alert">{wrong}</p>}
    </>
  )
}
