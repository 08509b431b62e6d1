import { useKith, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { Address } from './address.tsx'
import { GuestPhotos } from './guest-photos.tsx'
import { LINKS, type Link } from './link.ts'
import { said } from './moments.ts'
import { OptionsForm } from './options-form.tsx'

interface LinkCardProps {
  readonly link: Link
  readonly changed: () => void
}

/** One link: where it is, what it allows, what came of it. */
export function LinkCard({ link, changed }: LinkCardProps) {
  const kith = useKith()
  const { t } = kith
  const [editing, setEditing] = useState(false)
  const { wrong, busy, attempt } = useTrying()
  const path = `${LINKS}/${link.id}`
  const save = async (options: Record<string, unknown>) => {
    await kith.patch(path, options)
    setEditing(false)
    changed()
  }
  const close = () => attempt(() => kith.post(`${path}/revoke`).then(changed))
  const forget = () => confirm(t('deleteText')) && attempt(() => kith.delete(path).then(changed))
  return (
    <article class="card stack">
      <header class="row link-head">
        {link.cover && (
          <img src={kith.url(`/api/assets/${link.cover}/thumbnail?in=${link.set}`)} alt="" width="56" height="56" />
        )}
        <div class="grow">
          <h2>{link.description ?? link.title}</h2>
          <small>{factsOf(link, t).join(' · ')}</small>
        </div>
        {link.state !== 'open' && <strong class="state">{t(link.state)}</strong>}
      </header>
      {link.state === 'open' && <Address link={link} />}
      <p class="muted">
        {[
          t('visits', { count: link.visits }),
          t('downloads', { count: link.downloads }),
          link.lastSeenAt && t('lastSeen', { when: said(link.lastSeenAt) }),
          link.uploads > 0 && t('uploads', { count: link.uploads }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {link.uploads > 0 && <GuestPhotos link={link} changed={changed} />}
      {editing ? (
        <OptionsForm link={link} save={save} cancel={() => setEditing(false)} />
      ) : (
        <div class="row">
          <button type="button" onClick={() => setEditing(true)}>
            {t('change')}
          </button>
          {link.selection && (
            <a class="button" href={`/sharing/${link.set}`}>
              {t('lookAtPhotos')}
            </a>
          )}
          {link.state !== 'revoked' && (
            <button type="button" class="danger" disabled={busy} onClick={close}>
              {t('closeLink')}
            </button>
          )}
          {link.state !== 'open' && (
            <button type="button" class="quiet" disabled={busy} onClick={forget}>
              {t('delete')}
            </button>
          )}
        </div>
      )}
      {wrong !== '' && <p class="problem">{wrong}</p>}
    </article>
  )
}

const factsOf = (link: Link, t: ReturnType<typeof useKith>['t']): string[] =>
  [
    link.description && !link.selection && link.title,
    t('photos', { count: link.photos }),
    link.endsAt ? t('until', { date: said(link.endsAt) }) : t('noEnd'),
    link.password && t('hasPassword'),
    !link.download && t('noDownload'),
    !link.metadata && t('noMetadata'),
    link.upload && t('withUpload'),
    link.viewLimit && t('limited', { count: link.viewLimit }),
  ].filter((fact) => typeof fact === 'string')
