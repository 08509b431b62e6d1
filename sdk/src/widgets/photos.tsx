import type { ComponentChildren } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { useKith } from './context.ts'

/** What {@link Photos} asks the page for. */
export interface PhotosWanted {
  readonly set: string
  readonly order: 'newest' | 'oldest'
  readonly empty: string
}

interface PhotosProps {
  /** Like `albums:album:<id>`. */
  readonly set: string
  readonly order?: 'newest' | 'oldest'
  /** Said when there are none. */
  readonly empty?: string
  /** Shown instead where the page has no grid: in other sites. */
  readonly children?: ComponentChildren
}

/**
 * The photos of a collection in Kith's own grid, with its scrubber, its selection and all that can be done with that:
 * for the page of a plugin (`navigation.page`), once in it. The grid is the page's, shown in the widget's place.
 * @example
 * const grid = <Photos set={`albums:album:${albumId}`} order="oldest" empty="Nothing in it yet" />
 */
export function Photos({ set, order = 'newest', empty = '', children }: PhotosProps) {
  const { emit } = useKith()
  useLayoutEffect(() => {
    emit('photos', { set, order, empty } satisfies PhotosWanted)
    return () => emit('photos', null)
  }, [emit, set, order, empty])
  return <slot name="photos">{children}</slot>
}
