import type { Knex } from 'knex'
import { type Fragment, rows, sql } from '../access/fragment.ts'
import { hashPassword } from '../auth/passwords.ts'
import { emailTaken } from './errors.ts'
import { UNCLAIMED_EMAIL } from './owner-for-import.ts'
import { COLORS } from './profile.ts'

/** What an account is made from. */
export interface NewAccount {
  readonly email: string
  readonly name: string
  /** Absent for somebody who signs in with a provider. */
  readonly password?: string
  readonly admin?: boolean
  readonly color?: string
  readonly quotaBytes?: number | null
  readonly mustChangePassword?: boolean
}

/** Holds for the account that photos belong to which were imported before anybody had an account. */
const unclaimed: Fragment = sql`(u.email = ${UNCLAIMED_EMAIL} and not exists (select 1 from core.credential k where k.user_id = u.id))`

/** Whether nobody has an account yet. */
export async function setupNeeded(knex: Knex): Promise<boolean> {
  const somebody = await rows(knex, sql`select 1 from core."user" u where not ${unclaimed} limit 1`)
  return somebody.length === 0
}

/**
 * Makes an account. The very first one is an admin's, or nobody could make the others, and takes over what was
 * imported before.
 */
export async function createUser(knex: Knex, account: NewAccount): Promise<{ id: string }> {
  const passwordHash = account.password === undefined ? undefined : await hashPassword(account.password)
  return knex.transaction(async (trx) => {
    const first = await setupNeeded(trx)
    const person = {
      email: account.email.toLowerCase(),
      name: account.name,
      admin: first || account.admin === true,
      color: account.color ?? (await nextColor(trx)),
      quota_bytes: account.quotaBytes ?? null,
    }
    const id = (first ? await claim(trx, person) : undefined) ?? (await insert(trx, person))
    if (passwordHash !== undefined)
      await trx('core.credential').insert({
        user_id: id,
        password_hash: passwordHash,
        must_change: account.mustChangePassword ?? false,
      })
    return { id }
  })
}

async function claim(trx: Knex, person: object): Promise<string | undefined> {
  const [waiting] = await rows<{ id: string }>(
    trx,
    sql`select u.id from core."user" u where ${unclaimed} for no key update`,
  )
  if (waiting) await trx('core.user').where({ id: waiting.id }).update(person)
  return waiting?.id
}

async function insert(trx: Knex, person: object): Promise<string> {
  const made: { id: string }[] = await trx('core.user').insert(person).onConflict('email').ignore().returning('id')
  const [row] = made
  if (!row) throw emailTaken()
  return row.id
}

/** Each account gets the next one, so that people who come one after the other look different. */
async function nextColor(knex: Knex): Promise<string> {
  const [row] = await rows<{ n: number }>(knex, sql`select count(*)::int as n from core."user"`)
  return COLORS[(row?.n ?? 0) % COLORS.length] ?? COLORS[0]
}
