import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { makeSampleLibraries } from '../media/index.ts'
import type { Running } from '../server/running.ts'
import { addUser } from '../users/add-user.ts'
import { ownerForImport } from '../users/owner-for-import.ts'
import { importInto } from './import-into.ts'

const SAMPLE_PASSWORD = 'kith-sample'
const PEOPLE = [
  { key: 'ada', name: 'Ada', color: 'blue' },
  { key: 'bob', name: 'Bob', color: 'green' },
  { key: 'cleo', name: 'Cleo', color: 'orange' },
] as const

/** What the terminal does after the start: imports the folder that was named, or offers something to look at. */
export async function firstMinutes(
  running: Running,
  o: { folder: string | undefined; sample: boolean; url: string },
): Promise<void> {
  const { knex } = running.kith
  const fresh = (await knex('core.user').first('id')) === undefined
  if (o.folder !== undefined) {
    const owner = await ownerForImport(knex)
    await importInto(running, { ownerId: owner.id, folder: path.resolve(o.folder) })
    if (owner.unclaimed) console.log(`Open ${o.url}/setup and make the account these photos belong to.`)
    else console.log(`Your photos are at ${o.url}`)
    return
  }
  if (!fresh) return
  if (o.sample || (await wantsSample())) return sample(running, o.url)
  console.log(
    `Open ${o.url}/setup to begin. To show a folder of photos: npm start -- FOLDER. To try Kith with sample photos: npm start -- --sample`,
  )
}

/** Asks only when somebody sits at the terminal. */
async function wantsSample(): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false
  const ask = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await ask.question(
    'There are no photos yet. Start with a sample library and three demo people? [Y/n] ',
  )
  ask.close()
  return !/^n/i.test(answer.trim())
}

async function sample(running: Running, url: string): Promise<void> {
  console.log('Making sample photos…')
  const folders = await makeSampleLibraries(
    path.join(running.kith.config.data, '..', `${path.basename(running.kith.config.data)}-sample`),
  )
  for (const [i, person] of PEOPLE.entries()) {
    const account = { email: `${person.key}@example.org`, name: person.name, color: person.color, admin: i === 0 }
    const { id } = await running.kith.asSystem((c) => addUser(c, { ...account, password: SAMPLE_PASSWORD }))
    await importInto(running, { ownerId: id, folder: folders[person.key], name: `${person.name}’s photos` })
  }
  console.log(
    `Sign in at ${url} as ada@example.org, bob@example.org or cleo@example.org; the password is ${SAMPLE_PASSWORD}`,
  )
}
