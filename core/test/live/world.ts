import { can, library, plugin, reply } from '@kith/sdk'
import { z } from 'zod'

const kith = plugin({
  package: { name: 'n', version: '1.0.0', peerDependencies: { '@kith/sdk': '^0.1.0' }, kith: { id: 'walls' } },
})

class Share extends kith.model('share', z.object({ owner_id: z.uuid(), user_id: z.uuid() }), {
  id: ['owner_id', 'user_id'],
}) {}
class Key extends kith.model('key', z.object({ id: z.string(), owner_id: z.uuid() })) {}

const shares = kith.grant('shares', library, Share, {
  user: 'user_id',
  key: { set: 'owner_id', can: can('view'), by: 'owner_id' },
})
const keys = kith.grant('keys', library, Key, {
  visitor: 'id',
  key: { set: 'owner_id', can: can('view'), by: 'owner_id' },
})
const keyHolders = kith.authenticator({
  header: 'x-wall-key',
  admit: async (id) => Key.query().findById(id).select('id'),
})

const painted = kith.event('painted', z.object({ ownerId: z.uuid() }), {
  live: ({ ownerId }) => ({ in: library.of(ownerId) }),
})
const called = kith.event('called', z.object({ userIds: z.array(z.uuid()) }), {
  live: ({ userIds }) => ({ users: userIds }),
})
const whispered = kith.event('whispered', z.object({}))
const broken = kith.event('broken', z.object({}), {
  live: () => {
    throw new Error('nobody knows whom this concerns')
  },
})
const noted = kith.notice('noted', z.object({}), { label: 'Notes', text: () => 'A note.', link: () => '/' })

const fail = z.object({ fail: z.boolean().optional() })

/** A plugin whose users let each other see their walls, that is, their libraries. */
export const walls = kith.define({
  parts: [shares, keys, keyHolders, painted, called, whispered, broken, noted],
  routes: {
    paint: kith.post('/paint', { body: fail, returns: reply.none }, (c) =>
      c.transaction(async () => {
        await c.emit(painted, { ownerId: c.caller.id })
        if (c.body.fail) throw new Error('undone')
      }),
    ),
    call: kith.post('/call', { body: z.object({ to: z.array(z.uuid()) }), returns: reply.none }, (c) =>
      c.emit(called, { userIds: c.body.to }),
    ),
    whisper: kith.post('/whisper', { returns: reply.none }, (c) =>
      c.transaction(async () => {
        await c.emit(whispered, {})
        await c.emit(broken, {})
      }),
    ),
    note: kith.post('/note', { body: z.object({ to: z.array(z.uuid()) }), returns: reply.none }, (c) =>
      c.notify(noted, c.body.to, {}),
    ),
    share: kith.put('/shares/:user', { params: { user: z.uuid() }, returns: reply.none }, async (c) => {
      await Share.query().insert({ owner_id: c.caller.id, user_id: c.params.user })
    }),
    unshare: kith.delete('/shares/:user', { params: { user: z.uuid() }, returns: reply.none }, async (c) => {
      await Share.query().deleteById([c.caller.id, c.params.user])
    }),
    giveKey: kith.put('/keys/:key', { params: { key: z.string() }, returns: reply.none }, async (c) => {
      await Key.query().insert({ id: c.params.key, owner_id: c.caller.id })
    }),
  },
  migrations: {
    '0001-init': `
      create table share (
        owner_id uuid not null references core."user" on delete cascade,
        user_id uuid not null references core."user" on delete cascade,
        primary key (owner_id, user_id)
      );
      create index on share (user_id);
      create table key (id text primary key, owner_id uuid not null references core."user" on delete cascade);
    `,
  },
})
