import { Icon, type IconName } from '@kith/sdk/widgets'
import type { ComponentChildren } from 'preact'

interface InfoLineProps {
  readonly icon: IconName
  readonly small?: string | undefined
  readonly children: ComponentChildren
}

/** One thing that is known of a photo. */
export const InfoLine = ({ icon, small, children }: InfoLineProps) => (
  <div class="info-line">
    <Icon name={icon} />
    <div>
      {children}
      {small && <small>{small}</small>}
    </div>
  </div>
)
