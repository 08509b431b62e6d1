import { datetime, notFound, reply } from '@kith/sdk'
import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { core } from '../server/area.ts'
import { setProfile, usedBytes } from '../users/accounts.ts'
import { Color, Locale, PersonName } from '../users/profile.ts'

/** The account one is signed in with, and what this session or API key may do. */
const Me = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  color: z.string(),
  admin: z.boolean(),
  locale: z.string().nullable(),
  quotaBytes: z.int().nullable(),
  mustChangePassword: z.boolean(),
  /** False for an account that only signs in with a provider. */
  hasPassword: z.boolean(),
  /** Whether locked photos can be unlocked with a PIN. */
  hasPin: z.boolean(),
  /** The admin who looks through this user's eyes; such a session only reads. */
  actorId: z.uuid().nullable(),
  session: z.object({
    id: z.uuid().nullable(),
    apiKeyId: z.uuid().nullable(),
    /** Null: everything the account may do. */
    scopes: z.array(z.string()).nullable(),
    /** Until when locked photos are shown; null while they are not. */
    unlockedUntil: datetime.nullable(),
    /** The same as the seconds that are left, for devices whose clock is another. */
    unlockedFor: z.int().nullable(),
    /** How it began; null for an API key. */
    via: z.enum(['password', 'oidc']).nullable(),
  }),
})

type Row = Omit<z.output<typeof Me>, 'actorId' | 'session'> & {
  unlockedUntil: Date | null
  unlockedFor: number | null
  via: 'password' | 'oidc' | null
}

export const meRoutes = {
  getMe: core.get('/me', { summary: 'The account one is signed in with', returns: Me }, async (c) => {
    const [row] = await rows<Row>(
      c.knex,
      sql`select u.id, u.email, u.name, u.color, u.admin, u.locale, u.quota_bytes::float8 as "quotaBytes",
          coalesce(k.must_change, false) as "mustChangePassword",
          k.user_id is not null as "hasPassword", s.via,
          exists (select from core.pin p where p.user_id = u.id) as "hasPin",
          case when s.unlocked_until > now() then s.unlocked_until end as "unlockedUntil",
          case when s.unlocked_until > now() then extract(epoch from s.unlocked_until - now())::int end as "unlockedFor"
        from core."user" u left join core.credential k on k.user_id = u.id
        left join core.session s on s.id = ${c.session?.id ?? null}::uuid where u.id = ${c.caller.id}::uuid`,
    )
    if (!row) throw notFound('The account')
    const { unlockedUntil, unlockedFor, via, ...me } = row
    return {
      ...me,
      actorId: c.caller.actor ?? null,
      session: {
        id: c.session?.id ?? null,
        apiKeyId: c.session?.apiKeyId ?? null,
        scopes: c.session?.scopes ? [...c.session.scopes] : null,
        unlockedUntil,
        unlockedFor,
        via,
      },
    }
  }),

  updateMe: core.patch(
    '/me',
    {
      summary: 'Change one’s own name, colour or language',
      body: z.object({ name: PersonName.optional(), color: Color.optional(), locale: Locale.nullable().optional() }),
      returns: reply.none,
    },
    async (c) => setProfile(c.knex, c.caller.id, c.body),
  ),

  getMyStorage: core.get(
    '/me/storage',
    {
      summary: 'How much room one’s uploads take, and how much they may',
      returns: z.object({ usedBytes: z.int(), quotaBytes: z.int().nullable() }),
    },
    async (c) => {
      const [row] = await rows<{ quotaBytes: number | null }>(
        c.knex,
        sql`select quota_bytes::float8 as "quotaBytes" from core."user" where id = ${c.caller.id}::uuid`,
      )
      return { usedBytes: await usedBytes(c.knex, c.caller.id), quotaBytes: row?.quotaBytes ?? null }
    },
  ),
}
