/** Where the service worker put files that were shared with Kith from elsewhere on the device. */
const WAITING = 'kith-received'

/** Takes what was shared with Kith out of where it waited. */
export async function takeReceived(): Promise<readonly File[]> {
  if (!('caches' in window)) return []
  const cache = await caches.open(WAITING)
  const files: File[] = []
  for (const request of await cache.keys()) {
    const kept = await cache.match(request)
    await cache.delete(request)
    if (!kept) continue
    const name = decodeURIComponent(kept.headers.get('x-file-name') ?? 'shared')
    const lastModified = Number(kept.headers.get('x-modified')) || Date.now()
    files.push(new File([await kept.blob()], name, { type: kept.headers.get('content-type') ?? '', lastModified }))
  }
  return files
}

/** Nobody else who signs in here uploads what was shared by who was before. */
export async function forgetReceived(): Promise<void> {
  if ('caches' in window) await caches.delete(WAITING)
}
