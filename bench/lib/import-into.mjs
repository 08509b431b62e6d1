import { join } from 'node:path'
import { delay, setUp, startServer } from './server.mjs'

/** An import by a server on the embedded database, with what it used. */
export async function importInto(data, folder, photos) {
  const server = await startServer({ data: join(data, 'data') })
  try {
    const ask = await setUp(server)
    const before = await server.usage()
    const seconds = await timeImport(ask, folder, photos)
    const after = await server.usage()
    return { seconds, cpuSeconds: after.cpuSeconds - before.cpuSeconds, peak: after.peak / 2 ** 20 }
  } finally {
    await server.stop()
  }
}

/** The seconds from the request that adds the library to the last photo's last derivative. */
export async function timeImport(ask, folder, photos) {
  const { id: ownerId } = await ask('GET', '/api/auth/me')
  const started = performance.now()
  const { id } = await ask('POST', '/api/libraries', { ownerId, name: 'Bench', folders: [folder] })
  const library = await finished(() => ask('GET', `/api/libraries/${id}`))
  if (library.photos !== photos)
    throw new Error(`Of ${photos} photos ${library.photos} are there, ${library.failed} failed.`)
  return (performance.now() - started) / 1000
}

/** A photo counts as there once its row, thumbnail and preview are. */
async function finished(look) {
  for (;;) {
    const library = await look()
    if (library.lastScan?.state === 'failed') throw new Error(library.lastScan.error)
    if (library.progress === null && library.photos + library.failed > 0) return library
    await delay(200)
  }
}
