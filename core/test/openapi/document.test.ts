import { pathOf } from '#core/plugins/build.js'
import { openapiOf } from '#core/openapi/index.js'
import { datetime, plugin, reply, upload } from '@kith/sdk'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const kith = plugin({
  package: {
    name: 'n',
    version: '1.2.3',
    peerDependencies: { '@kith/sdk': '^0.1.0' },
    kith: { id: 'notes', pages: ['n'] },
  },
})

const Note = z
  .object({
    id: z.uuid(),
    text: z.string(),
    at: datetime,
    color: z.string().default('blue'),
    by: z.string().optional(),
  })
  .meta({ id: 'notes.Note' })

type Routes = Parameters<typeof kith.define>[0]['routes']

const documentOf = (routes: Routes, parts: Parameters<typeof kith.define>[0]['parts'] = []) => {
  const defined = kith.define({ routes, parts })
  const bound = Object.entries(defined.routes).map(([name, route]) => ({
    plugin: 'notes',
    area: 'notes',
    name,
    route,
    path: pathOf('notes', route),
  }))
  const authenticators = defined.parts.flatMap((part) =>
    part.part === 'authenticator' ? [{ plugin: 'notes', part }] : [],
  )
  // As it is sent: nothing in it may depend on what JSON leaves out.
  return JSON.parse(JSON.stringify(openapiOf(bound, { version: '1', authenticators })))
}

const nothing = async () => {}
const never = async (): Promise<never> => Promise.reject(new Error('never called'))

describe('schemas', () => {
  const document = documentOf({
    listNotes: kith.get(
      '/',
      {
        query: { tag: z.array(z.string()).optional(), limit: z.coerce.number().default(10), q: z.string() },
        returns: z.array(Note),
      },
      never,
    ),
    addNote: kith.post(
      '/',
      { body: z.object({ text: z.string(), color: z.string().default('blue') }), returns: Note, status: 201 },
      never,
    ),
    readNote: kith.get('/:id', { params: { id: z.uuid() }, returns: Note }, never),
    readPart: kith.get('/:id/parts/:part', { returns: Note }, never),
  })
  const at = (path: string, method = 'get') => document['paths'][path][method]

  it('with an id stand once, under their id', () => {
    expect(Object.keys(document['components'].schemas)).toEqual(['Error', 'notes.Note'])
    expect(at('/api/notes/{id}').responses[200].content['application/json'].schema).toEqual({
      $ref: '#/components/schemas/notes.Note',
    })
  })

  it('say what is on the wire: a date is text, and a default is there in every reply', () => {
    const note = document['components'].schemas['notes.Note']
    expect(note.properties.at).toEqual({ type: 'string', format: 'date-time' })
    expect(note.required).toEqual(['id', 'text', 'at', 'color'])
  })

  it('let a request leave out what has a default', () => {
    const body = at('/api/notes', 'post').requestBody
    expect(body.required).toBe(true)
    expect(body.content['application/json'].schema.required).toEqual(['text'])
    expect(Object.keys(at('/api/notes', 'post').responses)).toEqual(['201', 'default'])
  })

  it('describe parameters, also those that a route does not declare', () => {
    expect(at('/api/notes').parameters).toEqual([
      { name: 'tag', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
      { name: 'limit', in: 'query', schema: { type: 'number', default: 10 } },
      { name: 'q', in: 'query', required: true, schema: { type: 'string' } },
    ])
    expect(at('/api/notes/{id}').parameters).toEqual([
      { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
    ])
    expect(
      at('/api/notes/{id}/parts/{part}').parameters.map((one: { name: string; schema: { type: string } }) => [
        one.name,
        one.schema.type,
      ]),
    ).toEqual([
      ['id', 'string'],
      ['part', 'string'],
    ])
  })

  it('may be recursive when they have an id', () => {
    const Tree = z
      .object({
        name: z.string(),
        get below() {
          return z.array(Tree)
        },
      })
      .meta({ id: 'notes.Tree' })
    const { components } = documentOf({ tree: kith.get('/tree', { returns: Tree }, never) })
    expect(components.schemas['notes.Tree'].properties.below.items).toEqual({ $ref: '#/components/schemas/notes.Tree' })
  })
})

describe('what cannot be documented', () => {
  const failing = (routes: Routes) => () => documentOf(routes)

  it('is an error that names the route', () => {
    expect(
      failing({ when: kith.post('/', { body: z.object({ at: z.date() }), returns: reply.none }, nothing) }),
    ).toThrow(
      'route "when" has a `body` that cannot be JSON (Date cannot be represented in JSON Schema); use `datetime` for dates',
    )
  })

  it('is a transform in a reply, which could not be sent', () => {
    const returns = z.object({ n: z.string().transform(Number) })
    expect(failing({ count: kith.get('/', { returns }, never) })).toThrow('use `z.codec`')
  })

  it('is a recursion without a name', () => {
    const Tree = z.object({
      get below() {
        return z.array(Tree)
      },
    })
    expect(failing({ tree: kith.get('/', { returns: Tree }, never) })).toThrow('.meta({ id })')
    expect(failing({ trees: kith.get('/', { returns: z.array(Tree) }, never) })).toThrow('.meta({ id })')
  })

  it('is one id for two schemas', () => {
    const Other = z.object({ id: z.uuid() }).meta({ id: 'notes.Other' })
    const clash = failing({
      a: kith.get('/a', { returns: Other }, never),
      b: kith.get('/b', { returns: z.object({ id: z.string() }).meta({ id: 'notes.Other' }) }, never),
    })
    expect(clash).toThrow('two different schemas "notes.Other"')
  })

  it('can be left out, so that one plugin does not take the document from the others', () => {
    const route = kith.post('/', { body: z.object({ at: z.date() }), returns: reply.none }, nothing)
    const skipped: unknown[] = []
    const bound = [{ plugin: 'notes', area: 'notes', name: 'when', route, path: '/api/notes' }]
    const document = openapiOf(bound, { version: '1', skipped: (error) => skipped.push(error) })
    expect([document['paths'], skipped.length]).toEqual([{}, 1])
  })
})

describe('bodies and replies that are not JSON', () => {
  const document = documentOf({
    add: kith.post(
      '/files',
      { body: upload({ fields: { name: z.string() }, maxBytes: 100, types: ['image/*'] }), returns: reply.none },
      nothing,
    ),
    file: kith.get('/file', { returns: reply.file }, never),
    zip: kith.get('/zip', { returns: reply.zip }, never),
    page: kith.page('/n', { auth: 'open', returns: reply.html }, never),
    away: kith.get('/away', { returns: reply.redirect }, never),
    lines: kith.get('/lines', { returns: reply.stream(z.object({ n: z.int() })) }, never),
  })
  const at = (path: string, method = 'get') => document['paths'][path][method]
  const typesOf = (path: string, status = 200) => Object.keys(at(path).responses[status].content)

  it('are a form with files', () => {
    expect(at('/api/notes/files', 'post').requestBody.content['multipart/form-data']).toEqual({
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          files: { type: 'array', items: { type: 'string', format: 'binary' }, 'x-kith-max-bytes': 100 },
        },
        required: ['name', 'files'],
      },
      encoding: { files: { contentType: 'image/*' } },
    })
  })

  it('are files in whole or in part, ZIPs, pages, lines, other addresses and nothing', () => {
    expect(at('/api/notes/files', 'post').responses[204]).toEqual({ description: 'Done' })
    expect([typesOf('/api/notes/file'), typesOf('/api/notes/file', 206)]).toEqual([['*/*'], ['*/*']])
    expect(typesOf('/api/notes/zip')).toEqual(['application/zip'])
    expect(typesOf('/n')).toEqual(['text/html'])
    expect(typesOf('/api/notes/lines')).toEqual(['application/x-ndjson'])
    expect(Object.keys(at('/api/notes/away').responses[303].headers)).toEqual(['location'])
  })
})

describe('errors', () => {
  it('stand under their status with their codes, and any other error is one schema', () => {
    const full = kith.error('full', 409, 'It is full.')
    const busy = kith.error('busy', 409, 'It is busy.', z.object({ until: z.string() }))
    const gone = kith.error('gone', 410, 'It is gone.')
    const document = documentOf({ x: kith.get('/', { returns: reply.none, errors: [gone, full, busy] }, nothing) })
    const { responses } = document['paths']['/api/notes'].get
    expect(Object.keys(responses)).toEqual(['204', '409', '410', 'default'])
    const errors = responses[409].content['application/json'].schema.anyOf.map(
      (one: { properties: { error: { properties: object } } }) => one.properties.error.properties,
    )
    expect(errors.map((one: { code: { enum: string[] } }) => one.code.enum)).toEqual([['notes.full'], ['notes.busy']])
    expect(errors[1].details.properties.until).toEqual({ type: 'string' })
    expect(responses[409].description).toBe('It is full. · It is busy.')
    expect(responses.default).toEqual({ $ref: '#/components/responses/Error' })
  })
})

describe('who may call', () => {
  const returns = reply.none
  const document = documentOf(
    {
      mine: kith.get('/mine', { returns }, nothing),
      shared: kith.get('/shared', { auth: 'guest', returns }, nothing),
      all: kith.post('/all', { auth: 'admin', returns }, nothing),
      hello: kith.get('/hello', { auth: 'open', limit: { max: 5, per: 'minute' }, returns }, nothing),
      edit: kith.put('/edit', { scope: 'notes.read', returns }, nothing),
    },
    [kith.authenticator({ header: 'x-notes-key', query: 'key', admit: async () => undefined })],
  )
  const at = (name: string, method = 'get') => document['paths'][`/api/notes/${name}`][method]

  it('is in each operation, with the scope an API key needs', () => {
    expect(at('mine')['x-kith-scope']).toBe('notes.read')
    expect(at('edit', 'put')['x-kith-scope']).toBe('notes.read')
    expect(at('mine').security).toEqual([{ session: [] }, { bearer: [] }, { apiKey: ['notes.read'] }])
    expect(at('all', 'post').security.at(-1)).toEqual({ apiKey: ['admin'] })
    expect([at('hello').security, at('hello')['x-kith-auth'], at('hello')['x-kith-limit']]).toEqual([
      [],
      'open',
      '5 per minute',
    ])
  })

  it('includes those a plugin lets in, by the credentials it declares', () => {
    const accepted = at('shared').security.map((one: object) => Object.keys(one)[0])
    expect(accepted).toEqual(['session', 'bearer', 'apiKey', 'visitor', 'notes.header.x-notes-key', 'notes.query.key'])
    expect(document['components'].securitySchemes['notes.query.key']).toEqual({
      type: 'apiKey',
      in: 'query',
      name: 'key',
    })
  })

  it('names only what some route takes', () => {
    const open = documentOf({ hello: kith.get('/', { auth: 'open', returns }, nothing) })
    expect(open['components'].securitySchemes).toEqual({})
  })
})

describe('the order', () => {
  it('depends on names only, so that versions can be compared', () => {
    const a = kith.get('/a', { returns: Note }, never)
    const b = kith.post('/a', { returns: reply.none }, nothing)
    const c = kith.delete('/a/:id', { params: { id: z.uuid() }, returns: reply.none }, nothing)
    const one = JSON.stringify(documentOf({ a, b, c }))
    expect(JSON.stringify(documentOf({ c, b, a }))).toBe(one)
  })
})
