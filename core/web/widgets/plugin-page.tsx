import type { PhotosWanted } from '@kith/sdk/widgets'
import type { ComponentChildren, JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { Empty } from '../components/empty.tsx'
import { useTitle } from '../components/page.tsx'
import type { At } from '../router/at.ts'
import { SetSection } from '../sharing/set-section.tsx'
import { useMap } from '../places/use-map.tsx'
import { GridDivider } from '../timeline/grid-divider.tsx'
import { TimelineView } from '../timeline/timeline-view.tsx'
import { OwnSelection } from './own-selection.tsx'
import { SlotWidget } from './slot-widget.tsx'
import type { LoadedWidget } from './widget-registry.ts'

interface PluginPageProps {
  readonly at: At
  /** Shown when no enabled plugin has a page there. */
  readonly otherwise: JSX.Element
}

/** The page of a plugin, at `/<its id>` and below. */
export function PluginPage({ at, otherwise }: PluginPageProps) {
  const { widgets } = useApp()
  const [, plugin] = at.path.split('/')
  const widget = widgets.widgets.value.find((one) => one.slot === 'navigation.page' && one.plugin === plugin)
  if (widget) return <Shown widget={widget} at={at} />
  // What is there is not known before the list of widgets has come.
  return widgets.known.value ? otherwise : null
}

function Shown({ widget, at }: { readonly widget: LoadedWidget; readonly at: At }) {
  useTitle(widget.title)
  const { timelines } = useApp()
  const [photos, setPhotos] = useState<PhotosWanted | null>(null)
  const show = (wanted: PhotosWanted | null) => {
    setPhotos(wanted)
    if (wanted?.set === undefined) return
    if (wanted.own) timelines.own.set(wanted.set, wanted.own.photos)
    else timelines.own.delete(wanted.set)
  }
  const query = at.query.size > 0 ? `?${at.query}` : ''
  const given = { path: at.path.slice(widget.plugin.length + 1), query }
  return (
    <div class="plugin-page">
      <SlotWidget widget={widget} given={given} onPhotos={({ detail }) => show(detail)}>
        {photos?.order === 'own' && <OwnOrdered key={photos.set} photos={photos} />}
        {photos && photos.order !== 'own' && (
          <div slot="photos">
            <Collection key={`${photos.map} ${photos.set ?? photos.filter}`} photos={photos} />
          </div>
        )}
      </SlotWidget>
    </div>
  )
}

/** The photos of a collection in Kith's own grid, and on a map. */
function Collection({ photos }: { readonly photos: PhotosWanted }) {
  const { set, order, empty, filter, divider, marks, section, map: open } = photos
  const { t } = useApp()
  const all = useMemo(
    () => ({ ...(set && { in: set }), ...(order === 'oldest' && { order }), ...(filter && { filter }) }),
    [set, order, filter],
  )
  const { source, button, map } = useMap(all, open)
  return (
    <>
      <PhotosBar set={section?.set ?? set} about={section?.text}>
        {!open && button}
      </PhotosBar>
      {map}
      {divider && <GridDivider divider={divider} />}
      <TimelineView source={source} empty={<Empty icon="photos" title={empty || t('emptySet')} />} marks={marks} />
    </>
  )
}

/**
 * Photos that the widget shows by itself, in their own order, with a map of them. The photos of a place of it go by time,
 * in Kith's own grid, which is shown instead of what the widget shows.
 */
function OwnOrdered({ photos: { set, own } }: { readonly photos: PhotosWanted }) {
  const { t } = useApp()
  const all = useMemo(() => ({ ...(set && { in: set }) }), [set])
  const { source, button, map } = useMap(all)
  const atPlace = source.bbox !== undefined
  return (
    <>
      <div slot="photos">
        {set && own && !atPlace && <OwnSelection set={set} own={own} />}
        <PhotosBar set={set}>{set && button}</PhotosBar>
        {set && map}
      </div>
      {atPlace && (
        <div slot="own">
          <TimelineView source={source} empty={<Empty icon="photos" title={t('emptySet')} />} />
        </div>
      )}
    </>
  )
}

interface BarProps {
  readonly set: string | undefined
  /** Which photos these are, where not all that are shown. */
  readonly about?: string | undefined
  readonly children?: ComponentChildren
}

/** What can be done with a collection as a whole, in one row: by Kith and by plugins. */
const PhotosBar = ({ set, about = '', children }: BarProps) => (
  <div class="photos-bar row">
    {children}
    {set && <SetSection set={set} about={about} />}
  </div>
)
