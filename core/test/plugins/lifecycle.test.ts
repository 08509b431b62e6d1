import { type Plugin, type Service, id, library, plugin, reply, required } from '@kith/sdk'
import { testKith } from '@kith/sdk/testing'
import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { groups } from '../access/groups-plugin.ts'

interface Faces extends Service {
  readonly $service?: 'faces/v1'
}

const manifest = (name: string, sdk = '*', pages: string[] = []) => ({
  name,
  version: '1.0.0',
  peerDependencies: { '@kith/sdk': sdk },
  kith: { id: name, pages },
})
const make = (name: string, more: Partial<Plugin> = {}, sdk?: string): Plugin => ({
  ...plugin({ package: manifest(name, sdk) }).define({}),
  ...more,
})

let k: Awaited<ReturnType<typeof testKith<'ada'>>> | undefined
afterEach(async () => {
  await k?.close()
  k = undefined
})

async function world(...installed: Plugin[]) {
  k = await testKith({ plugins: [], installed, users: ['ada'] })
  return k
}
const state = async (pluginId: string) => {
  const row: { state: string; reason: string | null; stage: string | null } | undefined = await k
    ?.knex('core.plugin')
    .where({ id: pluginId })
    .first()
  return row
}

describe('a plugin that cannot be enabled says why', () => {
  test('made for another SDK: blocked, unless the admin overrides', async () => {
    const kith = await world(make('old', {}, '^9.0.0'))
    await expect(kith.enable('old')).rejects.toThrow('made for @kith/sdk ^9.0.0')
    expect(await state('old')).toMatchObject({ state: 'blocked', stage: 'range' })
    const answer = await kith.as(kith.users.ada).post('/api/plugins/old/enable', { overrideRange: true })
    expect(answer.body).toMatchObject({ state: 'enabled' })
  })

  test('a service is missing: blocked, naming it', async () => {
    const needs = plugin({ package: manifest('needs'), uses: { faces: required<Faces>('faces/v1') } }).define({})
    const kith = await world(needs)
    await expect(kith.enable('needs')).rejects.toThrow('needs faces/v1')
    expect(await state('needs')).toMatchObject({ state: 'blocked' })
  })

  test('a migration fails: failed, with nothing of it left', async () => {
    const kith = await world(
      make('broken', { migrations: { '0001-a': 'create table a (id int)', '0002-b': 'create table b (id nonsense)' } }),
    )
    await expect(kith.enable('broken')).rejects.toThrow('Migration 0002-b of "broken" failed and was undone')
    expect(await state('broken')).toMatchObject({ state: 'failed', stage: 'migrate' })
    const { rows } = await kith.knex.raw(`select 1 from pg_namespace where nspname = 'broken'`)
    expect(rows).toEqual([])
  })

  test('the database lacks an extension it needs: blocked, naming it', async () => {
    const kith = await world(make('deep', { extensions: ['no_such_extension'] }))
    await expect(kith.enable('deep')).rejects.toThrow('needs the extension "no_such_extension" of PostgreSQL')
    expect(await state('deep')).toMatchObject({ state: 'blocked', stage: 'migrate' })
  })

  test('older than its data: blocked, naming the migration it does not know', async () => {
    const kith = await world(make('young', { migrations: { '0001-a': 'create table a (id int)' } }))
    await kith.enable('young')
    await kith.knex('core.migration').insert({ plugin: 'young', name: '0002-later' })
    await kith.disable('young')
    await expect(kith.enable('young')).rejects.toThrow('does not know 0002-later')
    expect(await state('young')).toMatchObject({ state: 'blocked' })
  })

  test('two plugins claim one page: the second is blocked', async () => {
    const page = (name: string) => {
      const factory = plugin({ package: manifest(name, '*', ['share']) })
      return factory.define({
        routes: { page: factory.page('/share/:key', { auth: 'open', returns: reply.html }, async () => name) },
      })
    }
    const kith = await world(page('one'), page('two'))
    await kith.enable('one')
    expect((await kith.as(null).get('/share/x')).body).toBe('one')
    await expect(kith.enable('two')).rejects.toThrow('both claim the page /share')
    expect(await state('two')).toMatchObject({ state: 'blocked', stage: 'routes' })
  })

  test('a hook that never ends: failed after its time, naming plugin and hook', async () => {
    const kith = await world(make('slow', { lifecycle: { enable: () => new Promise(() => {}) } }))
    await expect(kith.enable('slow')).rejects.toThrow('The enable hook of "slow" did not end')
    expect(await state('slow')).toMatchObject({ state: 'failed', stage: 'enable' })
  })

  test('its tables do not fit its models, or lack foreign keys: failed, with every mistake in one sentence', async () => {
    const factory = plugin({ package: manifest('sloppy') })
    class Thing extends factory.model('thing', z.object({ id, titel: z.string() })) {}
    const kith = await world(
      factory.define({
        models: [Thing],
        migrations: { '0001-a': 'create table thing (id uuid primary key, title text, user_id uuid)' },
      }),
    )
    await expect(kith.enable('sloppy')).rejects.toThrow(
      /no column "titel"; did you mean "title"\?.*user_id needs a foreign key/s,
    )
  })

  test('a grant or set that would read a whole table in every request: failed, saying which index to add', async () => {
    const factory = plugin({ package: manifest('unindexed') })
    class Row extends factory.model('row', z.object({ id, user_id: id, owner_id: id })) {}
    const grant = factory.grant('all', library, Row, {
      user: 'user_id',
      key: { set: 'owner_id', by: 'owner_id', can: 1 },
    })
    const migration = `create table row (id uuid primary key, user_id uuid references core."user" on delete cascade, owner_id uuid)`
    const kith = await world(factory.define({ parts: [grant], migrations: { '0001-a': migration } }))
    await expect(kith.enable('unindexed')).rejects.toThrow('create index on unindexed.row (user_id)')
  })

  test('a grant that cannot be queried: failed, and nobody’s timeline notices', async () => {
    const factory = plugin({ package: manifest('bad-grant') })
    class Row extends factory.model('row', z.object({ id, user_id: id, owner_id: id })) {}
    const grant = factory.grant('all', library, Row, {
      user: 'user_id',
      where: (rows) => rows.whereRaw('nope = 1'),
      key: { set: 'owner_id', by: 'owner_id', can: 1 },
    })
    const migration = `create table row (id uuid primary key, user_id uuid references core."user" on delete cascade, owner_id uuid)`
    const kith = await world(factory.define({ parts: [grant], migrations: { '0001-a': migration } }))
    await expect(kith.enable('bad-grant')).rejects.toThrow('grant "bad-grant:all" cannot be queried')
    expect((await kith.as(kith.users.ada).get('/api/auth/me')).status).toBe(200)
  })
})

describe('while it runs', () => {
  test('a grant that breaks later is quarantined, and everybody goes on without it', async () => {
    const kith = await world(groups)
    await kith.enable('groups')
    const photo = await kith.asset(kith.users.ada)
    await kith.knex.raw('alter table groups.member rename column role to oops')
    const answer = await kith.as(kith.users.ada).get('/api/auth/me')
    expect(answer.status).toBe(200)
    expect(await state('groups')).toMatchObject({ state: 'quarantined' })
    expect((await state('groups'))?.reason).toContain('groups:members')
    expect(await kith.see(kith.users.ada, 'view')).toEqual([photo])
  })

  test('switched off in one process it is gone in the other with the next request, and back with the next', async () => {
    const factory = plugin({ package: manifest('hello') })
    const hello = factory.define({
      routes: {
        hi: factory.get('/', { returns: z.object({ hi: z.string() }) }, async ({ caller }) => ({ hi: caller.name })),
      },
    })
    const kith = await world(hello)
    const other = await kith.another()
    try {
      const ask = () => other.as(kith.users.ada).get('/api/hello')
      expect((await ask()).status).toBe(404)
      await kith.enable('hello')
      expect((await ask()).body).toEqual({ hi: 'ada' })
      await kith.disable('hello')
      expect((await ask()).status).toBe(404)
    } finally {
      await other.close()
    }
  })

  describe('a plugin that another one needs', () => {
    const gives = plugin({ package: manifest('gives') })
    const needs = plugin({ package: manifest('needs'), uses: { faces: required<Faces>('faces/v1') } })
    const enabled = async () => {
      const kith = await world(
        gives.define({ parts: [gives.provide<Faces>('faces/v1', () => ({}))] }),
        needs.define({}),
      )
      await kith.enable('gives')
      await kith.enable('needs')
      return kith
    }

    test('is not disabled without naming that one', async () => {
      const kith = await enabled()
      const answer = await kith.as(kith.users.ada).post('/api/plugins/gives/disable')
      expect(answer).toMatchObject({ status: 409, body: { error: { code: 'plugin_needed', dependents: ['needs'] } } })
      expect(await state('gives')).toMatchObject({ state: 'enabled' })
    })

    test('takes that one along when it is forced: blocked, until it is there again', async () => {
      const kith = await enabled()
      await kith.as(kith.users.ada).post('/api/plugins/gives/disable', { force: true })
      expect(await state('needs')).toMatchObject({ state: 'blocked', reason: expect.stringContaining('faces/v1') })
      await kith.enable('gives')
      await kith.enable('needs')
      expect(await state('needs')).toMatchObject({ state: 'enabled', reason: null })
    })
  })
})

describe('leaving', () => {
  test('uninstall wants the id typed, exports before, and leaves nothing', async () => {
    const kith = await world(groups)
    await kith.enable('groups')
    const photo = await kith.asset(kith.users.ada)
    await kith.knex('groups.grp').insert({ owner_user_id: kith.users.ada.id })
    const exported = String((await kith.as(kith.users.ada).get('/api/plugins/groups/export')).body)
    expect(
      exported
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toContainEqual(expect.objectContaining({ table: 'grp' }))
    expect((await kith.as(kith.users.ada).delete('/api/plugins/groups?confirm=groups')).status).toBe(409)
    await kith.disable('groups')
    expect((await kith.as(kith.users.ada).delete('/api/plugins/groups?confirm=other')).status).toBe(400)
    expect((await kith.as(kith.users.ada).delete('/api/plugins/groups?confirm=groups')).status).toBe(204)
    const { rows } = await kith.knex.raw(`select 1 from pg_namespace where nspname = 'groups'`)
    expect(rows).toEqual([])
    expect(await kith.see(kith.users.ada, 'view')).toEqual([photo])
    await kith.enable('groups')
    expect(await kith.knex('groups.grp')).toEqual([])
  })

  test('only an admin toggles plugins', async () => {
    const kith = await testKith({ plugins: [], installed: [groups], users: ['ada', 'bob'] })
    try {
      expect((await kith.as(kith.users.bob).post('/api/plugins/groups/enable')).status).toBe(403)
      expect((await kith.as(null).post('/api/plugins/groups/enable')).status).toBe(401)
    } finally {
      await kith.close()
    }
  })
})
