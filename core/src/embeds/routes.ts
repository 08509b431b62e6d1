import { can, capsOf, datetime, forbidden, id, notFound, reply, setRef } from '@kith/sdk'
import { z } from 'zod'
import { canOnSet, requireSet } from '../access/judge.ts'
import { rows, sql } from '../access/fragment.ts'
import { hashToken } from '../auth/tokens.ts'
import { core } from '../server/area.ts'
import { embedMade, embedRevoked } from './events.ts'
import { newEmbedToken } from './guests.ts'

/** What a page of somebody else's can be given. It never writes. */
const GIVEN = ['view', 'details', 'places', 'download'] as const

const DAY = 86_400

const isOrigin = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) && url.origin === text
}

const Origin = z
  .string()
  .max(300)
  .refine(isOrigin, 'An origin is a scheme and a host with nothing after it, like "https://example.org".')

const Embed = z
  .object({
    id,
    name: z.string(),
    set: z.string(),
    can: z.array(z.enum(GIVEN)),
    origins: z.array(z.string()),
    createdAt: datetime,
    expiresAt: datetime,
    usedAt: datetime.nullable(),
  })
  .meta({ id: 'embeds.Embed' })

interface Row extends Omit<z.output<typeof Embed>, 'can'> {
  readonly can: number
}

const saidOf = (row: Row): z.output<typeof Embed> => {
  const caps = capsOf(row.can)
  return { ...row, can: GIVEN.filter((cap) => caps.includes(cap)) }
}

/** Tokens for widgets in other sites, and their life. */
export const embedRoutes = {
  listEmbeds: core.get(
    '/',
    { summary: 'Your embed tokens that are still good, newest first', returns: z.object({ items: z.array(Embed) }) },
    async (c) => ({
      items: (
        await rows<Row>(
          c.knex,
          sql`select id, name, set_kind || ':' || set_id as set, can, origins, created_at as "createdAt",
              expires_at as "expiresAt", used_at as "usedAt"
            from core.embed where user_id = ${c.caller.id}::uuid and expires_at > now()
            order by created_at desc, id limit 500`,
        )
      ).map(saidOf),
    }),
  ),

  makeEmbed: core.post(
    '/',
    {
      summary: 'Make an embed token: it shows one collection in pages of these origins, for some time',
      description:
        'The token is in this answer and never shown again. It is sent as `Authorization: Bearer …`, only reads, and counts while you may hand on the collection.',
      body: z.object({
        name: z.string().trim().min(1).max(100),
        set: setRef,
        can: z.array(z.enum(GIVEN)).default(['view', 'details']).describe('`view` is always in it'),
        origins: z.array(Origin).min(1).max(20).describe('Where the page is: `https://example.org`'),
        seconds: z
          .int()
          .min(60)
          .max(366 * DAY)
          .default(DAY)
          .describe('How long it is good'),
      }),
      returns: Embed.extend({ token: z.string() }),
      status: 201,
      limit: { max: 600, per: 'hour' },
    },
    async (c) => {
      const { name, set, origins, seconds } = c.body
      const wanted = can('view', ...c.body.can)
      await requireSet(c.knex, c.generation.access, c.ring, set, 'link')
      const beyond = wanted & ~(await canOnSet(c.knex, c.generation.access, c.ring, set))
      if (beyond !== 0)
        throw forbidden(`You cannot give more than you have: leave out ${capsOf(beyond).join(' and ')}.`)
      const token = newEmbedToken()
      const row = await c.transaction(async () => {
        const [made]: { id: string; created_at: Date; expires_at: Date }[] = await c
          .knex('core.embed')
          .insert({
            user_id: c.caller.id,
            name,
            token_hash: hashToken(token),
            set_kind: set.kind,
            set_id: set.id,
            can: wanted,
            origins: [...new Set(origins)],
            expires_at: c.knex.raw('now() + make_interval(secs => ?)', [seconds]),
          })
          .returning(['id', 'created_at', 'expires_at'])
        if (!made) throw new Error('The embed token was not written.')
        await c.emit(embedMade, { userId: c.caller.id, embedId: made.id })
        return made
      })
      const { id: embedId, created_at: createdAt, expires_at: expiresAt } = row
      const said = { id: embedId, name, set: `${set.kind}:${set.id}`, origins: [...new Set(origins)], usedAt: null }
      return { ...saidOf({ ...said, can: wanted, createdAt, expiresAt }), token }
    },
  ),

  revokeEmbed: core.delete(
    '/:id',
    { summary: 'Revoke an embed token: pages with it show nothing from now on', params: { id }, returns: reply.none },
    async (c) =>
      c.transaction(async () => {
        const gone = await c.knex('core.embed').where({ id: c.params.id, user_id: c.caller.id }).delete()
        if (gone === 0) throw notFound('The embed token')
        await c.emit(embedRevoked, { userId: c.caller.id, embedId: c.params.id })
      }),
  ),
}
