import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'

// Names of files are text, also those that look like numbers or end with a space.
const parser = new XMLParser({
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  isArray: (name) => name === 'Contents',
})

const Listing = z.object({
  ListBucketResult: z.object({
    NextContinuationToken: z.string().optional(),
    Contents: z
      .array(
        z.object({
          Key: z.string(),
          Size: z.coerce.number(),
          ETag: z.string(),
          LastModified: z.coerce.date().optional(),
        }),
      )
      .default([]),
  }),
})

/** A page of a bucket's objects. Throws when it is none. */
export const readListing = (xml: string) => {
  const read = Listing.safeParse(parser.parse(xml))
  if (!read.success) throw new Error('What answers there is no S3 server.')
  return read.data.ListBucketResult
}

const Failure = z
  .object({ Error: z.object({ Code: z.string().default(''), Message: z.string().default('') }) })
  .catch({ Error: { Code: '', Message: '' } })

/** What the server says went wrong; empty when it says nothing. */
export function readError(xml: string): { code: string; message: string } {
  const { Code: code, Message: message } = Failure.parse(safely(xml)).Error
  return { code, message }
}

function safely(xml: string): unknown {
  try {
    return parser.parse(xml)
  } catch {
    return undefined
  }
}
