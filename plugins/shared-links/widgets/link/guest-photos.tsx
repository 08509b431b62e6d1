import { useKith, useResource, useTrying } from '@kith/sdk/widgets'
import { LINKS, type Link } from './link.ts'

interface GuestPhoto {
  readonly id: string
  readonly assetId: string
  readonly name: string
  readonly message: string | null
  readonly waiting: boolean
}

/** What guests added: what waits is let in or thrown away here. */
export function GuestPhotos({ link, changed }: { readonly link: Link; readonly changed: () => void }) {
  const { t, get, post, url } = useKith()
  const path = `${LINKS}/${link.id}/uploads`
  const photos = useResource(
    (signal) => get<{ items: readonly GuestPhoto[] }>(`${path}?limit=200`, signal),
    [link.id, link.uploads, link.waiting],
  )
  const { wrong, busy, attempt } = useTrying()
  const waiting = photos.data?.items.filter((photo) => photo.waiting) ?? []
  const act = (what: 'approve' | 'reject', ids: readonly string[]) =>
    attempt(async () => {
      await post(`${path}/${what}`, { ids })
      photos.reload()
      changed()
    })
  if (waiting.length === 0) return null
  return (
    <section class="stack" aria-label={t('waiting', { count: waiting.length })}>
      <div class="row">
        <strong class="grow">{t('waiting', { count: waiting.length })}</strong>
        <button
          type="button"
          class="primary"
          disabled={busy}
          onClick={() =>
            act(
              'approve',
              waiting.map(({ id }) => id),
            )
          }
        >
          {t('approveAll')}
        </button>
      </div>
      <ul class="guests">
        {waiting.map(({ id, assetId, name, message }) => (
          <li key={id}>
            <a href={url(`/photo/${assetId}`)}>
              <img src={url(`/api/assets/${assetId}/thumbnail`)} alt={t('photoOf', { name })} loading="lazy" />
            </a>
            <small title={message ?? ''}>{message ? `${name}: ${message}` : name}</small>
            <div class="row">
              <button type="button" disabled={busy} onClick={() => act('approve', [id])}>
                {t('approveOne')}
              </button>
              <button type="button" class="quiet danger" disabled={busy} onClick={() => act('reject', [id])}>
                {t('reject')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {wrong !== '' && <p class="problem">{wrong}</p>}
    </section>
  )
}
