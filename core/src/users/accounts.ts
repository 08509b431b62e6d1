import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'
import { hashPassword } from '../auth/passwords.ts'
import { emailTaken } from './errors.ts'

/** An account as admins see it. */
export interface Account {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly color: string
  readonly admin: boolean
  readonly quotaBytes: number | null
  /** What uploads take; files in library folders are not Kith's to count. */
  readonly usedBytes: number
  readonly mustChangePassword: boolean
  readonly createdAt: Date
  readonly disabledAt: Date | null
}

/** What can be changed of an account. */
export interface Profile {
  readonly email?: string
  readonly name?: string
  readonly color?: string
  readonly locale?: string | null
  readonly admin?: boolean
  readonly quotaBytes?: number | null
}

/** All accounts, disabled ones too, by name. */
export const listUsers = (knex: Knex): Promise<Account[]> =>
  rows<Account>(
    knex,
    sql`select u.id, u.email, u.name, u.color, u.admin, u.quota_bytes::float8 as "quotaBytes",
        coalesce(used.bytes, 0)::float8 as "usedBytes", coalesce(k.must_change, false) as "mustChangePassword",
        u.created_at as "createdAt", u.disabled_at as "disabledAt"
      from core."user" u
      left join core.credential k on k.user_id = u.id
      left join (
        select l.owner_id, sum(a.size) as bytes from core.library l join core.asset a on a.library_id = l.id
        where l.type = 'uploads' group by l.owner_id
      ) used on used.owner_id = u.id
      order by lower(u.name), u.id`,
  )

/** What one user's uploads take. */
export async function usedBytes(knex: Knex, userId: string): Promise<number> {
  const [row] = await rows<{ bytes: number }>(
    knex,
    sql`select coalesce(sum(a.size), 0)::float8 as bytes from core.library l join core.asset a on a.library_id = l.id
      where l.owner_id = ${userId}::uuid and l.type = 'uploads'`,
  )
  return row?.bytes ?? 0
}

/** Changes what is given of an account and leaves the rest. */
export async function setProfile(knex: Knex, userId: string, profile: Profile): Promise<void> {
  const { quotaBytes, ...same } = profile
  const columns = Object.entries({ ...same, quota_bytes: quotaBytes }).filter(([, value]) => value !== undefined)
  if (columns.length === 0) return
  try {
    await knex('core.user').where({ id: userId }).update(Object.fromEntries(columns))
  } catch (error) {
    if (isTaken(error)) throw emailTaken()
    throw error
  }
}

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === '23505'

/** Sets the password of an account. */
export async function setPassword(
  knex: Knex,
  userId: string,
  password: string,
  o: { mustChange: boolean },
): Promise<void> {
  const credential = {
    password_hash: await hashPassword(password),
    must_change: o.mustChange,
    changed_at: knex.fn.now(),
  }
  await knex('core.credential')
    .insert({ user_id: userId, ...credential })
    .onConflict('user_id')
    .merge(credential)
}
