import type { ComponentChildren } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { useKith } from './context.ts'

/** Photos that a widget shows by itself, so that the page can go through them and do with them what it does with any. */
export interface OwnOrder {
  /** All that are shown, in their order, each with the day it was taken, `2024-05-04`. */
  readonly photos: readonly { readonly id: string; readonly day: string }[]
  readonly selected: readonly string[]
  /** The page wants others to be selected: none after something was done with them, or all. */
  readonly onSelect: (ids: readonly string[]) => void
}

/**
 * A line at the top of the photos that stays in view while one scrolls through them: what there is to know of them
 * ("12 new since Monday"), and one thing to do about it.
 */
export interface PhotosDivider {
  readonly text: string
  readonly action?: {
    readonly label: string
    /** It is on or off, and this is which. */
    readonly pressed?: boolean
    /** The page goes to the first photo, then this is called: to give `filter`, for example. */
    readonly onClick: () => void
  }
}

/** Photos in the grid that have a word on them: those that filters of plugins let through, by their names. */
export interface PhotosMarks {
  /** As short as "New". */
  readonly label: string
  readonly filter: Readonly<Record<string, unknown>>
}

/**
 * The collection of which plugins show something above the photos (`set.section`: "Share a link"), where that is another
 * one than the photos are of: a part of them. Say in `text` which.
 */
export interface PhotosSection {
  readonly set: string
  readonly text: string
}

/** What {@link Photos} asks the page for. */
export interface PhotosWanted {
  /** Without one, those on the timeline. */
  readonly set?: string
  readonly order: 'newest' | 'oldest' | 'own'
  readonly empty: string
  readonly own?: OwnOrder
  /** What filters of plugins narrow it to, as JSON by their names. */
  readonly filter?: string
  readonly divider?: PhotosDivider
  /** The filter as JSON. */
  readonly marks?: { readonly label: string; readonly filter: string }
  readonly section?: PhotosSection
  readonly map?: boolean
}

interface PhotosProps {
  /** Like `albums:album:<id>`. Without one, what is on one's timeline: with a `filter`. */
  readonly set?: string
  /**
   * `own`: the widget shows them itself, as its children; the page shows what plugins have to say above them, and a map,
   * whose places it shows instead of the children.
   */
  readonly order?: 'newest' | 'oldest' | 'own'
  /** With `order="own"`: what is shown, for the page's viewer and its bar for selected photos. Keep it the same while nothing changed. */
  readonly own?: OwnOrder
  /** Only what filters of plugins let through, by their names: `{ 'spaces.new': { space, since } }`. Not of an own order. */
  readonly filter?: Readonly<Record<string, unknown>>
  /** A line above them. Not of an own order. Keep it the same while nothing changed. */
  readonly divider?: PhotosDivider
  /** Some of them marked with a word. Not of an own order. */
  readonly marks?: PhotosMarks
  /** What can be done with a part of them as a collection. Not of an own order. Keep it the same while nothing changed. */
  readonly section?: PhotosSection
  /** With the map of where they were taken open above them. Not of an own order. */
  readonly map?: boolean
  /** Said when there are none. */
  readonly empty?: string
  /** Shown instead where the page has no grid: in other sites. */
  readonly children?: ComponentChildren
}

/**
 * The photos of a collection in Kith's own grid, with what plugins show above it (`set.section`), its scrubber, its selection and all that can be done with that:
 * for the page of a plugin (`navigation.page`), once in it. The grid is the page's, shown in the widget's place.
 * @example
 * const grid = <Photos set={`albums:album:${albumId}`} order="oldest" empty="Nothing in it yet" />
 */
export function Photos({
  set,
  order = 'newest',
  empty = '',
  own,
  filter,
  divider,
  marks,
  section,
  map = false,
  children,
}: PhotosProps) {
  const { emit } = useKith()
  const narrowed = filter && JSON.stringify(filter)
  const [label, marked] = [marks?.label, marks && JSON.stringify(marks.filter)]
  useLayoutEffect(() => {
    emit('photos', {
      ...{ order, empty },
      ...(set !== undefined && { set }),
      ...(own && { own }),
      ...(narrowed && { filter: narrowed }),
      ...(divider && { divider }),
      ...(label !== undefined && marked !== undefined && { marks: { label, filter: marked } }),
      ...(section && { section }),
      ...(map && { map }),
    } satisfies PhotosWanted)
  }, [emit, set, order, empty, own, narrowed, divider, label, marked, section, map])
  useLayoutEffect(() => () => emit('photos', null), [emit])
  return order === 'own' ? (
    <>
      <slot name="photos" />
      <slot name="own">{children}</slot>
    </>
  ) : (
    <slot name="photos">{children}</slot>
  )
}
