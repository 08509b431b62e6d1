import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'

/** The language somebody chose, if they did. */
export async function languageOf(knex: Knex, userId: string): Promise<string | undefined> {
  const query = sql`select locale from core."user" where id = ${userId}::uuid`
  const [user] = await rows<{ locale: string | null }>(knex, query)
  return user?.locale ?? undefined
}

/** The language somebody reads in: the one they chose, else the one their browser asks for. */
export const languageFor = async (c: {
  readonly knex: Knex
  readonly caller: { readonly id: string }
  readonly request: { readonly locale: string }
}): Promise<string> => (await languageOf(c.knex, c.caller.id)) ?? c.request.locale
