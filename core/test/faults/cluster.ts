import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { Redis } from 'ioredis'
import pg from 'pg'
import { type Proxy, startProxy } from '../files/proxy.ts'
import { bucketAt, startS3 } from '../files/s3.ts'
import { type Server, serve, tempFolder, work } from './server.ts'

/** A database of Redis that no other test uses: those that run at the same time have different numbers. */
const REDIS_DATABASE = 7 + Number(process.env['VITEST_POOL_ID'] ?? 0)

const database = process.env['KITH_TEST_DATABASE_URL']
const redis = process.env['KITH_TEST_REDIS_URL']

/** These tests need a server: the embedded database belongs to one process. */
export const hasDatabaseServer = Boolean(database)
export const hasRedis = Boolean(database && redis)

/**
 * Two web processes and two workers, each with a data folder of its own, on one new database and one bucket, each
 * reached by a line that can be cut.
 */
export async function startCluster() {
  if (!database) throw new Error('Set KITH_TEST_DATABASE_URL.')
  const name = `kith_cluster_${randomUUID().replaceAll('-', '')}`
  await onServer(database, `create database ${name}`)
  const s3 = await startS3()
  const temp = await tempFolder()
  const lines = {
    database: await lineTo(database),
    bucket: await startProxy({ host: '127.0.0.1', port: s3.port }),
    ...(redis && { redis: await lineTo(redis) }),
  }
  if (redis) await emptyRedis(redis)
  const env = {
    ...bucketAt(lines.bucket.port).env,
    DATABASE_URL: through(database, lines.database, `/${name}`),
    ...(redis && lines.redis && { REDIS_URL: through(redis, lines.redis, `/${REDIS_DATABASE}`) }),
  }
  const running: Omit<Server, 'url'>[] = []
  let folders = 0
  const started = <S extends Omit<Server, 'url'>>(server: S): S => {
    running.push(server)
    return server
  }
  const folderOf = () => path.join(temp.path, `data-${++folders}`)

  return {
    lines,
    /** Of a web process that is given a folder, that folder. */
    web: async (data = folderOf(), program?: string) => ({
      data,
      ...started(await serve(data, ['--web'], env, program)),
    }),
    worker: async (program?: string) => started(await work(folderOf(), env, program)),
    folder: path.join(temp.path, 'photos'),
    async stored(kind: string): Promise<string[]> {
      const { createBucketStore } = await import('#core/files/bucket-store.js')
      const found: string[] = []
      for await (const { key } of createBucketStore(s3.bucket, temp.path).list(kind)) found.push(key)
      return found
    },
    async close() {
      for (const line of Object.values(lines)) line.mend()
      for (const server of running) await server.kill()
      for (const line of Object.values(lines)) await line.close()
      await s3.stop()
      await onServer(database, `drop database ${name} with (force)`)
      await temp.remove()
    },
  }
}

const lineTo = (url: string): Promise<Proxy> => {
  const { hostname, port } = new URL(url)
  return startProxy({ host: hostname, port: Number(port) })
}

function through(url: string, { port }: Proxy, pathname: string): string {
  const other = new URL(url)
  other.hostname = '127.0.0.1'
  other.port = String(port)
  other.pathname = pathname
  return other.href
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

async function emptyRedis(url: string): Promise<void> {
  const client = new Redis(url, { db: REDIS_DATABASE })
  await client.flushdb()
  await client.quit()
}
