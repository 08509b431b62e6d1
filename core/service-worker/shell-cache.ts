// Put in by the build: the files of the shell, and a name that changes with them.
declare const SHELL_FILES: readonly string[]
declare const SHELL_VERSION: string

const PREFIX = 'kith-shell-'
const NAME = PREFIX + SHELL_VERSION

/** Keeps what the pages need to be shown without the server: nothing of it is anybody's. */
export async function fillShell(): Promise<void> {
  const cache = await caches.open(NAME)
  await cache.addAll(SHELL_FILES.map((file) => new Request(file, { cache: 'reload' })))
}

/** Forgets earlier shells but for the last: pages that are open now are made of it, and load more of it later. */
export async function forgetEarlierShells(): Promise<void> {
  const names = await caches.keys()
  const others = names.filter((name) => name.startsWith(PREFIX) && name !== NAME)
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)))
}

/** Pages and the shell's files: from the server, and from here when it cannot be reached. */
export function answerOffline(event: FetchEvent, pathname: string): void {
  if (event.request.mode === 'navigate') event.respondWith(orKept(event.request, '/'))
  // With a hash in its name a file never changes.
  else if (pathname.startsWith('/app/')) event.respondWith(keptOr(event.request))
  else if (SHELL_FILES.includes(pathname)) event.respondWith(orKept(event.request, pathname))
}

async function orKept(request: Request, file: string): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await (await caches.open(NAME)).match(file)
    if (kept) return kept
    throw error
  }
}

async function keptOr(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}
