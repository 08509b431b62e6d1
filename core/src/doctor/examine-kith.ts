import { type Config, readConfig } from '../config.ts'
import { checkServer } from '../db/server.ts'
import { VERSION } from '../server/version.ts'
import { checkAddress } from './check-address.ts'
import { checkCodecs } from './check-codecs.ts'
import { checkDatabase } from './check-database.ts'
import { checkStorage } from './check-storage.ts'
import { checkRedis } from './check-redis.ts'
import { type Finding, bad, ok, reasonOf } from './finding.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Looks at everything a Kith needs. One thing that fails hides no other. */
export async function* examineKith(env: Environment): AsyncGenerator<Finding> {
  yield versionFinding()
  const config = configOf(env)
  if ('about' in config) return yield config
  yield ok('configuration.fine')
  yield* examine(config, () => checkDatabase(config))
}

/** Looks at everything but the configuration, which was read. */
export async function* examine(config: Config, database: () => Promise<Finding[]>): AsyncGenerator<Finding> {
  const checks: Readonly<Record<string, () => Finding[] | Promise<Finding[]>>> = {
    address: () => checkAddress(config),
    storage: () => checkStorage(config),
    database,
    queues: () => checkQueues(config),
    codecs: () => checkCodecs(config),
  }
  for (const [what, check] of Object.entries(checks))
    try {
      yield* await check()
    } catch (error) {
      yield bad('unchecked.failed', { what, reason: reasonOf(error) })
    }
}

export const versionFinding = (): Finding =>
  ok('version.is', { kith: VERSION, node: process.versions.node, system: `${process.platform} ${process.arch}` })

function configOf(env: Environment): Config | Finding {
  try {
    return readConfig(env)
  } catch (error) {
    return bad('configuration.wrong', { reason: reasonOf(error) })
  }
}

async function checkQueues(config: Config): Promise<Finding[]> {
  if (config.redisUrl !== undefined) return checkRedis(config.redisUrl)
  if (config.queueDatabaseUrl === undefined) return [ok('queues.database')]
  try {
    await checkServer({ connectionString: config.queueDatabaseUrl, connectionTimeoutMillis: 10_000 })
    return [ok('queues.direct')]
  } catch (error) {
    return [bad('queues.failed', { reason: reasonOf(error) })]
  }
}
