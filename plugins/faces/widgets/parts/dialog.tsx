import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

interface DialogProps {
  readonly label: string
  readonly onClose: () => void
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/** A window above the page, which Escape and a click beside it close. */
export function Dialog({ label, onClose, wide = false, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => element.current?.showModal(), [])
  return (
    <dialog
      ref={element}
      class={wide ? 'wide' : ''}
      aria-label={label}
      onClose={onClose}
      // Keys of the page are not for what is behind.
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => event.target === element.current && element.current?.close()}
    >
      {children}
    </dialog>
  )
}
