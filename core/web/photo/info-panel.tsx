import type { ComponentChildren } from 'preact'
import { useApp, useMe } from '../app/app.ts'
import { Avatar } from '../components/avatar.tsx'
import { formatBytes, formatMoment } from '../components/formats.ts'
import { IconButton } from '../components/icon-button.tsx'
import { Icon, type IconName } from '../components/icon.tsx'
import { Slot } from '../widgets/slot.tsx'
import type { Details } from './details.ts'
import { WhoCanSee } from './who-can-see.tsx'

/** What is known of a photo, and what plugins say of it. */
export function InfoPanel({ details, onClose }: { readonly details: Details; readonly onClose: () => void }) {
  const { t } = useApp()
  const me = useMe()
  const { owner, alsoOf, alsoIn } = details
  const nameOf = (id: string, name: string) => (id === me.id ? t('you') : name)
  return (
    <aside class="info" aria-label={t('info')}>
      <header class="row">
        <h2 class="grow">{t('details')}</h2>
        <IconButton icon="close" label={t('close')} onClick={onClose} />
      </header>
      {details.description && <p>{details.description}</p>}
      <Line icon="calendar">{formatMoment(details.localTime)}</Line>
      {details.place && (
        <Line icon="place">
          {details.place}
          {details.latitude !== null && details.longitude !== null && (
            <small>
              {details.latitude.toFixed(5)}, {details.longitude.toFixed(5)}
            </small>
          )}
        </Line>
      )}
      {details.camera && (
        <Line icon="camera">
          {details.camera}
          <small>{[details.lens, details.exposure].filter(Boolean).join(' · ')}</small>
        </Line>
      )}
      <Line icon="file">
        {details.fileName}
        <small>{sizeOf(details)}</small>
      </Line>
      <div class="info-line">
        <Avatar person={owner} />
        <div>
          {nameOf(owner.id, owner.name)}
          {alsoOf.length > 0 && (
            <small>
              {t('alsoOf')} {alsoOf.map(({ id, name }) => nameOf(id, name)).join(', ')}
            </small>
          )}
        </div>
      </div>
      {alsoIn.length > 0 && (
        <section>
          <h3>{t('alsoIn')}</h3>
          <ul>
            {alsoIn.map(({ title, page }) => (
              <li key={page ?? title}>{page ? <a href={page}>{title}</a> : title}</li>
            ))}
          </ul>
        </section>
      )}
      <Slot name="asset.panel" given={{ asset: details.id }} />
      {owner.id === me.id && <WhoCanSee id={details.id} />}
    </aside>
  )
}

const Line = ({ icon, children }: { readonly icon: IconName; readonly children: ComponentChildren }) => (
  <div class="info-line">
    <Icon name={icon} />
    <div>{children}</div>
  </div>
)

function sizeOf({ width, height, bytes }: Details): string {
  const pixels = width && height ? `${width} × ${height}` : undefined
  return [pixels, bytes === null ? undefined : formatBytes(bytes)].filter(Boolean).join(' · ')
}
