import { startFauxqs } from 'fauxqs'

const KEYS = { accessKeyId: 'kith', secretAccessKey: 'the secret of the bucket' }

/** An S3-compatible server with an empty bucket, in memory. */
export async function startS3() {
  const server = await startFauxqs({ port: 0, logger: false })
  server.createBucket('kith')
  return { port: server.port, ...bucketAt(server.port), stop: () => server.stop() }
}

/** The bucket as the store and the environment name it; `port` may be that of a proxy. */
export function bucketAt(port: number) {
  const endpoint = `http://127.0.0.1:${port}`
  return {
    bucket: { endpoint, bucket: 'kith', region: 'us-east-1', prefix: 'below', pathStyle: true, ...KEYS },
    env: {
      S3_ENDPOINT: endpoint,
      S3_BUCKET: 'kith',
      S3_PREFIX: 'below',
      S3_ACCESS_KEY_ID: KEYS.accessKeyId,
      S3_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
    },
  }
}
