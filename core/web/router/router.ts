import { type ReadonlySignal, computed, signal } from '@preact/signals'
import { linkOf } from './link-of.ts'

/** Where the page is, and how to go elsewhere. Plain links (`<a href>`) work, those inside widgets too. */
export interface Router {
  readonly path: ReadonlySignal<string>
  readonly query: ReadonlySignal<URLSearchParams>
  /** Whether this is where the page is now. */
  isAt(address: string): boolean
  go(to: string, options?: { replace?: boolean }): void
  /** Back where one came from; to `otherwise` when one came from elsewhere. */
  back(otherwise: string): void
}

export function createRouter(): Router {
  const address = signal(new URL(location.href))
  // How many steps of the history are ours, also those before a reload: beyond them `back` would leave Kith.
  let depth = depthOf(history.state)
  // Pages know better where one was: what they show is not there yet when the browser looks for it.
  history.scrollRestoration = 'manual'

  function go(to: string, { replace = false } = {}): void {
    const next = new URL(to, location.href)
    if (next.href === location.href) return
    if (replace) history.replaceState({ depth }, '', next)
    else history.pushState({ depth: ++depth }, '', next)
    address.value = next
  }

  const moved = () => {
    depth = depthOf(history.state)
    address.value = new URL(location.href)
  }
  const clicked = (event: MouseEvent) => {
    const to = linkOf(event)
    if (!to) return
    event.preventDefault()
    go(to)
  }
  window.addEventListener('popstate', moved)
  document.addEventListener('click', clicked)

  return {
    path: computed(() => address.value.pathname),
    query: computed(() => address.value.searchParams),
    isAt: (at) => new URL(at, location.href).href === address.peek().href,
    go,
    back: (otherwise) => (depth > 0 ? history.back() : go(otherwise, { replace: true })),
  }
}

const depthOf = (state: unknown): number =>
  typeof state === 'object' && state !== null && 'depth' in state && typeof state.depth === 'number' ? state.depth : 0
