import { notFound } from '@kith/sdk'
import { AwsClient } from 'aws4fetch'
import type { Bucket } from './bucket.ts'
import { readError } from './xml.ts'

export interface Question {
  /** Of one object; without, the question is to the bucket. */
  readonly key?: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly signal: AbortSignal
}

/** How often a busy server is asked once more. */
const RETRIES = 3

/** Asks the server, signed. What it answers instead of success is thrown as a sentence. */
export async function ask(bucket: Bucket, { key, query, headers, signal }: Question): Promise<Response> {
  const { accessKeyId, secretAccessKey, region } = bucket
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES })
  const answer = await client
    .fetch(addressOf(bucket, key, query), { ...(headers && { headers: { ...headers } }), signal })
    .catch((error: unknown) => {
      throw new Error(`The server at ${bucket.endpoint} does not answer (${reasonOf(error)}).`, { cause: error })
    })
  if (answer.ok) return answer
  const { code, message } = readError(await answer.text())
  if (key !== undefined && answer.status === 404 && code !== 'NoSuchBucket') throw notFound('The object')
  throw new Error(message || `The server at ${bucket.endpoint} answered ${answer.status}.`)
}

/** The bucket is part of the path: servers at home rarely have a name for each. */
function addressOf({ endpoint, bucket }: Bucket, key = '', query: Readonly<Record<string, string>> = {}): string {
  const path = [bucket, ...key.split('/')].map(encodeURIComponent).join('/')
  const asked = new URLSearchParams(query).toString().replaceAll('+', '%20')
  return `${endpoint.replace(/\/+$/, '')}/${path}${asked && `?${asked}`}`
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error)) return String(cause)
  return 'code' in cause ? String(cause.code) : cause.message
}
