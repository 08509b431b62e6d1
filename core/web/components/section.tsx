import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface SectionProps {
  readonly title: string
  readonly text?: string
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}

export function Section({ title, text, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section class="section" aria-labelledby={id}>
      <header class="row">
        <div class="grow">
          <h2 id={id}>{title}</h2>
          {text && <p class="muted">{text}</p>}
        </div>
        {actions}
      </header>
      {children}
    </section>
  )
}
