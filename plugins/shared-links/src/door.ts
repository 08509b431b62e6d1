import { type Caller, type ContextOf, isKithError } from '@kith/sdk'
import { closed, passwordNeeded, wrongPassword, yoursClosed } from './errors.ts'
import { visited } from './events.ts'
import { kith } from './kith.ts'
import { Count, Link } from './models.ts'
import { isPassword } from './passwords.ts'
import { showsSet } from './shown.ts'
import { stateOf } from './state.ts'

type C = ContextOf<typeof kith>

/** The link of a key or short name. Who tries out names is slowed down; guests of one party may come all at once. */
export async function findLink(c: C, by: { key_hash: string } | { slug: string }, address: string): Promise<Link> {
  const tried = await c.limit(`unknown:${address}`, { max: 100, per: 'hour' })
  const link = await Link.query().findOne(by)
  if (!link) throw closed()
  await tried.giveBack()
  return link
}

/** The link that the caller is a visitor of. How often it may be opened is over for those who come, not for those inside. */
export async function visitOf(caller: Caller): Promise<Link> {
  const visit = caller.kind === 'visitor' ? caller : caller.visits.find((one) => one.plugin === kith.id)
  const link = visit?.plugin === kith.id ? await Link.query().findById(visit.id) : undefined
  if (!link || stateOf(link, 0)) throw closed()
  return link
}

/** Throws when the link is closed; only its maker is told why. */
export async function refuseClosed(c: C, link: Link, me: string | undefined): Promise<void> {
  const count = await Count.query().findById(link.id)
  const reason =
    stateOf(link, count?.visits ?? 0) ??
    ((await showsSet((await c.visitors.acting(link.id)).assets, link)) ? undefined : 'not_yours_to_share')
  if (reason) throw me === link.maker_user_id ? yoursClosed({ reason }) : closed()
}

/**
 * Wrong passwords are counted for each address and for each link, right ones are not. An address that guessed wrong but a
 * few times is not held up by the guesses of others: nobody can close a link to those who know its password.
 */
export async function checkPassword(c: C, link: Link, password: string | undefined, address: string): Promise<void> {
  if (link.password_hash === null) return
  if (password === undefined) throw passwordNeeded()
  const tried = [await c.limit(`password:${link.id}:${address}`, { max: 60, per: 'hour' })]
  const first = await c
    .limit(`password-first:${link.id}:${address}`, { max: 5, per: 'hour' })
    .catch((error: unknown) => {
      if (!isKithError(error) || error.code !== 'too_many') throw error
    })
  tried.push(first ?? (await c.limit(`password:${link.id}`, { max: 300, per: 'hour' })))
  if (!(await isPassword(link.password_hash, password))) throw wrongPassword()
  for (const one of tried) await one.giveBack()
}

/**
 * The link as it is now; throws when it was changed while its password was looked at, which takes a moment. Until the
 * transaction ends it stays so: whoever changes it then throws out who came in before.
 */
export async function stillSo(link: Link): Promise<Link> {
  const now = await Link.query().findById(link.id).forShare()
  if (!now || stateOf(now, 0)) throw closed()
  if (now.password_hash !== link.password_hash) throw wrongPassword()
  return now
}

/** Counts a visit, or throws when there were as many as there may be: of two at once, one is too late. */
export async function countVisit(c: C, link: Link): Promise<void> {
  const counted = await Count.query()
    .patch({ visits: c.knex.raw('visits + 1') as never, last_seen_at: new Date() })
    .where({ link_id: link.id })
    .where((q) => (link.view_limit === null ? q : q.where('visits', '<', link.view_limit)))
  if (counted === 0) throw closed()
  await c.emit(visited, { linkId: link.id, userId: link.maker_user_id })
}
