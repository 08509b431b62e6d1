import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** Opens a dialog over everything as long as it is there; then what had the focus before has it again. */
export function useModal(dialog: RefObject<HTMLDialogElement | null>): void {
  useLayoutEffect(() => {
    const before = dialog.current && focusedAround(dialog.current)
    dialog.current?.showModal()
    return () =>
      // While the dialog is still in the page nothing else can be focused.
      queueMicrotask(() => {
        const isLost = document.activeElement === document.body
        if (isLost && before instanceof HTMLElement) before.focus()
      })
  }, [dialog])
}

/** In a widget it is the inside of it that knows which of its buttons has the focus, or of the one it stands in. */
function focusedAround(node: Node): Element | null {
  const root = node.getRootNode()
  if (root instanceof ShadowRoot) return root.activeElement ?? focusedAround(root.host)
  return root instanceof Document ? root.activeElement : null
}
