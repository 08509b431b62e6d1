import { S3ServiceException } from '@aws-sdk/client-s3'
import { KithError, isKithError, notFound } from '@kith/sdk'
import { diskError } from './disk-error.ts'
import { storeAway } from './store-away.ts'

const NETWORK = /^(ECONN\w+|E(HOST|NET)UNREACH|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|TimeoutError)$/

/** What a bucket's server says, or that it says nothing, as an error a client may hear of. */
export function bucketError(error: unknown): unknown {
  if (isKithError(error)) return error
  if (error instanceof S3ServiceException) return saidBy(error)
  const names = error instanceof Error ? [error.name, 'code' in error ? String(error.code) : ''] : []
  return names.some((name) => NETWORK.test(name)) ? storeAway(error) : diskError(error)
}

function saidBy(error: S3ServiceException): unknown {
  const status = error.$metadata.httpStatusCode ?? 0
  if (error.name === 'NoSuchBucket' || status === 401 || status === 403) return refused(error)
  if (status === 404) return notFound('The file')
  if (status === 0 || status === 429 || status >= 500) return storeAway(error)
  return error
}

const refused = (cause: S3ServiceException) =>
  new KithError(
    'store_refused',
    503,
    `The store that Kith keeps its files in refuses it (${cause.name}). An admin has to look at S3_BUCKET, its keys and their rights.`,
    undefined,
    { cause },
  )
