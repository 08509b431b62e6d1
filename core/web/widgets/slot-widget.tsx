import { ErrorCard } from '@kith/sdk/widgets'
import { type ComponentChildren, h } from 'preact'
import { useApp } from '../app/app.ts'
import type { LoadedWidget } from './widget-registry.ts'

interface SlotWidgetProps {
  readonly widget: LoadedWidget
  readonly given: object
  /** It did what it is for: the selection can go, the photo may have changed. */
  readonly onDone?: (() => void) | undefined
  /** It wants Kith's own grid inside it, or no longer. */
  readonly onPhotos?: (event: CustomEvent) => void
  /** What is shown in the slots of its shadow tree. */
  readonly children?: ComponentChildren
}

/** One widget where it belongs, or a card about why it cannot be shown. Nothing it does reaches its neighbours. */
export function SlotWidget({ widget, given, onDone, onPhotos, children }: SlotWidgetProps) {
  const { t } = useApp()
  if (widget.problem !== undefined)
    return (
      <p class="error-card" role="alert">
        {t('partFailed', { title: widget.title, reason: widget.problem })}
      </p>
    )
  // Its own errors end at its own card. This one is for elements that were not made with the kit.
  return (
    <ErrorCard key={widget.tag} tag={widget.tag}>
      {h(widget.tag, { ...given, 'onkith-done': onDone, 'onkith-photos': onPhotos }, children)}
    </ErrorCard>
  )
}
