import { readdir } from 'node:fs/promises'
import { expect, vi } from 'vitest'
import { z } from 'zod'
import { type Stage, sendPart } from './actors.ts'
import { type Client, said } from './client.ts'
import { OWNERS, type Owner, type Switch, sha256 } from './ledger.ts'
import type { Random } from './random.ts'

const PATIENCE = { timeout: 90_000, interval: 200 }

/** Asks the server, through its API, whether it kept what it promised; what was unknown is known afterwards. */
export async function check(stage: Stage, random: Random, temp: string): Promise<void> {
  await checkPlugin(stage)
  await checkShare(stage)
  await checkParts(stage, random)
  const found = { ada: await checkSent(stage, 'ada'), bob: await checkSent(stage, 'bob') }
  await checkLibrary(stage)
  for (const owner of OWNERS) await checkTimeline(stage.clients[owner], found[owner])
  await checkTimeline(stage.clients.cleo, stage.ledger.files)
  await checkFavorites(stage)
  await checkBytes(stage, random)
  await vi.waitFor(async () => expect(await filesBelow(temp), 'temporary files').toEqual([]), PATIENCE)
}

const Work = z.object({ outbox: z.int(), queues: z.array(z.object({ waiting: z.int(), active: z.int() })) })

/** Waits until all work is done, which a server that is stopped before would leave for its next start. */
export async function workIsDone(ada: Client): Promise<void> {
  await vi.waitFor(async () => {
    const { outbox, queues } = said(Work, await ada('GET', '/api/jobs'))
    const left = queues.map(({ waiting, active }) => waiting + active)
    expect(queues, 'queues').not.toEqual([])
    expect(
      [outbox, ...left].filter((n) => n > 0),
      'work that is left',
    ).toEqual([])
  }, PATIENCE)
}

const Plugins = z.object({ items: z.array(z.object({ id: z.string(), state: z.string() })) })

/** As it was answered; afterwards it is on, for what comes next. */
async function checkPlugin({ clients, ledger }: Stage): Promise<void> {
  const { items } = said(Plugins, await clients.ada('GET', '/api/plugins'))
  const state = items.find((one) => one.id === 'partner-sharing')?.state
  expect(['enabled', 'disabled']).toContain(state)
  agrees('the plugin', ledger.plugin, state === 'enabled')
  if (state === 'disabled') {
    expect((await clients.bob('GET', '/api/partner-sharing')).status).toBe(404)
    expect((await clients.ada('POST', '/api/plugins/partner-sharing/enable')).status).toBe(200)
  }
  ledger.plugin = 'on'
}

const Shares = z.object({ byMe: z.array(z.unknown()) })

async function checkShare({ clients, ledger }: Stage): Promise<void> {
  const { byMe } = said(Shares, await clients.ada('GET', '/api/partner-sharing'))
  expect(byMe.length, 'shares').toBeLessThanOrEqual(1)
  agrees('the share', ledger.share, byMe.length === 1)
  ledger.share = byMe.length === 1 ? 'on' : 'off'
  const ofAda = [...ledger.sent.values()].find((one) => one.owner === 'ada' && one.id)
  if (!ofAda) return
  const seen = await clients.bob('GET', `/api/assets/${ofAda.id}`)
  expect(seen.status, 'what Bob sees of Ada').toBe(ledger.share === 'on' ? 200 : 404)
}

function agrees(what: string, promised: Switch, is: boolean): void {
  if (promised !== 'unknown') expect(is ? 'on' : 'off', what).toBe(promised)
}

/** What was acknowledged is there; some are finished now, others are left for another kill. */
async function checkParts({ clients, ledger }: Stage, random: Random): Promise<void> {
  for (const [at, one] of ledger.inParts) {
    const client = clients[one.owner]
    const look = await client('HEAD', at, undefined, { 'tus-resumable': '1.0.0' })
    expect(look.status, `${at} after ${one.acknowledged} bytes`).toBe(200)
    const id = look.headers.get('kith-asset')
    if (id) {
      ledger.sent.set(one.sha256, { owner: one.owner, bytes: one.bytes, id })
      ledger.inParts.delete(at)
    } else {
      expect(Number(look.headers.get('upload-offset')), at).toBeGreaterThanOrEqual(one.acknowledged)
      if (random.chance(0.5)) await sendPart(ledger, client, at, one, one.bytes.length)
    }
  }
}

const Found = z.object({ found: z.array(z.object({ id: z.uuid(), sha256: z.string() })) })

/** Each that was answered is there once, under its id; each that was not is there once or not at all. */
async function checkSent({ clients, ledger }: Stage, owner: Owner): Promise<number> {
  const sent = new Map([...ledger.sent].filter(([, one]) => one.owner === owner))
  const answer = await clients[owner]('POST', '/api/uploads/exists', { sha256: [...sent.keys()] })
  const { found } = said(Found, answer)
  expect(new Set(found.map((one) => one.sha256)).size, 'contents, each once').toBe(found.length)
  const ids = new Map(found.map((one) => [one.sha256, one.id]))
  for (const [content, one] of sent) {
    const id = ids.get(content)
    if (one.id !== undefined) expect(id, `upload of ${owner}`).toBe(one.id)
    else if (id === undefined) ledger.sent.delete(content)
    else one.id = id
  }
  return found.length
}

const Scans = z.array(z.object({ state: z.string(), error: z.string().nullable() }))

async function checkLibrary({ clients, libraryId }: Stage): Promise<void> {
  await vi.waitFor(async () => {
    const scans = said(Scans, await clients.ada('GET', `/api/libraries/${libraryId}/scans`))
    expect(scans.filter((scan) => scan.state === 'running')).toEqual([])
  }, PATIENCE)
  expect((await clients.ada('POST', `/api/libraries/${libraryId}/scan`, {})).status).toBe(202)
}

const Months = z.object({ months: z.array(z.object({ month: z.string(), count: z.int() })), total: z.int() })
const Month = z.object({ id: z.array(z.uuid()) })

/** The months have as many photos as there are, and their lists the same, each once. */
async function checkTimeline(client: Client, total: number): Promise<void> {
  const query = 'owner=mine&copies=all'
  const months = await vi.waitFor(async () => {
    const answer = said(Months, await client('GET', `/api/timeline/months?${query}`))
    expect(answer.total, 'photos in the timeline').toBe(total)
    return answer.months
  }, PATIENCE)
  const ids = new Set<string>()
  for (const { month, count } of months) {
    const { id } = said(Month, await client('GET', `/api/timeline/months/${month}?${query}`))
    expect(id.length, month).toBe(count)
    for (const one of id) ids.add(one)
  }
  expect(ids.size, 'photos, each once').toBe(total)
}

const Details = z.object({ favorite: z.boolean() })

async function checkFavorites({ clients, ledger }: Stage): Promise<void> {
  for (const [id, promised] of ledger.favorites) {
    const { favorite } = said(Details, await clients.ada('GET', `/api/assets/${id}`))
    agrees(`the favourite ${id}`, promised, favorite)
    ledger.favorites.set(id, favorite ? 'on' : 'off')
  }
}

/** A few originals, byte by byte, and their pictures. */
async function checkBytes({ clients, ledger }: Stage, random: Random): Promise<void> {
  const all = [...ledger.sent]
  for (let n = 0; n < 3; n++) {
    const [content, one] = random.pick(all) ?? []
    if (!content || !one) return
    const original = await clients[one.owner]('GET', `/api/assets/${one.id}/original`)
    expect(Buffer.isBuffer(original.body) && sha256(original.body), `original of ${one.id}`).toBe(content)
    expect((await clients[one.owner]('GET', `/api/assets/${one.id}/thumbnail`)).status).toBe(200)
  }
}

const filesBelow = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((one) => one.isFile())
    .map((one) => one.name)
