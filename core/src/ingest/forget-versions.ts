import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'
import type { Outcome } from './examine.ts'

/**
 * Has the next scan of a source look again at photos that could not be had, and at those of which it found another
 * version while this one was worked on.
 */
export async function forgetVersions(knex: Knex, outcomes: readonly Outcome[]): Promise<void> {
  const ofSources = outcomes.filter((one) => one.photo.source)
  if (ofSources.length === 0) return
  const seen = ofSources.map((one) => (one.how === 'failed' && !one.facts ? null : one.photo.version))
  await rows(
    knex,
    sql`update core.asset a set version = null
        from unnest(${ofSources.map((one) => one.photo.id)}::uuid[], ${seen}::text[]) as was (id, version)
        where a.id = was.id and a.version is distinct from was.version`,
  )
}
