import { useState } from 'preact/hooks'
import { type Comment, DeleteComment, SaidLine, SayComment } from './comments.tsx'
import { useKith } from './context.ts'
import { createIcons } from './icon.tsx'
import { useLive } from './live.ts'
import { sayOwn } from './own-texts.ts'
import { useResource } from './resource.ts'
import { useTrying } from './trying.ts'

const TalkIcon = createIcons({ comment: 'M21 12a8 8 0 0 1-11.5 7.2L4 20.5l1.4-4.6A8 8 0 1 1 21 12z' })

export interface PhotoTalkProps {
  /**
   * Of a collection, `/api/albums/<id>`. Below it are `photos/<asset>` (`addedBy`, `likes`, `liked`, `comments`), `like`
   * and `comments`.
   */
  readonly address: string
  readonly asset: string
  readonly title: string
  /** The page of the collection. */
  readonly page: string
  /** The event that tells that something was said or liked: `albums.activity_changed`. */
  readonly event: string
  /** Whether what was said is shown at once. */
  readonly open: boolean
  /** Nobody says anything here: only who brought the photo is shown. */
  readonly silent?: boolean
}

interface Facts {
  readonly addedBy: { readonly name: string } | null
  readonly likes: number
  readonly liked: boolean
  readonly likedBy?: readonly { readonly name: string }[]
  readonly comments: number
}

/**
 * A photo in one collection, for `asset.panel`: who put it there, and what people say of it.
 * @example
 * const talk = (
 *   <PhotoTalk
 *     address={`/api/albums/${albumId}`}
 *     asset="5f0c…"
 *     title="Lisbon"
 *     page={`/albums/${albumId}`}
 *     event="albums.activity_changed"
 *     open
 *   />
 * )
 */
export function PhotoTalk({ address, asset, title, page, event, open, silent = false }: PhotoTalkProps) {
  const { get, put } = useKith()
  const facts = useResource(
    (signal) => get<Facts>(`${address}/photos/${asset}`, signal).catch(() => undefined),
    [address, asset],
  )
  const [shown, setShown] = useState(open)
  useLive([event], facts.reload)
  const { wrong, attempt } = useTrying()
  const now = facts.data
  const like = () => attempt(() => put(`${address}/like`, { like: !now?.liked, assetId: asset }).then(facts.reload))
  const names = now?.likedBy?.map(({ name }) => name).join(', ')
  return (
    <div class="talk">
      <div class="row">
        <div class="grow">
          <a href={page}>{title}</a>
          {now?.addedBy && <small>{sayOwn('addedBy', { name: now.addedBy.name })}</small>}
        </div>
        {!silent && now && (
          <>
            <button
              type="button"
              class="quiet"
              aria-pressed={now.liked}
              aria-label={sayOwn('like')}
              title={names || undefined}
              onClick={like}
            >
              <TalkIcon name="heart" filled={now.liked} />
              {now.likes}
            </button>
            <button
              type="button"
              class="quiet"
              aria-expanded={shown}
              aria-label={sayOwn('comments')}
              onClick={() => setShown(!shown)}
            >
              <TalkIcon name="comment" />
              {now.comments}
            </button>
          </>
        )}
      </div>
      {wrong && <p role="alert">{wrong}</p>}
      {!silent && shown && <Said address={`${address}/comments`} {...{ asset, event }} changed={facts.reload} />}
    </div>
  )
}

interface SaidProps extends Pick<PhotoTalkProps, 'address' | 'asset' | 'event'> {
  readonly changed: () => void
}

function Said({ address, asset, event, changed }: SaidProps) {
  const { get } = useKith()
  const said = useResource(
    (signal) => get<{ items: readonly Comment[] }>(`${address}?limit=100&asset=${asset}`, signal),
    [address, asset],
  )
  useLive([event], said.reload)
  const again = () => {
    said.reload()
    changed()
  }
  return (
    <>
      <ul class="said">
        {said.data?.items.map((comment) => (
          <SaidLine key={comment.id} person={comment.person} at={comment.at} text={comment.text} left={comment.left}>
            <DeleteComment address={address} comment={comment} changed={again} />
          </SaidLine>
        ))}
      </ul>
      <SayComment address={address} assetId={asset} changed={again} />
    </>
  )
}
