import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { AwsV4Signer } from 'aws4fetch'

export const BUCKET = 'photos'
export const KEYS = { accessKeyId: 'kith', secretAccessKey: 'the secret of the bucket' }

/** As much of S3 as a library needs, from memory: ListObjectsV2 in pages of two, GetObject with ranges, signatures. */
export async function startS3() {
  const objects = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    answer(request, response, objects).catch((error: unknown) => response.destroy(error as Error))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    objects,
    endpoint: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, objects: Map<string, Buffer>) {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
  const [, bucket, ...rest] = url.pathname.split('/').map(decodeURIComponent)
  const fail = (status: number, code: string, message: string) =>
    response.writeHead(status).end(`<Error><Code>${code}</Code><Message>${message}</Message></Error>`)
  if (!(await isSigned(request, url)))
    return fail(403, 'SignatureDoesNotMatch', 'The request signature does not match the one that was calculated.')
  if (bucket !== BUCKET) return fail(404, 'NoSuchBucket', 'The specified bucket does not exist')
  if (url.searchParams.get('list-type') === '2') return response.end(listing(url.searchParams, objects))
  const bytes = objects.get(rest.join('/'))
  if (!bytes) return fail(404, 'NoSuchKey', 'The specified key does not exist.')
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
  if (!range) return response.writeHead(200, { 'content-length': bytes.length }).end(bytes)
  const [start, end] = [Number(range[1]), Math.min(Number(range[2]), bytes.length - 1)]
  const headers = { 'content-range': `bytes ${start}-${end}/${bytes.length}`, 'content-length': end - start + 1 }
  return response.writeHead(206, headers).end(bytes.subarray(start, end + 1))
}

async function isSigned({ headers }: IncomingMessage, url: URL): Promise<boolean> {
  const names = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1]?.split(';') ?? []
  const signed = names.flatMap((name): [string, string][] => (name === 'host' ? [] : [[name, String(headers[name])]]))
  const signer = new AwsV4Signer({
    ...KEYS,
    url: url.href,
    headers: signed,
    service: 's3',
    region: 'eu-test-1',
    datetime: String(headers['x-amz-date']),
  })
  return (await signer.sign()).headers.get('authorization') === headers.authorization
}

const PAGE = 2

function listing(asked: URLSearchParams, objects: Map<string, Buffer>): string {
  const after = asked.get('continuation-token') ?? ''
  const keys = [...objects.keys()].filter((key) => key.startsWith(asked.get('prefix') ?? '') && key > after).sort()
  const page = keys.slice(0, PAGE)
  const next = keys.length > PAGE ? `<NextContinuationToken>${escaped(page.at(-1) ?? '')}</NextContinuationToken>` : ''
  const contents = page.map((key) => {
    const bytes = objects.get(key) ?? Buffer.of()
    const etag = `&quot;${createHash('md5').update(bytes).digest('hex')}&quot;`
    return `<Contents><Key>${escaped(key)}</Key><LastModified>2024-05-01T10:00:00.000Z</LastModified><ETag>${etag}</ETag><Size>${bytes.length}</Size></Contents>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><Name>${BUCKET}</Name>${next}${contents.join('')}</ListBucketResult>`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#x27;')
