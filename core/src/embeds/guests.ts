import { KithError } from '@kith/sdk'
import type { Knex } from 'knex'
import { LRUCache } from 'lru-cache'
import { type Fragment, rows, sql } from '../access/fragment.ts'
import { hashToken, newToken } from '../auth/tokens.ts'
import type { PictureSigner } from './signer.ts'

/** What of a request says that an embed sends it. */
export interface EmbedAsking {
  readonly path: string
  header(name: string): string | undefined
  query(name: string): string | undefined
}

/** An embed that may ask. */
export interface Guest {
  readonly id: string
  /** Whose visitor it is: core's, of an embed, or that of a plugin that let it in. */
  readonly plugin: string
}

/** Lets embeds in: by their token, or by an address that was signed for one picture. */
export interface EmbedGuests {
  /** Undefined when the request is none of an embed; throws a sentence when the embed may not ask (any more, from there). */
  admit(asking: EmbedAsking, rights: number): Promise<Guest | undefined>
}

interface Embed {
  readonly id: string
  readonly origins: readonly string[]
  readonly expiresAt: Date
}

const PREFIX = 'embed_'
const TOKEN = /^bearer +(embed_[\w-]{43})$/i
const PICTURE = /^\/api\/assets\/([0-9a-f-]{36})\/(?:thumbnail|preview|video)$/i
/** The hash of a visitor's token: it says which visit, and lets nobody in. */
const VISIT = /^[0-9a-f]{64}$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Told from a session's token by how it begins. */
export const newEmbedToken = (): string => PREFIX + newToken()

/** How long an embed is believed without looking. All that ends it earlier moves the rights revision. */
const BELIEVE_MS = 60_000

export function createEmbedGuests(deps: { knex: Knex; signer: PictureSigner }): EmbedGuests {
  const known = new LRUCache<string, { embed: Embed; rights: number; at: number }>({ max: 5_000 })

  async function find(key: string, is: Fragment, rights: number): Promise<Embed | undefined> {
    const held = known.get(key)
    const now = Date.now()
    if (held?.rights === rights && now - held.at < BELIEVE_MS && held.embed.expiresAt.getTime() > now) return held.embed
    const embed = await read(deps.knex, is)
    if (embed) known.set(key, { embed, rights, at: now })
    return embed
  }

  async function byToken(token: string, asking: EmbedAsking, rights: number): Promise<Guest> {
    const hash = hashToken(token)
    const embed = await find(hash.toString('base64'), sql`e.token_hash = ${hash}`, rights)
    if (!embed)
      throw new KithError(
        'unauthenticated',
        401,
        'This embed token is not valid any more. Whoever looks after this page can make a new one.',
      )
    // A browser says where a page's request comes from. What does not say it is no page.
    refuseElsewhere(embed, asking.header('origin') ?? '')
    return { id: embed.id, plugin: 'core' }
  }

  const embedOf = async (id: string, rights: number) => {
    const embed = await find(id, sql`e.id = ${id}::uuid`, rights)
    return embed && { ...embed, plugin: 'core' }
  }

  async function bySignature(asset: string, asking: EmbedAsking, rights: number): Promise<Guest | undefined> {
    const [id, signature] = [asking.query('embed'), asking.query('signature')]
    if (id === undefined || signature === undefined) return undefined
    const until = Number(asking.query('until'))
    if (
      !(UUID.test(id) || VISIT.test(id)) ||
      !deps.signer.isRight({ embed: id, asset: asset.toLowerCase(), until }, signature)
    )
      throw new KithError('wrong_signature', 403, 'This address of a picture was not signed by this server.')
    const isIn = until * 1000 > Date.now()
    const embed = !isIn ? undefined : VISIT.test(id) ? await visitOf(deps.knex, id) : await embedOf(id, rights)
    if (!embed) throw new KithError('address_over', 403, 'This address of a picture has run out. Load the page again.')
    // Pictures are asked for without an origin. The page they are shown in is said by most browsers.
    const site = asking.header('origin') ?? originOf(asking.header('referer'))
    if (site !== undefined) refuseElsewhere(embed, site)
    return { id: embed.id, plugin: embed.plugin }
  }

  return {
    async admit(asking, rights) {
      const token = TOKEN.exec(asking.header('authorization') ?? '')?.[1]
      if (token !== undefined) return byToken(token, asking, rights)
      const asset = PICTURE.exec(asking.path)?.[1]
      return asset === undefined ? undefined : bySignature(asset, asking, rights)
    },
  }
}

async function read(knex: Knex, is: Fragment): Promise<Embed | undefined> {
  const [row] = await rows<{ id: string; origins: string[]; expires_at: Date; stale: boolean }>(
    knex,
    sql`select e.id, e.origins, e.expires_at, e.used_at is null or e.used_at < now() - interval '1 minute' as stale
      from core.embed e join core."user" u on u.id = e.user_id and u.disabled_at is null
      where ${is} and e.expires_at > now()`,
  )
  if (!row) return undefined
  if (row.stale) await knex('core.embed').where({ id: row.id }).update({ used_at: knex.fn.now() })
  return { id: row.id, origins: row.origins, expiresAt: row.expires_at }
}

/** The visit of a plugin's visitor, while it lasts. */
async function visitOf(knex: Knex, hash: string): Promise<(Guest & Pick<Embed, 'origins'>) | undefined> {
  const [row] = await rows<{ id: string; plugin: string; origins: string[] | null }>(
    knex,
    sql`select v.visitor_id as id, v.plugin, v.origins from core.visit v join core.plugin p on p.id = v.plugin and p.state = 'enabled'
      where v.token_hash = decode(${hash}, 'hex') and v.expires_at > now()`,
  )
  return row && { id: row.id, plugin: row.plugin, origins: row.origins ?? [] }
}

function refuseElsewhere({ origins }: Pick<Embed, 'origins'>, origin: string): void {
  if (origins.includes(origin)) return
  const where = origin === '' ? 'by what is no page of a browser' : `from ${origin}`
  throw new KithError('wrong_origin', 403, `This may not be used ${where}.`)
}

const originOf = (address: string | undefined): string | undefined =>
  address !== undefined && URL.canParse(address) ? new URL(address).origin : undefined
