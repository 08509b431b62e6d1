import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import type { Server } from '../server.ts'
import { ACTORS, Broken, type Stage } from './actors.ts'
import { check, workIsDone } from './check.ts'
import { type People, clientOf, makePeople, said } from './client.ts'
import { type Ledger, emptyLedger } from './ledger.ts'
import { randomOf } from './random.ts'
import { checkRowsAndFiles } from './rows-and-files.ts'
import type { Target } from './target.ts'

export interface Plan {
  readonly target: Target
  /** Where its data are. */
  readonly data: string
  readonly photos: string
  readonly kills: number
  readonly seed: number
  readonly say: (line: string) => void
}

/** A server on the embedded database is stopped for a look into it, which takes time: not after each kill. */
const LOOK_INSIDE_EVERY = 5
/** It is killed when so much was done, as fast as the machine may be, and at some moment after it. */
const MOST_ACTS = 60
const MOMENT_MS = 50

const Library = z.object({ id: z.uuid() })

/** Kills a server that is at work, again and again, and checks after each restart what it promised. */
export async function killAgainAndAgain(plan: Plan): Promise<void> {
  const { target } = plan
  let server = await target.start()
  const people = await makePeople(server.url)
  await mkdir(plan.photos, { recursive: true })
  const library = { ownerId: people.ids.cleo, name: 'Photos', folders: [plan.photos], watch: false, scanMinutes: 0 }
  const made = await clientOf(server.url, people.tokens.ada)('POST', '/api/libraries', library)
  const fixed = { ledger: emptyLedger(), people, folder: plan.photos, libraryId: said(Library, made).id }

  for (let kill = 1; kill <= plan.kills; kill++) {
    const seed = `${plan.seed} ${kill}`
    const random = randomOf(seed)
    const did = await workUntilKilled({ ...fixed, clients: clientsOf(server, people) }, server, seed)
    const again = random.chance(0.2) ? random.int(3_000) : undefined
    if (again !== undefined) await target.startAndKill(again)
    server = await target.start()
    const stage = { ...fixed, clients: clientsOf(server, people) }
    await check(stage, random, path.join(plan.data, 'tmp'))
    if (target.databaseUrl) await checkRowsAndFiles(plan.data, target.databaseUrl)
    else if (kill % LOOK_INSIDE_EVERY === 0 || kill === plan.kills) {
      await workIsDone(stage.clients.ada)
      await server.stop()
      await checkRowsAndFiles(plan.data, undefined)
      server = await target.start()
    }
    plan.say(lineOf(kill, did, again, fixed.ledger))
  }
  await server.stop()
}

const clientsOf = ({ url }: Server, { tokens }: People): Stage['clients'] => ({
  ada: clientOf(url, tokens.ada),
  bob: clientOf(url, tokens.bob),
  cleo: clientOf(url, tokens.cleo),
})

/** Lets all of them act until, at some moment, the server is killed. Answers how much each did. */
async function workUntilKilled(stage: Stage, server: Server, seed: string): Promise<ReadonlyMap<string, number>> {
  const random = randomOf(`${seed} moment`)
  const did = new Map<string, number>()
  const acts = 1 + random.int(MOST_ACTS)
  const moment = random.int(MOMENT_MS)
  let [total, killed] = [0, false]
  const end = async () => {
    await delay(moment)
    killed = true
    await server.kill()
  }
  let killing: Promise<void> | undefined
  const acting = Object.entries(ACTORS).map(async ([name, act]) => {
    const own = randomOf(`${seed} ${name}`)
    while (!killed)
      try {
        await act(stage, own)
        did.set(name, (did.get(name) ?? 0) + 1)
        if (++total === acts) killing = end()
      } catch (error) {
        if (error instanceof Broken || !killed) throw error
      }
  })
  await Promise.all(acting)
  await killing
  return did
}

function lineOf(kill: number, did: ReadonlyMap<string, number>, again: number | undefined, ledger: Ledger): string {
  const acts = [...did].map(([name, times]) => `${name} ${times}`)
  const start = again === undefined ? '' : `, once more ${again} ms after the start`
  return `kill ${kill}${start}: ${acts.join(', ')}; ${ledger.sent.size} uploads, ${ledger.files} files. All kept.`
}
