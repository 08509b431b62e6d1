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
  yield ok('configuration', 'Every variable can be understood.')
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
  for (const [about, check] of Object.entries(checks))
    try {
      yield* await check()
    } catch (error) {
      yield bad(about, `This could not be checked: ${reasonOf(error)}`, 'If it goes on, report it as a bug.')
    }
}

export const versionFinding = (): Finding =>
  ok('version', `Kith ${VERSION}, Node ${process.versions.node}, ${process.platform} ${process.arch}.`)

function configOf(env: Environment): Config | Finding {
  try {
    return readConfig(env)
  } catch (error) {
    return bad('configuration', reasonOf(error), 'Correct the variable, then run doctor again for the rest.')
  }
}

async function checkQueues(config: Config): Promise<Finding[]> {
  if (config.redisUrl !== undefined) return checkRedis(config.redisUrl)
  if (config.queueDatabaseUrl === undefined) return [ok('queues', 'They are in the database.')]
  try {
    await checkServer({ connectionString: config.queueDatabaseUrl, connectionTimeoutMillis: 10_000 })
    return [ok('queues', 'They are in the database, which QUEUE_DATABASE_URL leads to.')]
  } catch (error) {
    return [bad('queues', reasonOf(error), 'Correct QUEUE_DATABASE_URL: it is the database itself, without a pooler.')]
  }
}
