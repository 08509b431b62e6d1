import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connectDatabase } from '#core/db/connect.js'

const root = await mkdtemp(path.join(os.tmpdir(), 'kith-folder-'))
const folder = path.join(root, 'database')

let template: Uint8Array | undefined

beforeAll(async () => {
  const database = await connectDatabase({ folder })
  template = await database.dump?.()
  await database.knex.raw('create table kept (a int)')
  await database.knex('kept').insert({ a: 1 })
  await database.close()
})
afterAll(() => rm(root, { recursive: true }))

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url))

it('has after it was closed what was written before', async () => {
  const database = await connectDatabase({ folder })
  expect(await database.knex('kept')).toEqual([{ a: 1 }])
  await database.close()
})

it('is opened by one only', async () => {
  const refused = {
    code: 'data_folder_in_use',
    message: `Another Kith is using the data folder ${folder}; stop it first or use another KITH_DATA.`,
  }
  const database = await connectDatabase({ folder })
  await expect(connectDatabase({ folder })).rejects.toMatchObject(refused)
  expect((await database.knex.raw('select 1 as one')).rows).toEqual([{ one: 1 }])
  await database.close()
})

it.skipIf(process.platform === 'win32')('is refused while a process of another network namespace has it', async () => {
  const other = net.createServer().listen(path.join(folder, 'lock.sock'))
  await once(other, 'listening')
  await expect(connectDatabase({ folder })).rejects.toMatchObject({ code: 'data_folder_in_use' })
  other.close()
})

async function halfDatabase(name: string, version: string): Promise<string> {
  const half = path.join(root, name)
  await mkdir(path.join(half, 'pgdata'), { recursive: true })
  await writeFile(path.join(half, 'pgdata/PG_VERSION'), `${version}\n`)
  return half
}

it('begins anew when its first start was cut short', async () => {
  const cut = await halfDatabase('cut', '18')
  await writeFile(path.join(cut, 'unfinished'), '')
  const database = await connectDatabase({ folder: cut, template })
  await database.close()
  expect(await readdir(cut)).not.toContain('unfinished')
})

it('is refused with a sentence when another PostgreSQL wrote it, and when it is damaged', async () => {
  const old = await halfDatabase('old', '17')
  await expect(connectDatabase({ folder: old })).rejects.toThrow(/was written by PostgreSQL 17, this Kith has 18/)
  const damaged = await halfDatabase('damaged', '18')
  await expect(connectDatabase({ folder: damaged })).rejects.toThrow(/cannot be opened.*Restore it from a backup/)
})

it('is refused with a sentence where no folder can be', async () => {
  await expect(connectDatabase({ folder: path.join(folder, 'pgdata/PG_VERSION') })).rejects.toThrow(
    /cannot be opened. There is no such folder/,
  )
})

/** Runs the writer until it has said `lines` things, kills it, and gives what it said, less what was cut off. */
async function writeAndKill(where: string, lines: number): Promise<Record<string, number>[]> {
  const child = spawn(process.execPath, [script('writes-forever.mjs'), where], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: Record<string, number>[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(JSON.parse(line))
    if (said.length === lines) child.kill('SIGKILL')
  }
  return said
}

it('loses nothing that was committed when its process is killed, and is free at once', async () => {
  const where = path.join(root, 'killed')
  await (await connectDatabase({ folder: where, template })).close()
  let committed = 0
  for (const lines of [50, 211, 333, 87, 160]) {
    const [first, ...rest] = await writeAndKill(where, lines)
    expect(first?.['last']).toBeGreaterThanOrEqual(committed)
    expect(first).toMatchObject({ rows: first?.['last'], balance: 10_000 })
    committed = rest.at(-1)?.['committed'] ?? 0
  }
  const database = await connectDatabase({ folder: where })
  expect((await database.knex('entry').max('id as last').first())?.['last']).toBeGreaterThanOrEqual(committed)
  await database.close()
}, 120_000)

/** What a process says that may make no file larger than so many kilobytes. */
async function withSmallFiles(kilobytes: number, where: string): Promise<unknown> {
  const run = `ulimit -f ${kilobytes * (process.platform === 'darwin' ? 2 : 1)} && exec "$0" "$@"`
  const child = spawn('bash', ['-c', run, process.execPath, script('fills-disk.mjs'), where])
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  await once(child, 'close')
  return JSON.parse(Buffer.concat(chunks).toString())
}

it.skipIf(process.platform === 'win32')('fails the write that finds the disk full, and goes on', async () => {
  const where = path.join(root, 'full')
  await (await connectDatabase({ folder: where, template })).close()
  expect(await withSmallFiles(20_000, where)).toEqual({
    message: expect.stringContaining('could not extend file'),
    lost: 0,
    full: true,
  })
})
