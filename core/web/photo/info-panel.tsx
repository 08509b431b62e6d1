import { Avatar } from '@kith/sdk/widgets'
import type { ComponentChildren } from 'preact'
import { useApp, useMe } from '../app/app.ts'
import { formatBytes, formatMoment } from '../components/formats.ts'
import { IconButton } from '../components/icon-button.tsx'
import { Icon, type IconName } from '../components/icon.tsx'
import { Slot } from '../widgets/slot.tsx'
import { EditButton } from '../edits/edit-button.tsx'
import { type Details, cameraOf, editableOf, exposureOf, placeOf } from './details.ts'
import { WhoCanSee } from './who-can-see.tsx'

interface InfoPanelProps {
  readonly details: Details
  readonly onChange: () => void
  readonly onClose: () => void
}

/** What is known of a photo, and what plugins say of it. Its owner can change that. */
export function InfoPanel({ details, onChange, onClose }: InfoPanelProps) {
  const { t } = useApp()
  const me = useMe()
  const { owner, also, details: facts, place } = details
  const others = also.filter(({ id }) => id !== me.id).map(({ name }) => name)
  const alsoOf = t('alsoOf', { names: [...(also.length > others.length ? [t('youToo')] : []), ...others].join(', ') })
  return (
    <aside class="info" aria-label={t('info')}>
      <header class="row">
        <h2 class="grow">{t('details')}</h2>
        {details.mine && !details.mine.trashedAt && (
          <EditButton ids={[details.id]} known={editableOf(details)} onSaved={onChange} />
        )}
        <IconButton icon="close" label={t('close')} onClick={onClose} />
      </header>
      {facts?.description && <p>{facts.description}</p>}
      {facts?.rating && (
        <p role="img" aria-label={t('ratingOf', { rating: facts.rating })}>
          {'★'.repeat(facts.rating)}
        </p>
      )}
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
