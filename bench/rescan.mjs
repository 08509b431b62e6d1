import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { kept, withFolder } from './lib/folders.mjs'
import { A_FOLDER, SIZE, WRITTEN, makeFiles } from './lib/make-files.mjs'
import { runScript } from './lib/run-script.mjs'
import { askerOf, delay, startServer } from './lib/server.mjs'
import { addPhotos, addUser, fillData } from './lib/world.mjs'

const FILES = 100_000
const ROUNDS = 4

export const name = `Re-scan of ${FILES.toLocaleString('en')} unchanged files`

/**
 * A server on the embedded database whose library has these photos already, from the request for a scan to its end.
 * Best of several, interleaved with a walk that only lists and looks, in a process of its own.
 */
export async function run({ report }) {
  const files = kept(`files-${FILES}`)
  await makeFiles(FILES, files)
  await withFolder(async (folder) => {
    const data = join(folder, 'data')
    const { library, token } = await fillData(data, (knex) => knownFiles(knex, files))
    const server = await startServer({ data })
    try {
      const ask = askerOf(server, token)
      await delay(5_000)
      const idle = await server.usage()
      await scan(ask, library)
      const [bare, kith] = [[], []]
      for (let round = 0; round < ROUNDS; round++) {
        bare.push((await runScript('bare-walk.mjs', [files])).seconds)
        kith.push(await scan(ask, library))
      }
      const busy = await server.usage()
      report('time', Math.min(...kith), 's', 'a walk that looks at each file', Math.min(...bare), '<= 3x')
      report('memory above idle, at its peak', Math.max(0, busy.peak - idle.rss) / 2 ** 20, 'MiB', '', 0, '<= 150')
    } finally {
      await server.stop()
    }
  })
}

/** What a server knows that has imported these files. */
async function knownFiles(knex, files) {
  const { id: owner, token } = await addUser(knex, 'Ada', { admin: true })
  const [library, root] = [randomUUID(), randomUUID()]
  await knex('core.library').insert({ id: library, owner_id: owner, name: 'Bench', type: 'folders', folders: [files] })
  await knex('core.scan').insert({ library_id: library, state: 'done', ended_at: new Date() })
  const folders = FILES / A_FOLDER
  const path = `convert_to(? || '/' || lpad(n::text, 5, '0'), 'utf8')`
  await knex('core.folder').insert({
    id: root,
    library_id: library,
    owner_id: owner,
    path: Buffer.from(files),
    name: 'files',
  })
  await knex.raw(
    `insert into core.folder (library_id, owner_id, parent_id, path, name)
      select ?, ?, ?, ${path}, lpad(n::text, 5, '0') from generate_series(0, ${folders - 1}) n`,
    [library, owner, root, files],
  )
  await knex.raw(
    `insert into core.folder_tree (ancestor_id, descendant_id)
      select id, id from core.folder union all select parent_id, id from core.folder where parent_id is not null`,
  )
  const inFolder = `'${files}/' || lpad((n / ${A_FOLDER})::text, 5, '0')`
  await addPhotos(knex, {
    owner,
    library,
    count: FILES,
    path: `${inFolder} || '/IMG_' || n || '.jpg'`,
    folder: `(select f.id from core.folder f where f.library_id = '${library}' and f.path = convert_to(${inFolder}, 'utf8'))`,
    size: SIZE,
    written: WRITTEN,
  })
  return { library, token }
}

async function scan(ask, library) {
  const started = performance.now()
  const { scanId } = await ask('POST', `/api/libraries/${library}/scan`, {})
  for (;;) {
    const [report] = await ask('GET', `/api/libraries/${library}/scans?limit=1`)
    if (report.id !== scanId || report.state === 'running') {
      await delay(10)
      continue
    }
    const seconds = (performance.now() - started) / 1000
    const { state, error, found, added, changed, missing } = report
    if (state !== 'done' || found !== FILES || added + changed + missing > 0)
      throw new Error(
        `The scan should have found ${FILES} unchanged files: ${JSON.stringify({ state, error, found, added, changed, missing })}.`,
      )
    return seconds
  }
}
