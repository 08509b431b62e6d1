import { Redis } from 'ioredis'
import { type Finding, bad, note, ok, reasonOf } from './finding.ts'

/** Whether the queues have the Redis they are to be on, and whether it may forget jobs. */
export async function checkRedis(url: string): Promise<Finding[]> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 5_000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  })
  redis.on('error', () => undefined)
  try {
    await redis.connect()
    const version = /redis_version:(\S+)/.exec(await redis.info('server'))?.[1] ?? 'of unknown version'
    // Not every provider lets one ask.
    const policy = await redis.config('GET', 'maxmemory-policy').catch(() => undefined)
    const forgets = Array.isArray(policy) ? policy[1] : undefined
    if (typeof forgets === 'string' && forgets !== 'noeviction')
      return [note('redis.forgets', { version, policy: forgets })]
    return [ok('redis.fine', { version })]
  } catch (error) {
    return [bad('redis.failed', { reason: reasonOf(error) })]
  } finally {
    redis.disconnect()
  }
}
