import { Readable } from 'node:stream'
import { librarySource } from '@kith/sdk'
import { ask } from './ask.ts'
import { Bucket, folderOf } from './bucket.ts'
import { readListing } from './xml.ts'

/** A bucket as a place that photos live in. */
export const source = librarySource({
  type: 's3',
  title: 'S3 bucket',
  config: Bucket,

  async *list(bucket, signal) {
    const folder = folderOf(bucket)
    let next: string | undefined
    do {
      const query = { 'list-type': '2', prefix: folder, ...(next !== undefined && { 'continuation-token': next }) }
      const page = readListing(await (await ask(bucket, { query, signal })).text())
      for (const { Key, Size, ETag, LastModified } of page.Contents) {
        // What programs make in the place of an empty folder.
        if (Key.endsWith('/')) continue
        yield { ref: Key.slice(folder.length), size: Size, version: ETag, modifiedAt: LastModified }
      }
      next = page.NextContinuationToken
    } while (next)
  },

  async open(bucket, ref, { range, signal }) {
    const headers = range && { range: `bytes=${range.start}-${range.end}` }
    const answer = await ask(bucket, { key: folderOf(bucket) + ref, headers, signal })
    // `bytes 0-9/2000` of a part, and the length of the whole.
    const size = Number(
      answer.headers.get('content-range')?.split('/')[1] ?? answer.headers.get('content-length') ?? NaN,
    )
    if (!answer.body || !Number.isSafeInteger(size) || (range && answer.status !== 206))
      throw new Error('The server sent something else than was asked for.')
    return { body: Readable.from(answer.body, { objectMode: false }), size }
  },
})
