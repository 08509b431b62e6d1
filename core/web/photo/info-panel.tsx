import { Avatar } from '@kith/sdk/widgets'
import type { ComponentChildren } from 'preact'
import { useApp, useMe } from '../app/app.ts'
import { formatBytes, formatMoment } from '../components/formats.ts'
import { IconButton } from '../components/icon-button.tsx'
import { Icon, type IconName } from '../components/icon.tsx'
import { Slot } from '../widgets/slot.tsx'
import { type Details, cameraOf, exposureOf, placeOf } from './details.ts'
import { WhoCanSee } from './who-can-see.tsx'

/** What is known of a photo, and what plugins say of it. */
export function InfoPanel({ details, onClose }: { readonly details: Details; readonly onClose: () => void }) {
  const { t } = useApp()
  const me = useMe()
  const { owner, also, details: facts, place } = details
  const others = also.filter(({ id }) => id !== me.id).map(({ name }) => name)
  const alsoOf = t('alsoOf', { names: [...(also.length > others.length ? [t('youToo')] : []), ...others].join(', ') })
  return (
    <aside class="info" aria-label={t('info')}>
      <header class="row">
        <h2 class="grow">{t('details')}</h2>
        <IconButton icon="close" label={t('close')} onClick={onClose} />
      </header>
      {facts?.description && <p>{facts.description}</p>}
      <Line icon="calendar">{formatMoment(details.localTime)}</Line>
      {place && (
        <Line icon="place" small={placeOf(place) && positionOf(place)}>
          {placeOf(place) ?? positionOf(place)}
        </Line>
      )}
      {facts && cameraOf(facts.exif) && (
        <Line icon="camera" small={[facts.exif.lens, exposureOf(facts.exif)].filter(Boolean).join(' · ')}>
          {cameraOf(facts.exif)}
        </Line>
      )}
      {facts && (
        <Line icon="file" small={sizeOf(details, facts.size)}>
          {facts.fileName}
        </Line>
      )}
      <div class="info-line">
        <Avatar person={owner} />
        <div>
          {owner.id === me.id ? t('you') : owner.name}
          {also.length > 0 && <small>{alsoOf}</small>}
        </div>
      </div>
      <Slot name="asset.panel" given={{ asset: details.id }} />
      {details.mine && <WhoCanSee id={details.id} />}
    </aside>
  )
}

interface LineProps {
  readonly icon: IconName
  readonly small?: string | undefined
  readonly children: ComponentChildren
}

const Line = ({ icon, small, children }: LineProps) => (
  <div class="info-line">
    <Icon name={icon} />
    <div>
      {children}
      {small && <small>{small}</small>}
    </div>
  </div>
)

const positionOf = ({ latitude, longitude }: NonNullable<Details['place']>): string | undefined =>
  latitude === null || longitude === null ? undefined : `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`

const sizeOf = ({ width, height }: Details, bytes: number): string =>
  [width && height && `${width} × ${height}`, formatBytes(bytes)].filter(Boolean).join(' · ')
