import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { useModal } from './use-modal.ts'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** A dialog that is open as long as it is rendered. Escape and a click beside it close it. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const id = useId()
  useModal(element)
  // A text that is selected with the mouse may end beside the dialog in which it began.
  const begunBeside = useRef(false)
  return (
    <dialog
      ref={element}
      aria-labelledby={id}
      onClose={onClose}
      onPointerDown={(event) => (begunBeside.current = isBeside(event))}
      onClick={(event) => begunBeside.current && isBeside(event) && onClose()}
    >
      <div class="stack">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  )
}

/** Whether it is what is behind the dialog that is clicked, which looks like the dialog itself but for the place. */
function isBeside({ target, currentTarget, clientX, clientY }: MouseEvent): boolean {
  if (target !== currentTarget || !(target instanceof Element)) return false
  const { left, right, top, bottom } = target.getBoundingClientRect()
  return clientX < left || clientX > right || clientY < top || clientY > bottom
}
