import { datetime, forbidden, notFound, reply } from '@kith/sdk'
import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { core } from '../server/area.ts'
import { scopeTooWide } from './errors.ts'
import { apiKeyCreated, apiKeyDeleted } from './events.ts'
import { Scope, beyond } from './scopes.ts'
import { hashToken, newToken } from './tokens.ts'

const ApiKey = z.object({
  id: z.uuid(),
  name: z.string(),
  scopes: z.array(z.string()),
  createdAt: datetime,
  usedAt: datetime.nullable(),
})

/** API keys: for programs that act for a user. */
export const keyRoutes = {
  listApiKeys: core.get('/keys', { summary: 'One’s API keys', returns: z.array(ApiKey) }, async (c) =>
    rows<z.output<typeof ApiKey>>(
      c.knex,
      sql`select id, name, scopes, created_at as "createdAt", used_at as "usedAt"
        from core.api_key where user_id = ${c.caller.id}::uuid order by created_at desc, id`,
    ),
  ),

  createApiKey: core.post(
    '/keys',
    {
      summary: 'Make an API key',
      description: 'Its secret is in this answer and never shown again. It is sent as `x-api-key`.',
      body: z.object({
        name: z.string().trim().min(1).max(100),
        scopes: z.array(Scope).min(1).max(100).default(['*']),
      }),
      returns: ApiKey.extend({ secret: z.string() }),
      status: 201,
      errors: [scopeTooWide],
    },
    async (c) => {
      const scopes = [...new Set(c.body.scopes)]
      if (beyond(c.session?.scopes, scopes) !== undefined) throw scopeTooWide()
      if (scopes.includes('admin') && !c.caller.admin)
        throw forbidden('Only an administrator’s key can have the scope "admin". Choose others.')
      const secret = newToken()
      const key = await c.transaction(async () => {
        const [row]: { id: string; created_at: Date }[] = await c
          .knex('core.api_key')
          .insert({ user_id: c.caller.id, name: c.body.name, key_hash: hashToken(secret), scopes })
          .returning(['id', 'created_at'])
        if (!row) throw new Error('The API key was not written.')
        await c.emit(apiKeyCreated, { userId: c.caller.id, apiKeyId: row.id })
        return row
      })
      return { id: key.id, name: c.body.name, scopes, createdAt: key.created_at, usedAt: null, secret }
    },
  ),

  deleteApiKey: core.delete(
    '/keys/:id',
    { summary: 'End an API key', params: { id: z.uuid() }, returns: reply.none },
    async (c) =>
      c.transaction(async () => {
        const ended = await c.knex('core.api_key').where({ id: c.params.id, user_id: c.caller.id }).delete()
        if (ended === 0) throw notFound('The API key')
        await c.emit(apiKeyDeleted, { userId: c.caller.id, apiKeyId: c.params.id })
      }),
  ),
}
