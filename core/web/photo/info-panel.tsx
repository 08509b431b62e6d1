import { Avatar, ErrorCard } from '@kith/sdk/widgets'
import { useApp, useMe } from '../app/app.ts'
import { formatBytes, formatMoment } from '../components/formats.ts'
import { IconButton } from '../components/icon-button.tsx'
import { PlaceMap } from '../places/place-map.tsx'
import { Slot } from '../widgets/slot.tsx'
import { EditButton } from '../edits/edit-button.tsx'
import { type Details, cameraOf, editableOf, exposureOf, placeOf } from './details.ts'
import { InfoLine } from './info-line.tsx'
import { useSheet } from './use-sheet.ts'
import { WhoCanSee } from './who-can-see.tsx'

interface InfoPanelProps {
  /** Nothing until it is there: the panel stays, so that the photo beside it does not jump. */
  readonly details: Details | undefined
  /** The collection it is looked at in, or `''`. */
  readonly set: string
  readonly onChange: () => void
  readonly onClose: () => void
}

/** What is known of a photo, and what plugins say of it. Its owner can change that. A sheet on phones. */
export function InfoPanel({ details, set, onChange, onClose }: InfoPanelProps) {
  const { t } = useApp()
  const sheet = useSheet(onClose)
  return (
    <aside class="info" aria-label={t('info')} ref={sheet}>
      <span class="grip" aria-hidden="true" />
      <header class="row">
        <h2 class="grow">{t('details')}</h2>
        {details?.mine && !details.mine.trashedAt && (
          <EditButton ids={[details.id]} known={editableOf(details)} onSaved={onChange} />
        )}
        <IconButton icon="close" label={t('close')} onClick={onClose} />
      </header>
      {details && <Info key={details.id} details={details} set={set} />}
    </aside>
  )
}

function Info({ details, set }: { readonly details: Details; readonly set: string }) {
  const { t } = useApp()
  const me = useMe()
  const { owner, also, details: facts, place } = details
  const others = also.filter(({ id }) => id !== me.id).map(({ name }) => name)
  const alsoOf = t('alsoOf', { names: [...(also.length > others.length ? [t('youToo')] : []), ...others].join(', ') })
  return (
    <>
      {details.mine?.trashedAt && <InfoLine icon="trash">{t('inTrash')}</InfoLine>}
      {facts?.description && <p>{facts.description}</p>}
      {facts?.rating && (
        <p role="img" aria-label={t('ratingOf', { rating: facts.rating })}>
          {'★'.repeat(facts.rating)}
        </p>
      )}
      <InfoLine icon="calendar">{formatMoment(details.localTime)}</InfoLine>
      {place && (
        <InfoLine icon="place" small={placeOf(place) && positionOf(place)}>
          {placeOf(place) ?? positionOf(place)}
        </InfoLine>
      )}
      {place && place.latitude !== null && place.longitude !== null && (
        <PlaceMap latitude={place.latitude} longitude={place.longitude} name={placeOf(place)} />
      )}
      {facts && cameraOf(facts.exif) && (
        <InfoLine icon="camera" small={[facts.exif.lens, exposureOf(facts.exif)].filter(Boolean).join(' · ')}>
          {cameraOf(facts.exif)}
        </InfoLine>
      )}
      {facts && (
        <InfoLine icon="file" small={sizeOf(details, facts.size)}>
          {facts.fileName}
        </InfoLine>
      )}
      {owner.name !== '' && (
        <div class="info-line">
          <Avatar person={owner} />
          <div>
            {owner.id === me.id ? t('you') : owner.name}
            {also.length > 0 && <small>{alsoOf}</small>}
          </div>
        </div>
      )}
      <Slot name="asset.panel" given={{ asset: details.id, set }} />
      {details.mine && (
        <ErrorCard tag="who-can-see">
          <WhoCanSee id={details.id} />
        </ErrorCard>
      )}
    </>
  )
}

const positionOf = ({ latitude, longitude }: NonNullable<Details['place']>): string | undefined =>
  latitude === null || longitude === null ? undefined : `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`

const sizeOf = ({ width, height }: Details, bytes: number): string =>
  [width && height && `${width} × ${height}`, formatBytes(bytes)].filter(Boolean).join(' · ')
