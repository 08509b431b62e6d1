import { Icon, type IconName } from '@kith/sdk/widgets'
import type { ComponentChildren } from 'preact'

interface EmptyProps {
  readonly icon: IconName
  readonly title: string
  readonly text?: string
  /** It is all there is on the page, so its title is the page's. */
  readonly alone?: boolean
  /** What to do about it. */
  readonly children?: ComponentChildren
}

/** Says that there is nothing, why, and what to do. */
export const Empty = ({ icon, title, text, alone = false, children }: EmptyProps) => (
  <div class="empty">
    <Icon name={icon} />
    {alone ? <h1>{title}</h1> : <h2>{title}</h2>}
    {text && <p class="muted">{text}</p>}
    {children}
  </div>
)
