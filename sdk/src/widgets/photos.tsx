import type { ComponentChildren } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { useKith } from './context.ts'

/** What {@link Photos} asks the page for. */
export interface PhotosWanted {
  readonly set: string
  readonly order: 'newest' | 'oldest' | 'own'
  readonly empty: string
}

interface PhotosProps {
  /** Like `albums:album:<id>`. */
  readonly set: string
  /** `own`: the widget shows them itself, as its children; the page shows what plugins have to say above them. */
  readonly order?: 'newest' | 'oldest' | 'own'
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
export function Photos({ set, order = 'newest', empty = '', children }: PhotosProps) {
  const { emit } = useKith()
  useLayoutEffect(() => {
    emit('photos', { set, order, empty } satisfies PhotosWanted)
    return () => emit('photos', null)
  }, [emit, set, order, empty])
  return order === 'own' ? (
    <>
      <slot name="photos" />
      {children}
    </>
  ) : (
    <slot name="photos">{children}</slot>
  )
}
