import type { ComponentChildren } from 'preact'

export interface SquareButtonProps {
  /** Said by screen readers, and shown as a hint. */
  readonly label: string
  readonly onClick: () => unknown
  /** It is on or off, and this is which. */
  readonly pressed?: boolean
  readonly disabled?: boolean
  /** Its icon. */
  readonly children: ComponentChildren
}

/**
 * A button that is an icon and nothing else: for `asset.actions`, and beside what it belongs to.
 * @example
 * const remove = (
 *   <SquareButton label="Remove" onClick={close}>
 *     <Icon name="trash" />
 *   </SquareButton>
 * )
 */
export const SquareButton = ({ label, onClick, pressed, disabled = false, children }: SquareButtonProps) => (
  <button
    type="button"
    class="quiet square"
    aria-label={label}
    title={label}
    aria-pressed={pressed}
    disabled={disabled}
    onClick={onClick}
  >
    {children}
  </button>
)
