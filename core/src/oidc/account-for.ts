import { events } from '@kith/sdk'
import { rows, sql } from '../access/fragment.ts'
import type { CoreContext } from '../server/area.ts'
import { createUser } from '../users/create-user.ts'
import { identityLinked } from './events.ts'
import type { OidcSettings } from './oidc-setting.ts'
import type { Person } from './person.ts'
import { SignInProblem } from './problems.ts'

interface Account {
  readonly id: string
  readonly disabled: boolean
  readonly mustChange: boolean
}

/** The account of somebody who comes from the provider: the one that is linked, or one that can be, or a new one. */
export const accountFor = (
  c: Pick<CoreContext, 'knex' | 'transaction' | 'emit'>,
  settings: OidcSettings,
  person: Person,
): Promise<{ id: string; mustChange: boolean }> =>
  c.transaction(async () => {
    await oneAtATime(c, person)
    const account =
      (await linked(c, person)) ?? (await link(c, settings, person)) ?? (await register(c, settings, person))
    if (account.disabled) throw new SignInProblem('disabled')
    return account
  })

/** Links the account of somebody who is signed in; that of another stays with the other. */
export const linkTo = (
  c: Pick<CoreContext, 'knex' | 'transaction' | 'emit'>,
  userId: string,
  person: Person,
): Promise<void> =>
  c.transaction(async () => {
    await oneAtATime(c, person)
    const account = await linked(c, person)
    if (account && account.id !== userId) throw new SignInProblem('linked_elsewhere')
    if (!account) await remember(c, userId, person)
  })

type C = Pick<CoreContext, 'knex' | 'emit'>

/** Two answers about one person at once: the second finds what the first made. */
const oneAtATime = (c: C, { issuer, subject }: Person) =>
  c.knex.raw(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`${issuer} ${subject}`])

async function linked(c: C, { issuer, subject }: Person): Promise<Account | undefined> {
  const [account] = await rows<Account>(
    c.knex,
    sql`select u.id, u.disabled_at is not null as disabled, coalesce(k.must_change, false) as "mustChange"
      from core.identity i join core."user" u on u.id = i.user_id left join core.credential k on k.user_id = u.id
      where i.issuer = ${issuer} and i.subject = ${subject}`,
  )
  return account
}

/** Only an e-mail that the provider checked: anybody can write somebody else's into their profile. */
async function link(c: C, settings: OidcSettings, person: Person): Promise<Account | undefined> {
  if (!person.email) return undefined
  const [account] = await rows<Account>(
    c.knex,
    sql`select u.id, u.disabled_at is not null as disabled, coalesce(k.must_change, false) as "mustChange"
      from core."user" u left join core.credential k on k.user_id = u.id where u.email = ${person.email}`,
  )
  if (!account) return undefined
  if (!settings.linkByEmail || !person.emailVerified) throw new SignInProblem('taken')
  await remember(c, account.id, person)
  return account
}

async function register(c: C, settings: OidcSettings, person: Person): Promise<Account> {
  if (!settings.autoRegister) throw new SignInProblem('no_account')
  if (!person.email) throw new SignInProblem('no_email')
  const { id } = await createUser(c.knex, {
    email: person.email,
    name: person.name ?? person.email,
    admin: person.admin,
  })
  await c.emit(events.userCreated, { userId: id })
  await remember(c, id, person)
  return { id, disabled: false, mustChange: false }
}

async function remember(c: C, userId: string, { issuer, subject }: Person): Promise<void> {
  await c.knex('core.identity').insert({ user_id: userId, issuer, subject })
  await c.emit(identityLinked, { userId })
}
