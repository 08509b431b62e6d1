import { useKith, useResource, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { LINKS, type Link } from './link.ts'

/** So many of one's links are looked through for those that show chosen photos. */
const MOST = 200

interface AddToLinkProps {
  readonly assets: readonly string[]
  readonly added: () => void
}

/** Putting photos into a link that shows chosen ones. Nothing when there is none. */
export function AddToLink({ assets, added }: AddToLinkProps) {
  const { t, get, post, url } = useKith()
  const links = useResource((signal) => get<{ items: readonly Link[] }>(`${LINKS}?limit=${MOST}`, signal), [])
  const { wrong, busy, attempt } = useTrying()
  const [said, setSaid] = useState('')
  const open = links.data?.items.filter(({ selection, state }) => selection && state === 'open') ?? []
  if (open.length === 0) return null
  const add = (link: Link) =>
    attempt(async () => {
      const { added: count } = await post<{ added: number }>(`${LINKS}/${link.id}/assets`, { assetIds: assets })
      setSaid(count > 0 ? t('addedHere', { count }) : t('nothingNew'))
      links.reload()
      added()
    })
  return (
    <details>
      <summary>{t('orAdd')}</summary>
      <ul class="all">
        {open.map((link) => (
          <li key={link.id} class="row">
            {link.cover && (
              <img src={url(`/api/assets/${link.cover}/thumbnail?in=${link.set}`)} alt="" width="44" height="44" />
            )}
            <span class="grow">
              {link.description ?? link.slug ?? link.title}
              <small> {t('photos', { count: link.photos })}</small>
            </span>
            <button type="button" disabled={busy} onClick={() => add(link)}>
              {t('addHere')}
            </button>
          </li>
        ))}
      </ul>
      {said && <p role="status">{said}</p>}
      {wrong && <p class="problem">{wrong}</p>}
    </details>
  )
}
