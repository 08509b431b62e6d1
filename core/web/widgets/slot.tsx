import { type ComponentChildren, h } from 'preact'
import type { Slots } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import type { LoadedWidget } from './widget-registry.ts'

interface SlotProps<N extends keyof Slots> {
  readonly name: N
  /** What every widget in this slot is given. */
  readonly given: Slots[N]
  /** Puts something around each widget. */
  readonly frame?: (widget: LoadedWidget, shown: ComponentChildren) => ComponentChildren
  /** Shown while no enabled plugin fills the slot. */
  readonly empty?: ComponentChildren
}

/** A place in Kith's pages that widgets of enabled plugins fill. */
export function Slot<N extends keyof Slots>({ name, given, frame, empty }: SlotProps<N>) {
  const { widgets } = useApp()
  const filling = widgets.widgets.value.filter((widget) => widget.slot === name)
  if (filling.length === 0) return <>{empty}</>
  return (
    <>
      {filling.map((widget) => {
        const shown = widget.problem ? <Broken widget={widget} /> : h(widget.tag, { key: widget.tag, ...given })
        return frame ? frame(widget, shown) : shown
      })}
    </>
  )
}

function Broken({ widget }: { readonly widget: LoadedWidget }) {
  const { t } = useApp()
  return (
    <p class="error-card" role="alert">
      {t('partFailed', { title: widget.title, reason: widget.problem ?? '' })}
    </p>
  )
}
