import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** Opens a dialog over everything as long as it is there; then what had the focus before has it again. */
export function useModal(dialog: RefObject<HTMLDialogElement | null>): void {
  useLayoutEffect(() => {
    // In a widget it is the widget's inside that knows which of its buttons has the focus.
    const root = dialog.current?.getRootNode()
    const before = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null
    dialog.current?.showModal()
    return () =>
      // While the dialog is still in the page nothing else can be focused.
      queueMicrotask(() => {
        const isLost = document.activeElement === document.body
        if (isLost && before instanceof HTMLElement) before.focus()
      })
  }, [dialog])
}
