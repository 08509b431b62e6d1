import { wordsIn } from '@kith/sdk'
import type { Knex } from 'knex'
import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { type Derivation, hasFailed, isDue, photosFor } from './derivation.ts'

/** How far one derivation is. */
export const DerivationView = z
  .object({
    plugin: z.string(),
    name: z.string(),
    title: z.string(),
    paused: z.boolean(),
    total: z.int().describe('Photos that it is computed of'),
    done: z.int(),
    failed: z.int().describe('Photos that failed several times, and wait to be tried again on demand'),
    waiting: z.int(),
    perSecond: z.number().describe('Photos worked on, over the last minute'),
    secondsLeft: z.int().nullable().describe('Unknown while nothing moves'),
  })
  .meta({ id: 'derived.Derivation' })

interface Counts {
  readonly total: number
  readonly failed: number
  readonly waiting: number
  readonly recent: number
}

const MINUTE = 60

export async function viewDerivation(
  knex: Knex,
  derivation: Derivation,
  paused: boolean,
  language: string,
): Promise<z.output<typeof DerivationView>> {
  const { plugin, part, version } = derivation
  const [counts] = await rows<Counts>(
    knex,
    sql`select count(*)::int as total, count(*) filter (where ${hasFailed(derivation)})::int as failed,
          count(*) filter (where ${isDue(derivation)})::int as waiting,
          count(*) filter (where d.version = ${version} and d.at > now() - make_interval(secs => ${MINUTE}))::int as recent
        from ${photosFor(derivation)}`,
  )
  const { total = 0, failed = 0, waiting = 0, recent = 0 } = counts ?? {}
  const perSecond = recent / MINUTE
  return {
    plugin,
    name: part.name,
    title: wordsIn(part.title, language),
    paused,
    total,
    done: total - failed - waiting,
    failed,
    waiting,
    perSecond: Math.round(perSecond * 100) / 100,
    secondsLeft: perSecond > 0 && !paused ? Math.ceil(waiting / perSecond) : null,
  }
}
