import path from 'node:path'
import type { Config } from '../config.ts'
import { createFolderStore } from './folder-store.ts'
import { isStoreAway } from './store-away.ts'
import type { FileStore } from './store.ts'

/** Opens the store that the configuration names. A bucket that is away is waited for; one that refuses is an error. */
export async function openStore(config: Pick<Config, 'data' | 'bucket'>): Promise<FileStore> {
  if (!config.bucket) return createFolderStore(path.join(config.data, 'files'))
  // Most servers have no bucket, and the client is large.
  const { createBucketStore } = await import('./bucket-store.ts')
  const store = createBucketStore(config.bucket, config.data)
  await store.check().catch((error: unknown) => {
    if (!isStoreAway(error)) throw error
  })
  return store
}
