import type { ComponentChildren } from 'preact'
import type { Slots } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { SlotWidget } from './slot-widget.tsx'
import type { LoadedWidget } from './widget-registry.ts'

interface SlotProps<N extends keyof Slots> {
  readonly name: N
  /** What every widget in this slot is given. */
  readonly given: Slots[N]
  /** Puts something around each widget. */
  readonly frame?: (widget: LoadedWidget, shown: ComponentChildren) => ComponentChildren
  /** Shown while no enabled plugin fills the slot. */
  readonly empty?: ComponentChildren
  /** A widget did what it is for. */
  readonly onDone?: () => void
}

/** A place in Kith's pages that widgets of enabled plugins fill. */
export function Slot<N extends keyof Slots>({ name, given, frame, empty, onDone }: SlotProps<N>) {
  const { widgets } = useApp()
  const filling = widgets.widgets.value.filter((widget) => widget.slot === name)
  if (filling.length === 0) return <>{empty}</>
  return (
    <>
      {filling.map((widget) => {
        const shown = <SlotWidget key={widget.tag} widget={widget} given={given} onDone={onDone} />
        return frame ? frame(widget, shown) : shown
      })}
    </>
  )
}
