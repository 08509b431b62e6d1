import { type Route, can, datetime, id, library, page, plugin, reply, secret } from '@kith/sdk'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

const manifest = { name: 'notes', version: '1.0.0', peerDependencies: { '@kith/sdk': '^0.1.0' }, kith: { id: 'notes' } }
const kith = plugin({ package: manifest })
class Note extends kith.model('note', z.object({ id, user_id: id, asset_id: id, text: z.string() })) {}

const about = async () => new Map()
const nothing = async () => {}
const defining = (options: Parameters<typeof kith.define>[0]) => () => kith.define(options)
const withRoute = (route: Route) => defining({ routes: { list: route } })
const withPart = (...parts: NonNullable<Parameters<typeof kith.define>[0]['parts']>) => defining({ parts })

describe('a manifest', () => {
  test.each(['core', 'Bad Id!', 'a', 'pg-catalog', 'admin'])('cannot name the plugin "%s"', (name) => {
    expect(() => plugin({ package: { ...manifest, kith: { id: name } } })).toThrow('package.json of notes: kith.id')
  })

  test('must say which SDK it is for', () => {
    expect(() => plugin({ package: { ...manifest, peerDependencies: {} } as never })).toThrow(
      'peerDependencies.@kith/sdk',
    )
  })
})

describe('a route', () => {
  const returns = reply.none

  test('does not take the method and path of another one, whatever its parameters are called', () => {
    const routes = { one: kith.get('/:a', { returns }, nothing), two: kith.get('/:b', { returns }, nothing) }
    expect(defining({ routes })).toThrow('route "two" has the same method and path as "one"')
  })

  test('has each parameter once, and says nothing of others', () => {
    expect(withRoute(kith.get('/:id/:id', { returns }, nothing))).toThrow('the same parameter twice')
    const params = { id, other: id }
    expect(withRoute(kith.get('/:id', { params, returns }, nothing))).toThrow('has a parameter "other" that is not in')
  })

  test('has no body when it is a GET or a DELETE', () => {
    const body = z.object({})
    expect(withRoute(kith.delete('/', { body, returns }, nothing))).toThrow('is a DELETE and cannot have a body')
  })

  test('says nothing that would be ignored', () => {
    expect(withRoute(kith.get('/', { returns, limits: { max: 1, per: 'day' } }, nothing))).toThrow('says "limits"')
  })

  test('answers what can be JSON, both ways', () => {
    const answer = (schema: z.ZodType) => withRoute(kith.get('/', { returns: schema }, async () => ({})))
    expect(answer(z.object({ at: z.date() }))).toThrow('Date cannot be represented')
    expect(answer(z.object({ n: z.string().transform(Number) }))).toThrow('a transform goes one way only')
    expect(answer(z.preprocess(String, z.string()))).toThrow('a transform goes one way only')
    expect(answer(page.of(z.object({ at: datetime.nullable() })))).not.toThrow()
  })

  test('takes what can be JSON, transforms included', () => {
    const take = (schema: z.ZodType) => withRoute(kith.post('/', { body: schema, returns }, nothing))
    expect(take(z.object({ at: z.date() }))).toThrow('has a `body` that cannot be JSON')
    expect(take(z.object({ at: datetime, n: z.string().transform(Number) }))).not.toThrow()
    expect(withRoute(kith.get('/', { query: page.query, returns }, nothing))).not.toThrow()
  })

  test('lists its own errors only, and claims its page', () => {
    const { error } = plugin({ package: { ...manifest, kith: { id: 'others' } } })
    const errors = [error('gone', 410, 'Gone.')]
    expect(withRoute(kith.get('/', { returns, errors }, nothing))).toThrow('lists the error "others.gone"')
    expect(withRoute(kith.page('/note/:id', { returns }, nothing))).toThrow('"pages": ["note"]')
  })
})

describe('a part', () => {
  test('has a name of its own', () => {
    const event = kith.event('noted', z.object({}))
    expect(withPart(event, kith.event('noted', z.object({})))).toThrow('event "notes.noted" is there twice')
  })

  test.each([
    'nonsense',
    '* * * *',
    '61 * * * *',
    '0 24 * * *',
    '* * 0 * *',
    '* * * foo *',
    '*/0 * * * *',
    '5-1 * * * *',
  ])('does not run at "%s"', (cron) => {
    const job = kith.job('sweep', z.object({}), { queue: 'system', cron }, nothing)
    expect(withPart(job)).toThrow(`job "notes.sweep" has the \`cron\` "${cron}", which`)
  })

  test.each(['30 3 * * *', '*/10 * * * *', '0 0 1,15 * 1-5', '15 30 3 * jan-mar SUN', '0 18 * * 7'])(
    'runs at "%s"',
    (cron) => {
      expect(withPart(kith.job('sweep', z.object({}), { queue: 'system', cron }, nothing))).not.toThrow()
    },
  )

  test('that waits to be done, is told or is kept as a setting, is JSON', () => {
    const shape = z.object({ at: z.date() })
    expect(withPart(kith.job('sweep', shape, { queue: 'system' }, nothing))).toThrow('has an input that cannot be JSON')
    expect(withPart(kith.event('noted', shape))).toThrow('has a payload that cannot be JSON')
    const set = plugin({ package: manifest, settings: shape })
    expect(() => set.define({})).toThrow('`settings` cannot be JSON')
    const fine = plugin({
      package: manifest,
      settings: z.object({ key: secret().optional(), at: datetime.optional() }),
    })
    expect(() => fine.define({})).not.toThrow()
  })

  test('of a user has a value before the user chose one', () => {
    const { define } = plugin({ package: manifest, preferences: z.object({ color: z.string() }) })
    expect(() => define({})).toThrow('every field of `preferences` needs a default')
  })

  test('that is secret is a setting of its own, because only those are encrypted', () => {
    const nested = plugin({ package: manifest, settings: z.object({ mail: z.object({ key: secret() }) }) })
    expect(() => nested.define({})).toThrow('the `secret()` inside `settings.mail` would not be encrypted')
    const personal = plugin({ package: manifest, preferences: z.object({ key: secret().optional() }) })
    expect(() => personal.define({})).toThrow('`preferences` are not encrypted')
  })

  test('that grants says to whom, and only what its plugin has', () => {
    const rows = { set: 'asset_id', by: 'user_id', can: can('view') } as const
    const set = kith.set('notes', { rule: () => Note.query(), set: 'id', asset: 'asset_id', about })
    expect(withPart(kith.grant('g', library, Note, { key: rows }))).toThrow('the column of the user or the visitor')
    const unlisted = kith.grant('g', set, Note, { user: 'user_id', key: rows })
    expect(withPart(unlisted)).toThrow('is about the set "notes:notes", which is not in `parts`')
    expect(withPart(set, unlisted)).not.toThrow()
    expect(withPart(kith.authenticator({ admit: async () => undefined }))).toThrow(
      'a header, a query parameter or a cookie',
    )
  })
})

test('what is exported has the name of a file', () => {
  const rows = async () => []
  expect(withPart(kith.personal('../notes', rows))).toThrow('needs a name of letters, digits and hyphens')
  expect(withPart(kith.personal('my-notes', rows))).not.toThrow()
})

test('migrations run by name, and widgets carry the name of their plugin', () => {
  expect(defining({ migrations: { init: '' } })).toThrow('migration "init" must be named like "0001-init"')
  const widgets = { 'kith-others-note': { title: 'A note', module: './widgets/note.js' } } as const
  expect(defining({ widgets })).toThrow('widget <kith-others-note> must start with "kith-notes-"')
})

test('all mistakes are told at once', () => {
  const routes = { list: kith.get('/:id/', { returns: reply.none }, nothing) }
  expect(defining({ routes, migrations: { init: '' } })).toThrow(/not well defined: .*plain segments.*; migration/)
})
