import { Avatar, pageLanguage, useKith, useLive, useResource, useTrying } from '@kith/sdk/widgets'
import { ALBUMS, type Album, type Person, setOf } from '../parts/album.ts'

interface Said {
  readonly id: string
  readonly assetId: string | null
  readonly person: Person
  readonly text: string
  readonly at: string
  readonly mayDelete: boolean
}
interface Batch {
  readonly person: Person
  readonly at: string
  readonly count: number
  readonly newest: readonly string[]
}

/** What was said and added, the latest first, and saying something. */
export function Comments({ album, changed }: { readonly album: Album; readonly changed: () => void }) {
  const { t, get, post, delete: remove } = useKith()
  const address = `${ALBUMS}/${album.id}`
  const said = useResource(
    (signal) => get<{ items: readonly Said[] }>(`${address}/comments?limit=100`, signal),
    [address],
  )
  const added = useResource(
    (signal) => get<{ items: readonly Batch[] }>(`${address}/added?limit=20`, signal),
    [address],
  )
  useLive(['albums.'], () => {
    said.reload()
    added.reload()
  })
  const { wrong, attempt } = useTrying()
  const then = (act: Promise<unknown>) =>
    attempt(async () => {
      await act
      said.reload()
      changed()
    })
  const items = [...(said.data?.items ?? []), ...(added.data?.items ?? [])].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <section class="card stack" aria-label={t('comments')}>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault()
          const form = event.currentTarget
          then(post(`${address}/comments`, { text: new FormData(form).get('text') }).then(() => form.reset()))
        }}
      >
        <input class="grow" name="text" required maxLength={2_000} aria-label={t('say')} placeholder={t('say')} />
        <button class="primary">{t('send')}</button>
      </form>
      {wrong && <p role="alert">{wrong}</p>}
      <ul class="said">
        {items.map((one) => (
          <li key={'id' in one ? one.id : `${one.person.id} ${one.at}`}>
            <Avatar person={one.person} />
            <div class="grow">
              <strong>{one.person.name}</strong> <small>{momentOf(one.at)}</small>
              <p>{'text' in one ? one.text : t('addedPhotos', { count: one.count })}</p>
            </div>
            <Pictures ids={'newest' in one ? one.newest : one.assetId ? [one.assetId] : []} album={album} />
            {'text' in one && one.mayDelete && (
              <button type="button" class="quiet" onClick={() => then(remove(`${address}/comments/${one.id}`))}>
                {t('delete')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Pictures({ ids, album }: { readonly ids: readonly string[]; readonly album: Album }) {
  const { url } = useKith()
  return (
    <span class="pictures">
      {ids.map((id) => (
        <a key={id} href={`/photo/${id}?in=${setOf(album.id)}`}>
          <img src={url(`/api/assets/${id}/thumbnail`)} alt="" loading="lazy" />
        </a>
      ))}
    </span>
  )
}

const momentOf = (at: string): string =>
  new Intl.DateTimeFormat(pageLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
