import type { ComponentChildren } from 'preact'

interface WelcomeProps {
  readonly title: string
  readonly text?: string
  readonly children: ComponentChildren
}

/** A page before one is in: one card in the middle. */
export const Welcome = ({ title, text, children }: WelcomeProps) => (
  <main class="welcome">
    <div class="welcome-card stack">
      <span class="mark" aria-hidden="true" />
      <h1>{title}</h1>
      {text && <p class="muted">{text}</p>}
      {children}
    </div>
  </main>
)
