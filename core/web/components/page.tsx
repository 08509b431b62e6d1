import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'

interface PageProps {
  readonly title: string
  readonly text?: string
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}

/** A page of text and forms: a heading, what can be done, and the rest in a column that is easy to read. */
export function Page({ title, text, actions, children }: PageProps) {
  useTitle(title)
  return (
    <div class="page">
      <header class="page-head">
        <div class="grow">
          <h1>{title}</h1>
          {text && <p class="muted">{text}</p>}
        </div>
        {actions && <div class="row">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

/** What the browser's tab says. */
export function useTitle(title: string): void {
  useEffect(() => {
    const before = document.title
    const own = `${title} · Kith`
    document.title = own
    return () => {
      // What was over a page is gone; a page that came after it has said its own already.
      if (document.title === own) document.title = before
    }
  }, [title])
}
