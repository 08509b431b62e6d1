import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { kept, withFolder } from './lib/folders.mjs'
import { timeImport } from './lib/import-into.mjs'
import { makePhotos } from './lib/make-photos.mjs'
import { delay, setUp, startServer } from './lib/server.mjs'

const PHOTOS = Number(process.env.BENCH_PHOTOS ?? 200)
const CONNECTIONS = 4
const ROUNDS = 2
const BEFORE = 40

export const name = `Upload of ${PHOTOS} photos of 12 megapixels`

/**
 * From the first byte of the first photo to the last photo's last derivative, beside a folder import of the same photos
 * in the same run. Best of two interleaved rounds each. Every server has taken in some photos before, in the same way:
 * what is measured is a server that runs, not how it compiles its own code and its database's when it is new.
 */
export async function run({ report }) {
  const photos = { before: kept(`photos-${BEFORE}-other`), measured: kept(`photos-${PHOTOS}`) }
  await makePhotos(BEFORE, photos.before, 10_000)
  await makePhotos(PHOTOS, photos.measured)
  const runs = { import: [], bare: [], form: [], parts: [] }
  for (let round = 0; round < ROUNDS; round++) {
    runs.import.push(await withServer((server) => imported(server, photos)))
    runs.bare.push(await withFolder((folder) => stored(folder, photos.measured)))
    runs.form.push(await withServer((server) => uploaded(server, photos, sendForm)))
    runs.parts.push(await withServer((server) => uploaded(server, photos, sendParts)))
  }
  const least = (list, key) => Math.min(...list.map((one) => one[key]))
  const baseline = least(runs.import, 'seconds')
  report('time, as forms', least(runs.form, 'seconds'), 's', 'import of the folder', baseline, '<= 1.2x')
  report('time, resumable', least(runs.parts, 'seconds'), 's', 'import of the folder', baseline, '<= 1.2x')
  const both = baseline + Math.min(...runs.bare)
  const beside = 'import, and a bare store of the files'
  report('time, as forms', least(runs.form, 'seconds'), 's', beside, both)
  report('time, resumable', least(runs.parts, 'seconds'), 's', beside, both)
  report('memory at its peak, as forms', least(runs.form, 'peak'), 'MiB')
  report('memory at its peak, resumable', least(runs.parts, 'peak'), 'MiB')
}

const withServer = (take) =>
  withFolder(async (folder) => {
    const server = await startServer({ data: join(folder, 'data') })
    try {
      const seconds = await take(server)
      const { peak } = await server.usage()
      return { seconds, peak: peak / 2 ** 20 }
    } finally {
      await server.stop()
    }
  })

async function imported(server, { before, measured }) {
  const ask = await setUp(server)
  await timeImport(ask, before, BEFORE)
  return timeImport(ask, measured, PHOTOS)
}

/** Seconds to send the files to the least that could store them: on one machine that comes on top of their import. */
async function stored(folder, photos) {
  const script = fileURLToPath(new URL('lib/bare-store.mjs', import.meta.url))
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await once(child.stdout, 'data')
  const started = performance.now()
  await sendAll(photos, async (_, body) => {
    await taken(await fetch(`http://127.0.0.1:${String(said).trim()}`, { method: 'POST', body }))
  })
  child.kill()
  return (performance.now() - started) / 1000
}

async function uploaded(server, { before, measured }, send) {
  const ask = await setUp(server)
  const { secret } = await ask('POST', '/api/auth/keys', { name: 'bench', scopes: ['*'] })
  const upload = (name, bytes) => send(server.url, secret, name, bytes)
  await sendAll(before, upload)
  await finished(ask, BEFORE)
  const started = performance.now()
  await sendAll(measured, upload)
  await finished(ask, BEFORE + PHOTOS)
  return (performance.now() - started) / 1000
}

async function sendAll(folder, send) {
  const names = await readdir(folder)
  const one = async () => {
    for (let name; (name = names.pop());) await send(name, await readFile(join(folder, name)))
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, one))
}

async function sendForm(url, key, name, bytes) {
  const form = new FormData()
  form.set('file', new File([bytes], name))
  await taken(await fetch(`${url}/api/uploads`, { method: 'POST', headers: { 'x-api-key': key }, body: form }))
}

async function sendParts(url, key, name, bytes) {
  const headers = {
    'x-api-key': key,
    'tus-resumable': '1.0.0',
    'upload-length': String(bytes.length),
    'upload-metadata': `filename ${btoa(name)}`,
    'content-type': 'application/offset+octet-stream',
  }
  await taken(await fetch(`${url}/api/uploads/resumable`, { method: 'POST', headers, body: bytes }))
}

async function taken(answer) {
  const text = await answer.text()
  if (answer.status !== 201) throw new Error(`An upload was answered ${answer.status}: ${text}`)
}

async function finished(ask, photos) {
  for (;;) {
    const [library] = await ask('GET', '/api/libraries')
    if (library?.failed > 0) throw new Error(`${library.failed} photos failed.`)
    if (library?.photos === photos && library.progress === null) return
    await delay(200)
  }
}
