/** Where a click leads within Kith; `undefined` when the browser should do as it always does. */
export function linkOf(event: MouseEvent): string | undefined {
  const { button, ctrlKey, metaKey, shiftKey, altKey } = event
  if (event.defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return undefined
  // The path, because a click inside a widget is seen here as one on the widget.
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement)
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return undefined
  if (link.pathname.startsWith('/api/')) return undefined
  // To another part of the page the browser finds by itself, and moves the focus there.
  if (link.hash && link.pathname === location.pathname && link.search === location.search) return undefined
  return link.pathname + link.search + link.hash
}
