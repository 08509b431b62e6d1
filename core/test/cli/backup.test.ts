import { execFile } from 'node:child_process'
import { readFile, readdir, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { type Server, kith, serve, signIn, tempFolder } from '../faults/server.ts'
import { signInAs } from '../story/person.ts'
import { install, pack, writeExample } from '../plugins/stranger.ts'

vi.setConfig({ testTimeout: 400_000 })

const server = process.env['KITH_TEST_DATABASE_URL']
const Uploaded = z.object({ files: z.array(z.object({ id: z.string() })) })
const Account = z.object({ id: z.string() })
const PASSWORD = 'another long password'
const OCTETS = 'application/offset+octet-stream'
const Token = z.object({ token: z.string() })

let temp: Awaited<ReturnType<typeof tempFolder>>
let tarball: string
let file: string
let photo: string
let unfinished: string
let picture: Buffer
/** What an embedded database alone is asked, is not asked once more where there is a server. */
const testEmbedded = test.skipIf(server !== undefined)
const running: Server[] = []
const databases: string[] = []
const at = (name: string) => path.join(temp.path, name)

beforeAll(async () => {
  temp = await tempFolder()
  tarball = await pack(await writeExample(temp.path), temp.path)
  file = at('backup.tar')
  picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: 'tomato' } })
    .jpeg()
    .toBuffer()
}, 180_000)
afterAll(async () => {
  for (const one of running) await one.kill()
  await temp.remove()
  for (const name of databases) await onServer((client) => client.query(`drop database if exists ${name} with (force)`))
})

async function start(data: string, env: Record<string, string> = {}): Promise<Server> {
  const started = await serve(data, [], env)
  running.push(started)
  return started
}

async function onServer<T>(run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  return run(client).finally(() => client.end())
}

/** An empty database on the server that tests are given. */
async function emptyDatabase(): Promise<string> {
  const name = `kith_backup_${process.pid}_${databases.length}`
  databases.push(name)
  await onServer((client) => client.query(`create database ${name}`))
  const url = new URL(server ?? '')
  url.pathname = `/${name}`
  return url.href
}

async function tokenOf(url: string, email: string, password: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/api/auth/sign-in`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password }),
  })
  return Token.parse(await answer.json()).token
}

/** What a partner sees, hears and may fetch, from the first start after a restore. */
async function expectAllThere(url: string): Promise<void> {
  const { ask: bob } = await signInAs(url, 'bob@example.org', PASSWORD)
  const thumbnail = () => bob(`/api/assets/${photo}/thumbnail`)
  await vi.waitFor(async () => expect((await thumbnail()).status).toBe(200), { timeout: 120_000, interval: 200 })
  const original = await bob(`/api/assets/${photo}/original`)
  expect(original.bytes.equals(picture)).toBe(true)
  const comments = (await bob(`/api/reactions/photos/${photo}/comments`)).json()
  expect(comments).toMatchObject({ items: [{ voice: 3 }] })
  const { items } = z.object({ items: z.array(z.object({ id: z.string() })) }).parse(comments)
  expect((await bob(`/api/reactions/comments/${items[0]?.id}/voice`)).bytes.toString()).toBe('la la la')
  // What had come of it is in no backup; a client that goes on is told to begin again.
  const token = await tokenOf(url, 'ada@example.org', 'a long enough password')
  const headers = { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' }
  const asked = await fetch(url + unfinished, { headers })
  expect(await asked.json()).toMatchObject({ offset: 0, size: 5, asset: null })
}

test('a backup is written while the server runs: uploads, shares, and what a plugin keeps', async () => {
  const data = at('data')
  await install(data, tarball)
  const first = await start(data)
  const { url } = first
  const ask = await signIn(first)
  await ask('/api/plugins/reactions/enable', 'POST')
  const account = { email: 'bob@example.org', name: 'Bob', password: 'given by the admin' }
  const bob = Account.parse((await ask('/api/users', 'POST', account)).body)
  const newcomer = await signInAs(url, account.email, account.password)
  await newcomer.ask('/api/auth/password', 'POST', { current: account.password, password: PASSWORD })
  const headers = { authorization: `Bearer ${await tokenOf(url, 'ada@example.org', 'a long enough password')}` }
  const send = (address: string, name: string, bytes: Blob, fields: Record<string, string> = {}) => {
    const form = new FormData()
    for (const [key, value] of Object.entries(fields)) form.append(key, value)
    form.append(name, bytes, name === 'file' ? 'voice.webm' : 'tomato.jpg')
    return fetch(url + address, { method: 'POST', headers, body: form })
  }
  const uploaded = await send('/api/uploads', 'files', new Blob([new Uint8Array(picture)]))
  photo = Uploaded.parse(await uploaded.json()).files[0]?.id ?? ''
  await ask('/api/partner-sharing', 'POST', { userId: bob.id })
  const spoken = await send(
    `/api/reactions/photos/${photo}/voice`,
    'file',
    new Blob(['la la la'], { type: 'audio/webm' }),
    {
      seconds: '3',
    },
  )
  expect(spoken.status).toBe(201)
  const begun = await fetch(`${url}/api/uploads/resumable`, {
    method: 'POST',
    headers: { ...headers, 'tus-resumable': '1.0.0', 'upload-length': '5', 'content-type': OCTETS },
    body: 'abc',
  })
  expect(begun.status).toBe(201)
  unfinished = new URL(begun.headers.get('location') ?? '', url).pathname
  await writeFile(`${file}.part`, 'left by one that was killed')
  const { code, output } = await kith(data, ['backup', file])
  expect([code, output]).toEqual([0, expect.stringMatching(/rows of \d+ tables, 2 files\./)])
  expect(await readdir(temp.path)).not.toContain('backup.tar.part')
  expect((await stat(file)).mode & 0o077).toBe(0)
  expect((await fetch(`${url}/api/ready`)).status).toBe(200)
  const again = await kith(data, ['backup', file])
  expect([again.code, again.output]).toEqual([1, expect.stringMatching(/is there already/)])
  const { stdout } = await promisify(execFile)('tar', ['-tf', file])
  expect(stdout).toMatch(/^database\/reactions\.comment\//m)
  expect(stdout).not.toMatch(/^files\/(thumbnails|previews)\//m)
})

testEmbedded('restored into an empty folder, everything is there; pictures are made again', async () => {
  const data = at('restored')
  await install(data, tarball)
  const { code, output } = await kith(data, ['restore', file])
  expect([code, output]).toEqual([0, expect.stringMatching(/Restored the Kith of .*: 2 files/)])
  await expectAllThere((await start(data)).url)

  const twice = await kith(data, ['restore', file])
  expect([twice.code, twice.output]).toEqual([1, expect.stringMatching(/Another Kith is using the data folder/)])
})

testEmbedded('a place that is not empty is left as it is, unless one insists', async () => {
  const data = at('taken')
  await kith(data, ['user', 'add', 'eve@example.org', '--name', 'Eve'])
  const refused = await kith(data, ['restore', file])
  expect([refused.code, refused.output]).toEqual([1, expect.stringMatching(/not empty: there is core.*--force/)])
  expect((await kith(data, ['user', 'list'])).output).toContain('eve@example.org')
  const forced = await kith(data, ['restore', '--force', file])
  expect([forced.code, forced.output]).toEqual([
    0,
    expect.stringMatching(/Install these plugins before you start it: reactions 1\.0\.0/),
  ])
  const { output } = await kith(data, ['user', 'list'])
  expect(output).toContain('bob@example.org')
  expect(output).not.toContain('eve@example.org')
})

testEmbedded.each([
  [
    'cut off',
    async (copy: string) => truncate(copy, Math.floor((await stat(copy)).size / 2)),
    /not all of one|cut off/,
  ],
  ['no backup', (copy: string) => writeFile(copy, 'hello'), /not a backup of Kith/],
  [
    'newer',
    async (copy: string) =>
      writeFile(copy, String(await readFile(copy, 'latin1')).replace('"format": 1', '"format": 9'), 'latin1'),
    /made by a newer Kith/,
  ],
])('a file that is %s restores nothing', async (name, spoil, reason) => {
  const [copy, data] = [at(`${name}.tar`), at(`data of ${name}`)]
  await writeFile(copy, await readFile(file))
  await spoil(copy)
  const { code, output } = await kith(data, ['restore', copy])
  expect([code, output]).toEqual([1, expect.stringMatching(reason)])
  expect(await readdir(path.join(data, 'files')).catch(() => [])).not.toContain('uploads')
  expect((await kith(data, ['user', 'list'])).output).not.toContain('@')
})

test.skipIf(!server)('a backup of the embedded database is restored on a server, and back', async () => {
  const [data, env] = [at('on a server'), { DATABASE_URL: await emptyDatabase() }]
  await install(data, tarball)
  expect((await kith(data, ['restore', file], env)).output).toMatch(/Restored the Kith/)
  const { url } = await start(data, env)
  await expectAllThere(url)
  const back = at('back.tar')
  expect((await kith(data, ['backup', back], env)).output).toMatch(/2 files/)
  const refused = await kith(data, ['restore', '--force', file], env)
  expect([refused.code, refused.output]).toEqual([1, expect.stringMatching(/A Kith is running on this database/)])
  const home = at('back home')
  await install(home, tarball)
  expect((await kith(home, ['restore', back])).code).toBe(0)
  await expectAllThere((await start(home)).url)
})

test.skipIf(!server)('kith move takes all of it to a server in one go', async () => {
  const [data, to] = [at('moving'), await emptyDatabase()]
  await install(data, tarball)
  await kith(data, ['restore', file])
  const { code, output } = await kith(data, ['move', '--to', to])
  expect(output).toMatch(/^reactions\.comment +1$/m)
  expect([code, output]).toEqual([0, expect.stringMatching(/counted on both sides and agree/)])
  const again = await kith(data, ['move', '--to', to])
  expect([again.code, again.output]).toEqual([1, expect.stringMatching(/not empty/)])
  await expectAllThere((await start(data, { DATABASE_URL: to })).url)
})
