// Usage: node bench/lib/bare-database.mjs FOLDER
// The least a start can cost: PGlite with its extensions opened in a thread, as Kith has it, until it answers a query.
// Prints { seconds, rss } as JSON; seconds are from the start of this process.
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { citext } from '@electric-sql/pglite/contrib/citext'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { vector } from '@electric-sql/pglite-pgvector'

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url), {
    workerData: process.argv[2],
    resourceLimits: { stackSizeMb: 64 },
  })
  worker.on('message', () => {
    console.log(JSON.stringify({ seconds: performance.now() / 1000, rss: process.memoryUsage.rss() }))
    worker.postMessage('close')
  })
} else {
  // The same port on which PGlite answers keeps the thread alive while it opens.
  parentPort.ref()
  const database = await PGlite.create({
    dataDir: workerData,
    extensions: { vector, citext, pg_trgm, unaccent, btree_gist },
    startParams: [...PGlite.defaultStartParams, '-c', 'max_wal_size=64MB', '-c', 'min_wal_size=32MB'],
  })
  await database.query('select 1')
  parentPort.once('message', async () => {
    await database.close()
    parentPort.close()
  })
  parentPort.postMessage('open')
}
