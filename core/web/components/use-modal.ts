import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** Opens a dialog over everything as long as it is there; then what had the focus before has it again. */
export function useModal(dialog: RefObject<HTMLDialogElement | null>): void {
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () =>
      // While the dialog is still in the page nothing else can be focused.
      queueMicrotask(() => {
        const isLost = document.activeElement === document.body
        if (isLost && before instanceof HTMLElement) before.focus()
      })
  }, [dialog])
}
