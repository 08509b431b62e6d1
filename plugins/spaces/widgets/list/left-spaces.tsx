import { DeleteComment, Thumbnails, useKith, useLive, useResource, useTrying } from '@kith/sdk/widgets'
import { dayOf } from '../parts/moment.ts'
import { SPACES } from '../parts/space.ts'

interface Left {
  readonly id: string
  readonly count: number
  readonly newest: readonly string[]
  readonly comments: readonly { readonly id: string; readonly text: string; readonly at: string }[]
  readonly likes: number
}

/** Spaces one is not in that hold photos or words of one's own, which can be taken out. Nothing when there are none. */
export function LeftSpaces() {
  const { t, get } = useKith()
  const left = useResource((signal) => get<{ items: readonly Left[] }>(`${SPACES}/left`, signal), [])
  useLive(['spaces.'], left.reload)
  if (!left.data?.items.length) return null
  return (
    <section class="stack" aria-label={t('leftSpaces')}>
      <h2>{t('leftSpaces')}</h2>
      {left.data.items.map((space) => (
        <LeftSpace key={space.id} space={space} changed={left.reload} />
      ))}
    </section>
  )
}

function LeftSpace({ space, changed }: { readonly space: Left; readonly changed: () => void }) {
  const { t, post } = useKith()
  const { id, count, newest, comments, likes } = space
  const { wrong, busy, attempt } = useTrying()
  const withdraw = () => attempt(() => post(`${SPACES}/${id}/photos/withdraw`, {}).then(changed))
  const held = [
    count > 0 && t('photosOfYours', { count }),
    comments.length > 0 && t('commentsOfYours', { count: comments.length }),
    likes > 0 && t('likesOfYours', { count: likes }),
  ]
  return (
    <div class="card stack">
      <div class="row">
        <p class="grow">{held.filter(Boolean).join(' · ')}</p>
        <Thumbnails ids={newest} />
        <button type="button" disabled={busy} onClick={withdraw}>
          {t('takeOut')}
        </button>
      </div>
      {wrong && <p role="alert">{wrong}</p>}
      {comments.length > 0 && (
        <ul class="said">
          {comments.map((comment) => (
            <li key={comment.id}>
              <p class="grow">
                {comment.text} <small class="muted">{dayOf(comment.at)}</small>
              </p>
              <DeleteComment
                address={`${SPACES}/${id}/comments`}
                comment={{ id: comment.id, mayDelete: true }}
                changed={changed}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
