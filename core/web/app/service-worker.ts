/** Has the shell open without the server, and files taken that are shared with it, where the browser can do that. */
export function startServiceWorker(): void {
  // Browsers have none for pages that came without TLS.
  if (!('serviceWorker' in navigator)) return
  // Afterwards, so that it takes nothing from the first page that is shown.
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined), { once: true })
}
