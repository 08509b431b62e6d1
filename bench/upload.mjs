import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { kept, withFolder } from './lib/folders.mjs'
import { importInto } from './lib/import-into.mjs'
import { makePhotos } from './lib/make-photos.mjs'
import { delay, setUp, startServer } from './lib/server.mjs'

const PHOTOS = Number(process.env.BENCH_PHOTOS ?? 200)
const CONNECTIONS = 4
const ROUNDS = 2

export const name = `Upload of ${PHOTOS} photos of 12 megapixels`

/**
 * From the first byte of the first photo to the last photo's last derivative, beside a folder import of the same photos
 * in the same run. Best of two interleaved rounds each.
 */
export async function run({ report }) {
  const folder = kept(`photos-${PHOTOS}`)
  await makePhotos(PHOTOS, folder)
  const runs = { import: [], form: [], parts: [] }
  for (let round = 0; round < ROUNDS; round++) {
    runs.import.push(await withFolder((data) => importInto(data, folder, PHOTOS)))
    runs.form.push(await withFolder((data) => uploadInto(data, folder, sendForm)))
    runs.parts.push(await withFolder((data) => uploadInto(data, folder, sendParts)))
  }
  const least = (list, key) => Math.min(...list.map((one) => one[key]))
  const imported = least(runs.import, 'seconds')
  report('time, as forms', least(runs.form, 'seconds'), 's', 'import of the folder', imported, '<= 1.2x')
  report('time, resumable', least(runs.parts, 'seconds'), 's', 'import of the folder', imported, '<= 1.2x')
  report('memory at its peak, as forms', least(runs.form, 'peak'), 'MiB')
  report('memory at its peak, resumable', least(runs.parts, 'peak'), 'MiB')
}

async function uploadInto(data, folder, send) {
  const server = await startServer({ data: join(data, 'data') })
  try {
    const ask = await setUp(server)
    const { secret } = await ask('POST', '/api/auth/keys', { name: 'bench', scopes: ['*'] })
    const names = await readdir(folder)
    const started = performance.now()
    const one = async () => {
      for (let file; (file = names.pop());) await send(server.url, secret, file, await readFile(join(folder, file)))
    }
    await Promise.all(Array.from({ length: CONNECTIONS }, one))
    const sent = (performance.now() - started) / 1000
    await finished(ask)
    const seconds = (performance.now() - started) / 1000
    const { peak } = await server.usage()
    return { seconds, sent, peak: peak / 2 ** 20 }
  } finally {
    await server.stop()
  }
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

async function finished(ask) {
  for (;;) {
    const [library] = await ask('GET', '/api/libraries')
    if (library?.failed > 0) throw new Error(`${library.failed} photos failed.`)
    if (library?.photos === PHOTOS && library.progress === null) return
    await delay(200)
  }
}
