import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { makeSampleLibraries } from '../media/index.ts'
import type { Running } from '../server/running.ts'
import { addUser } from '../users/add-user.ts'
import { ownerForImport } from '../users/owner-for-import.ts'
import { importFolder } from '../libraries/import.ts'
import { importInto, showImport } from './import-into.ts'

const SAMPLE_PASSWORD = 'kith-sample'
const PEOPLE = [
  { key: 'ada', name: 'Ada', color: 'blue' },
  { key: 'bob', name: 'Bob', color: 'green' },
  { key: 'cleo', name: 'Cleo', color: 'orange' },
] as const

/** What the terminal does after the start: imports the folder that was named, or offers something to look at. */
export async function firstMinutes(
  running: Running,
  o: { folder: string | undefined; sample: boolean; url: string; asked: AbortSignal },
): Promise<void> {
  const { knex } = running.kith
  const isFresh = async () => (await knex('core.user').first('id')) === undefined
  if (o.folder !== undefined) {
    const owner = await ownerForImport(knex)
    await importInto(running, { ownerId: owner.id, folder: path.resolve(o.folder) })
    if (owner.unclaimed) console.log(`Open ${o.url}/setup and make the account these photos belong to.`)
    else console.log(`Your photos are at ${o.url}`)
    return
  }
  if (!(await isFresh())) return
  const wanted = o.sample || (await wantsSample(o.asked))
  // Somebody may have set Kith up while the question stood there: no demo accounts for them.
  if (!(await isFresh())) return
  if (wanted) return sample(running, o.url)
  console.log(
    `Open ${o.url}/setup to begin. To show a folder of photos: npm start -- FOLDER. To try Kith with sample photos: npm start -- --sample`,
  )
}

/** Asks only when somebody sits at the terminal. */
async function wantsSample(asked: AbortSignal): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false
  const ask = createInterface({ input: process.stdin, output: process.stdout })
  // At a question, Ctrl-C is a key like any other.
  ask.once('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  try {
    const answer = await ask.question(
      'There are no photos yet. Start with a sample library and three demo people? [Y/n] ',
      { signal: asked },
    )
    return !/^n/i.test(answer.trim())
  } finally {
    ask.close()
  }
}

/** All three and their libraries are there before the first photo is worked on, so that a stop loses nobody. */
async function sample({ kith }: Running, url: string): Promise<void> {
  console.log('Making sample photos…')
  const folders = await makeSampleLibraries(
    path.join(kith.config.data, '..', `${path.basename(kith.config.data)}-sample`),
  )
  const libraries = await kith.asSystem((c) =>
    c.transaction(async () => {
      const made: string[] = []
      for (const [i, { key, name, color }] of PEOPLE.entries()) {
        const account = { email: `${key}@example.org`, name, color, admin: i === 0, password: SAMPLE_PASSWORD }
        const owner = await addUser(c, account)
        const library = { ownerId: owner.id, folder: folders[key], name: `${name}’s photos` }
        made.push((await importFolder(c, { config: kith.config }, library)).libraryId)
      }
      return made
    }),
  )
  console.log(
    `Sign in at ${url} as ada@example.org, bob@example.org or cleo@example.org; the password is ${SAMPLE_PASSWORD}`,
  )
  for (const library of libraries) await showImport(kith, library)
}
