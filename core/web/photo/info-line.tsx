import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../components/icon.tsx'

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
