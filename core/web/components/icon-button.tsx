import { Icon, type IconName } from '@kith/sdk/widgets'

interface IconButtonProps {
  readonly icon: IconName
  /** Said by screen readers, and shown as a hint. */
  readonly label: string
  readonly onClick: () => void
  readonly filled?: boolean
  readonly pressed?: boolean
}

export const IconButton = ({ icon, label, onClick, filled = false, pressed }: IconButtonProps) => (
  <button type="button" class="icon-button" aria-label={label} title={label} aria-pressed={pressed} onClick={onClick}>
    <Icon name={icon} filled={filled} />
  </button>
)
