import { type Plugin, can, datetime, events, id, library, plugin, reply } from '@kith/sdk'
import { ConformanceError, type ConformanceOptions, type Rule, conformance } from '@kith/sdk/testing'
import { expect, test } from 'vitest'
import { z } from 'zod'

// Each makes servers of its own.
const MINUTES = 180_000

const factory = () =>
  plugin({
    package: { name: 'shelf', version: '1.0.0', peerDependencies: { '@kith/sdk': '*' }, kith: { id: 'shelf' } },
  })

const migrations = {
  '0001-init': `
    create table book (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references core."user" on delete cascade,
      to_user_id uuid references core."user" on delete cascade,
      title text not null,
      at timestamptz not null default now()
    );
    create index on book (to_user_id)`,
}
const Row = z.object({
  id,
  user_id: id,
  to_user_id: id.nullable(),
  title: z.string(),
  at: z.date(),
})

/** A plugin that does everything right: a table, a grant, a job, a listener, routes. */
function shelf() {
  const kith = factory()
  class Book extends kith.model('book', Row) {}
  const lent = kith.grant('lent', library, Book, {
    who: 'whoever a book was lent to',
    user: 'to_user_id',
    key: { set: 'user_id', by: 'user_id', can: can('view') },
  })
  const addBook = kith.post(
    '/',
    {
      summary: 'Put a book on the shelf',
      body: z.object({ title: z.string().max(100), pages: z.int().max(10_000).optional() }),
      returns: z.object({ id, at: datetime }),
      status: 201,
    },
    async ({ body, caller }) => Book.query().insertAndFetch({ title: body.title, user_id: caller.id }),
  )
  const removeBook = kith.delete(
    '/:id',
    { summary: 'Take a book away', params: { id }, returns: reply.none },
    async ({ params, caller }) => void (await Book.query().delete().where({ id: params.id, user_id: caller.id })),
  )
  const dust = kith.job('dust', z.object({}), { queue: 'system', cron: '0 3 * * *' }, async () => {
    await Book.query().patch({ at: new Date() })
  })
  const onGone = kith.on(events.userDeleted, 'gone', async ({ payload }) => {
    await Book.query().delete().where({ user_id: payload.userId })
  })
  return { kith, Book, parts: [lent, dust, onGone], routes: { addBook, removeBook } }
}

const fill: NonNullable<ConformanceOptions['fill']> = async (k) => {
  await k.asset(k.users.bob)
  await k.knex('shelf.book').insert({ user_id: k.users.bob.id, to_user_id: k.users.cleo.id, title: 'Walden' })
  await k.knex('shelf.book').insert({ user_id: k.users.ada.id, title: 'Emma' })
}

async function problemsOf(made: Plugin, options: ConformanceOptions = { fill }): Promise<[Rule, string][]> {
  const found: unknown = await conformance(made, options).catch((error: unknown) => error)
  return found instanceof ConformanceError ? found.problems.map(({ rule, problem }) => [rule, problem]) : []
}
const withRule = (problems: readonly [Rule, string][], rule: Rule) =>
  problems.flatMap(([of, problem]) => (of === rule ? problem : [])).join('\n')

test(
  'a plugin that does everything right has no problem',
  async () => {
    const { kith, parts, routes } = shelf()
    const made = kith.define({ parts, routes, migrations })
    expect(await conformance(made, { fill })).toEqual({ emptyTables: [], untriedRoutes: [] })
  },
  MINUTES,
)

test(
  'texts that are missing, broken or lead nowhere, and parts that were forgotten, are named',
  async () => {
    const kith = factory()
    kith.event('forgotten', z.object({}))
    const notice = kith.notice('lent', z.object({ by: z.string() }), {
      label: '',
      text: ({ count, ...rest }) => `${Reflect.get(rest, 'who')} lent you ${count} books`,
      link: () => 'https://elsewhere.example',
    })
    const silent = kith.get('/', { returns: reply.none, errors: [kith.error('no', 409, 'no')] }, async () => {})
    const widgets = {
      'kith-shelf-row': { title: ' ', module: './widgets/row.js', slot: 'nowhere' as 'asset.panel' },
    } as const
    const problems = await problemsOf(kith.define({ parts: [notice], routes: { silent }, widgets }), {})
    expect(withRule(problems, 'every part is listed')).toBe(
      'Event "shelf.forgotten" was made, but `define` was not given it: it does nothing. List it in `parts`.',
    )
    for (const said of [
      'Route "silent" has no `summary`',
      'Error "shelf.no" says "no", which is no sentence',
      'Notice "shelf.lent" has no `label`',
      'Notice "shelf.lent" `text` is "undefined lent you 1 books"',
      'Notice "shelf.lent" leads nowhere',
      'Widget <kith-shelf-row> has no title',
      'is for the slot "nowhere", which Kith does not have',
    ])
      expect(withRule(problems, 'texts are sentences')).toContain(said)
  },
  MINUTES,
)

test(
  'one that cannot be switched on, or keeps an admin waiting, is told why',
  async () => {
    const slow = factory().define({ migrations: { '0001-slow': 'select pg_sleep(0.3)' } })
    expect(await problemsOf(slow, { enableWithin: 0.2 })).toEqual([
      ['it can be switched on', expect.stringContaining('do long work in a job')],
    ])
    const broken = factory().define({ migrations: { '0001-init': 'create nonsense' } })
    expect(withRule(await problemsOf(broken), 'it can be switched on')).toContain('syntax error')
    const needy = plugin({
      package: { name: 'shelf', version: '1.0.0', peerDependencies: { '@kith/sdk': '*' }, kith: { id: 'shelf' } },
      settings: z.object({ room: z.string().describe('Where the shelf is') }),
    }).define({})
    expect(withRule(await problemsOf(needy, {}), 'it can be switched on')).toContain('Give `settings` to `conformance`')
    expect(await conformance(needy, { settings: { room: 'attic' } })).toEqual({ emptyTables: [], untriedRoutes: [] })
  },
  MINUTES,
)

test(
  'a job or a listener that cannot be done twice is named',
  async () => {
    const { kith, Book } = shelf()
    const count = kith.job('count', z.object({}), { queue: 'system' }, async () => {
      const [first] = await Book.query()
      if (first) await Book.query().insert({ title: 'Another', user_id: first.user_id })
    })
    const told = kith.notice('touched', z.object({}), {
      label: 'A photo changes',
      text: () => 'A photo changed',
      link: () => '/',
    })
    const onTouched = kith.on(events.assetUpdated, 'tell', async ({ notify, payload }) => {
      await notify(told, [payload.ownerId], {})
    })
    const problems = await problemsOf(kith.define({ parts: [count, told, onTouched], migrations }))
    const said = withRule(problems, 'work may be done twice')
    expect(said).toMatch(/Job "shelf.count", done again, leaves .*rows/)
    expect(said).toContain('Listener "tell" of core.asset_updated, done again, tells people again')
  },
  MINUTES,
)

test(
  'one that cannot say what it keeps of a person is named',
  async () => {
    const kith = factory()
    const books = kith.personal('books', async (userId) => [{ of: userId, pages: 12n }])
    const notes = kith.personal('notes', async () => [])
    const said = withRule(await problemsOf(kith.define({ parts: [books, notes] }), {}), 'people take their data along')
    expect(said).toContain('`personal` "books" failed for ada')
    expect(said).not.toContain('"notes"')
  },
  MINUTES,
)

test(
  'routes may be for guests whom another plugin lets in, and tables may need extensions of the database',
  async () => {
    const kith = plugin({
      package: {
        ...{ name: 'shelf', version: '1.0.0', peerDependencies: { '@kith/sdk': '*' } },
        kith: { id: 'shelf', extensions: ['vector'] },
      },
    })
    const look = kith.get('/', { summary: 'Look', auth: 'guest', returns: reply.none }, async () => {})
    const made = kith.define({
      routes: { look },
      migrations: { '0001-init': 'create table spine (of_book public.vector)' },
    })
    expect(await problemsOf(made, {})).toEqual([])
  },
  MINUTES,
)

test(
  'one that loses data when it is switched off, or on again, is named with a row',
  async () => {
    const { kith, Book } = shelf()
    const { lifecycle: clear } = { lifecycle: { disable: async () => void (await Book.query().delete()) } }
    const lossy = await problemsOf(kith.define({ migrations, lifecycle: clear, models: [Book] }))
    expect(withRule(lossy, 'switching off keeps everything')).toMatch(/lost from shelf\.book: .*Walden/s)
    const anew = {
      enable: async ({ since }: { since: Date | null }) => void (since && (await Book.query().delete())),
    }
    const forgetful = await problemsOf(kith.define({ migrations, lifecycle: anew, models: [Book] }))
    expect(withRule(forgetful, 'switching off keeps everything')).toContain('do not begin anew in `enable`')
  },
  MINUTES,
)

test(
  'one that does not let itself be switched off is found out',
  async () => {
    const { kith, parts } = shelf()
    const clinging = {
      ...migrations,
      '0002-stay': `
        create function stay() returns trigger language plpgsql as $$
          begin if new.state = 'disabled' then new.state := 'enabled'; end if; return new; end $$;
        create trigger shelf_stay before update on core.plugin for each row when (new.id = 'shelf') execute function shelf.stay()`,
    }
    const problems = await problemsOf(kith.define({ parts, migrations: clinging }))
    expect(withRule(problems, 'switched off, it grants nothing')).toMatch(/cleo still sees \d+ photos of others/)
  },
  MINUTES,
)

test(
  'one that keeps what was deleted is named with the row',
  async () => {
    const kith = factory()
    const tables = { '0001-init': 'create table reader (id int generated always as identity primary key, who jsonb)' }
    const problems = await problemsOf(kith.define({ migrations: tables }), {
      fill: async (k) => {
        await k.knex('shelf.reader').insert({ who: JSON.stringify({ photo: await k.asset(k.users.ada) }) })
        await k.knex('shelf.reader').insert({ who: JSON.stringify({ mail: k.users.bob.email }) })
      },
    })
    const said = withRule(problems, 'what is deleted leaves nothing')
    expect(said).toContain('shelf.reader still names a photo that was deleted')
    expect(said).toMatch(/shelf\.reader still names an account that was deleted: .*bob@example\.org/)
  },
  MINUTES,
)

test(
  'one that makes things outside of its schema is named with them',
  async () => {
    const straying = { '0001-init': 'create table public.shelf_cache (n int)' }
    const problems = await problemsOf(factory().define({ migrations: straying }), {})
    expect(withRule(problems, 'uninstalling leaves no trace')).toContain(
      'It made the relation public.shelf_cache, which stays',
    )
  },
  MINUTES,
)

test(
  'a route that breaks on what nobody means, or answers what it did not say, is named with the request',
  async () => {
    const kith = factory()
    const body = z.object({ title: z.string(), tags: z.array(z.string()).optional() })
    const breaking = kith.post('/', { summary: 'Break', body, returns: reply.none }, async ({ body: { title } }) => {
      if (title.length > 10_000) throw new Error('The title does not fit on the cover.')
    })
    const lying = kith.get('/n', { summary: 'Lie', returns: z.object({ n: z.int() }) }, async () => ({ n: 1.5 }))
    const said = withRule(await problemsOf(kith.define({ routes: { breaking, lying } }), {}), 'bad input is refused')
    expect(said).toMatch(
      /Route "breaking" broke on POST \/api\/shelf with \{"title":"xxx.*The title does not fit on the cover/,
    )
    expect(said).toMatch(/Route "lying" broke on GET \/api\/shelf\/n: .*Answer what `returns` says/)
  },
  MINUTES,
)

test(
  'a migration that fails on the rows of an older version is named',
  async () => {
    const careless = { ...migrations, '0002-isbn': 'alter table book add column isbn text not null' }
    const made = factory().define({ migrations: careless })
    const rowsAfter = {
      '0001-init': async (knex: Parameters<NonNullable<ConformanceOptions['rowsAfter']>[string]>[0]) => {
        const reader: { id: string } | undefined = await knex('core.user').first('id')
        await knex('shelf.book').insert({ user_id: reader?.id, title: 'Emma' })
      },
    }
    const said = withRule(await problemsOf(made, { rowsAfter }), 'an upgrade keeps data')
    expect(said).toMatch(/Migration 0002-isbn failed on what older versions left: .*null values/)
    const excused = { rowsAfter, except: { 'an upgrade keeps data': 'nobody has version 1' } }
    // What it was not given to fill in, it says it did not try.
    expect(await conformance(made, excused)).toEqual({ emptyTables: ['book'], untriedRoutes: [] })
  },
  MINUTES,
)
