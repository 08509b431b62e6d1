import { useKith, useLive, useResource } from '@kith/sdk/widgets'
import type { Comment, Page } from './reactions.ts'
import { Write } from './write.tsx'

/** The newest comments on a photo, written and spoken, and a field for another one. */
export function Comments({ asset }: { readonly asset: string }) {
  const { get, delete: remove, url, t } = useKith()
  const comments = `/api/reactions/photos/${asset}/comments`
  const { data, reload } = useResource((signal) => get<Page<Comment>>(comments, signal), [asset])
  useLive(['reactions.comments_changed'], reload)
  if (!data) return null
  const takeAway = async ({ id }: Comment) => {
    await remove(`/api/reactions/comments/${id}`)
    reload()
  }
  return (
    <>
      <ul class="stack">
        {data.items.map((comment) => (
          <li key={comment.id}>
            <strong>{comment.by.name}</strong> {comment.text}
            {comment.voice !== null && (
              <audio controls preload="none" src={url(`/api/reactions/comments/${comment.id}/voice`)} />
            )}
            {comment.mine && (
              <button class="quiet" onClick={() => takeAway(comment)}>
                {t('takeAway')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Write key={asset} to={comments} onWritten={reload} />
    </>
  )
}
