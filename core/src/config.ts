import path from 'node:path'
import { z } from 'zod'
import { areAddresses, proxiesIn } from './http/proxies.ts'

const port = z.coerce.number().int().min(0).max(65535)
const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')

/** Every variable Kith reads. Nothing else in Kith looks at the environment. */
const Environment = z.object({
  KITH_PORT: port.default(2283),
  KITH_HOST: z.string().default('127.0.0.1'),
  KITH_DATA: z.string().default('./data'),
  KITH_PUBLIC_URL: z.url().optional(),
  KITH_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform(proxiesIn)
    .refine(areAddresses, 'write addresses or ranges such as 10.0.0.0/8, separated by commas, or loopback, or private')
    .describe('Reverse proxies whose X-Forwarded-For and X-Forwarded-Proto are believed'),
  KITH_METRICS_PORT: port.optional().describe('Where /metrics is served for Prometheus; default: nowhere'),
  KITH_METRICS_HOST: z.string().default('127.0.0.1'),
  KITH_PLUGINS: z.string().optional().describe('Where plugins are installed; default: plugins in the data folder'),
  KITH_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  KITH_DEV: flag.default(false).describe('Errors of plugins are shown in answers'),
  KITH_FFMPEG: z
    .string()
    .optional()
    .describe('The ffmpeg to use, with ffprobe beside it; default: the one that comes with Kith'),
  DATABASE_URL: z.string().optional(),
  QUEUE_DATABASE_URL: z.string().optional().describe('Where jobs live, when DATABASE_URL is a transaction pooler'),
  REDIS_URL: z.string().optional(),
  S3_BUCKET: z.string().optional().describe('A bucket for the files Kith keeps, instead of the data folder'),
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('The S3-compatible server; default: Amazon S3'),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_PREFIX: z
    .string()
    .default('')
    .transform((prefix) => prefix.replace(/^\/+|\/+$/g, ''))
    .describe('Put before the name of each object, where the bucket has others'),
  S3_PATH_STYLE: flag
    .optional()
    .describe('The bucket is in the path of the address, not in its host name; default: with S3_ENDPOINT'),
})

const SECRETS = /password|secret|_URL$|_KEY$|_KEY_ID$/i

/** A bucket of an S3-compatible server. */
export interface BucketConfig {
  readonly endpoint: string | undefined
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly prefix: string
  readonly pathStyle: boolean
}

/** How this process is configured. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly data: string
  readonly plugins: string
  readonly metrics: { readonly port: number; readonly host: string } | undefined
  readonly publicUrl: string | undefined
  readonly trustedProxies: readonly string[]
  readonly log: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  readonly dev: boolean
  readonly ffmpeg: string | undefined
  readonly databaseUrl: string | undefined
  readonly queueDatabaseUrl: string | undefined
  readonly redisUrl: string | undefined
  /** Where Kith keeps its files, if not in the data folder. */
  readonly bucket: BucketConfig | undefined
}

/** Reads the configuration; throws a sentence that names the variable when one is nonsense. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const read = Environment.safeParse(given)
  if (!read.success)
    throw new Error(
      read.error.issues.map((issue) => `${issue.path.join('.')} is not usable: ${issue.message}.`).join(' '),
    )
  const e = read.data
  const data = path.resolve(e.KITH_DATA)
  return {
    port: e.KITH_PORT,
    host: e.KITH_HOST,
    data,
    plugins: path.resolve(e.KITH_PLUGINS ?? path.join(data, 'plugins')),
    metrics: e.KITH_METRICS_PORT === undefined ? undefined : { port: e.KITH_METRICS_PORT, host: e.KITH_METRICS_HOST },
    publicUrl: e.KITH_PUBLIC_URL?.replace(/\/$/, ''),
    trustedProxies: e.KITH_TRUSTED_PROXIES,
    log: e.KITH_LOG,
    dev: e.KITH_DEV,
    ffmpeg: e.KITH_FFMPEG,
    databaseUrl: e.DATABASE_URL,
    queueDatabaseUrl: e.QUEUE_DATABASE_URL,
    redisUrl: e.REDIS_URL,
    bucket: bucketOf(e),
  }
}

function bucketOf(e: z.output<typeof Environment>): BucketConfig | undefined {
  if (e.S3_BUCKET === undefined) {
    if (e.S3_ENDPOINT === undefined) return undefined
    throw new Error('S3_ENDPOINT is set and S3_BUCKET is not: name the bucket that Kith keeps its files in.')
  }
  if (e.S3_ACCESS_KEY_ID === undefined || e.S3_SECRET_ACCESS_KEY === undefined)
    throw new Error('S3_BUCKET needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY: set both.')
  return {
    endpoint: e.S3_ENDPOINT,
    bucket: e.S3_BUCKET,
    region: e.S3_REGION,
    accessKeyId: e.S3_ACCESS_KEY_ID,
    secretAccessKey: e.S3_SECRET_ACCESS_KEY,
    prefix: e.S3_PREFIX,
    pathStyle: e.S3_PATH_STYLE ?? e.S3_ENDPOINT !== undefined,
  }
}

/** The variables that were set, secrets masked, for the line printed at start. */
export function describeConfig(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const known = Object.keys(Environment.shape).filter((key) => env[key])
  return Object.fromEntries(
    known.map((key) => [key, SECRETS.test(key) && key !== 'KITH_PUBLIC_URL' ? '***' : String(env[key])]),
  )
}
