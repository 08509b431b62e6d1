import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import type { BucketConfig } from '../config.ts'
import { bucketError } from './bucket-error.ts'
import { segmentsOf } from './keys.ts'
import type { FileStore, ListedFile } from './store.ts'
import { tempPath } from './temp-folder.ts'

/** Larger files go up in parts of this size; with 10,000 parts at most, that is 80 GB. */
const PART = 8 * 1024 * 1024

export interface BucketStore extends FileStore {
  /** Throws when there is no such bucket, or its keys do not open it. */
  check(): Promise<void>
}

/** Keeps files in a bucket. What has to be a file for a moment is in the temporary folder below `data`. */
export function createBucketStore(config: BucketConfig, data: string): BucketStore {
  const client = clientOf(config)
  const Bucket = config.bucket
  const before = config.prefix === '' ? '' : `${config.prefix}/`
  const at = (key: string) => ({ Bucket, Key: before + segmentsOf(key).join('/') })

  async function get(key: string, range?: { start: number; end: number }): Promise<Readable> {
    const Range = range && `bytes=${range.start}-${range.end}`
    const { Body } = await client.send(new GetObjectCommand({ ...at(key), Range })).catch(rethrow)
    if (!(Body instanceof Readable)) throw new Error(`The store answered ${key} without its bytes.`)
    return Body
  }

  /** Parts are tried again by themselves; of a stream that breaks, or a process that dies, nothing is to be seen. */
  const put = async (key: string, Body: Readable | Uint8Array): Promise<void> => {
    const upload = new Upload({ client, params: { ...at(key), Body }, partSize: PART, queueSize: 2 })
    await upload.done().catch(rethrow)
  }

  return {
    async check() {
      // Of HEAD a server cannot say why not.
      await client.send(new ListObjectsV2Command({ Bucket, Prefix: before, MaxKeys: 1 })).catch(rethrow)
    },
    async stat(key) {
      const found = await client.send(new HeadObjectCommand(at(key))).catch(rethrow)
      return { size: found.ContentLength ?? 0, modifiedAt: found.LastModified ?? new Date(0) }
    },
    open: get,
    async read(key) {
      const found = await get(key)
      return Buffer.concat(await found.toArray().catch(rethrow))
    },
    put,
    async adopt(key, localPath) {
      await put(key, createReadStream(localPath))
      await rm(localPath)
    },
    async local(key) {
      const path = await tempPath(data)
      const release = () => rm(path, { force: true })
      try {
        await pipeline(await get(key), createWriteStream(path))
        return { path, release }
      } catch (error) {
        await release()
        return rethrow(error)
      }
    },
    delete: async (key) => void (await client.send(new DeleteObjectCommand(at(key))).catch(rethrow)),
    async *list(prefix): AsyncGenerator<ListedFile> {
      const Prefix = before + prefix.replace(/\/*$/, prefix === '' ? '' : '/')
      for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix })) {
        for (const { Key, Size, LastModified } of page.Contents ?? [])
          if (Key) yield { key: Key.slice(before.length), size: Size ?? 0, modifiedAt: LastModified ?? new Date(0) }
      }
    },
    // Not every server lists unfinished uploads; all have a rule for the bucket that ends them.
    removeUnfinished: async () => 0,
  }
}

const rethrow = (error: unknown): never => {
  throw bucketError(error)
}

function clientOf({ endpoint, region, pathStyle, accessKeyId, secretAccessKey }: BucketConfig): S3Client {
  // Each download holds one for as long as its reader takes.
  const agent = { keepAlive: true, maxSockets: 512 }
  return new S3Client({
    ...(endpoint !== undefined && { endpoint }),
    region,
    forcePathStyle: pathStyle,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 5,
    // Only Amazon's own servers are sure to know the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: 5_000,
      requestTimeout: 120_000,
      throwOnRequestTimeout: true,
      httpAgent: agent,
      httpsAgent: agent,
    },
  })
}
