import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { useModal } from './use-modal.ts'

export interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  /** As wide as there is room for: for pictures to choose from. */
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/**
 * A window above the page, open as long as it is rendered. Escape and a click beside it close it; then what had the
 * focus before has it again.
 * @example
 * const asked = (
 *   <Dialog title="Really?" onClose={() => answer(false)}>
 *     <button onClick={() => answer(true)}>Yes</button>
 *   </Dialog>
 * )
 */
export function Dialog({ title, onClose, wide = false, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const id = useId()
  useModal(element)
  // A text that is selected with the mouse may end beside the dialog in which it began.
  const begunBeside = useRef(false)
  return (
    <dialog
      ref={element}
      class={wide ? 'wide' : ''}
      aria-labelledby={id}
      onClose={onClose}
      // Keys of the page are not for what is behind; it does not see a dialog that is inside a widget.
      onKeyDown={(event) => event.stopPropagation()}
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
