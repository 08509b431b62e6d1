import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'
import type { Prepared } from '../db/prepared.ts'

/** The two numbers every request starts from. */
export interface Revisions {
  /** Changes with everything that decides who may see what. */
  readonly rights: number
  /** Changes with what is enabled, and how it is set. */
  readonly generation: number
}

export const NONE = '00000000-0000-0000-0000-000000000000'

/** Reads both in one statement, so that they are of one moment. */
export async function readRevisions(knex: Knex, { rows: ask }: Prepared = { rows }): Promise<Revisions> {
  const found = await ask<{ kind: string; n: number }>(
    knex,
    sql`select kind, n from core.revision where kind in ('core:rights', 'core:generation') and set_id = ${NONE}::uuid`,
  )
  const of = (kind: string) => Number(found.find((row) => row.kind === kind)?.n ?? 0)
  return { rights: of('core:rights'), generation: of('core:generation') }
}

/** A number in a row, not a sequence: a sequence moves before the commit, and a process would settle on the old state. */
export async function nextGeneration(knex: Knex): Promise<number> {
  const [row] = await rows<{ n: number }>(
    knex,
    sql`update core.revision set n = n + 1 where kind = 'core:generation' and set_id = ${NONE}::uuid returning n`,
  )
  await knex.raw(`select pg_notify('kith_generation', ?)`, [String(row?.n)])
  return Number(row?.n)
}
