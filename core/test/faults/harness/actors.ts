import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { type Answer, type Client, type People, said } from './client.ts'
import { type InParts, type Ledger, OWNERS, type Owner, newPhoto, sha256 } from './ledger.ts'
import type { Random } from './random.ts'

/** What all that act share. */
export interface Stage {
  readonly ledger: Ledger
  readonly people: People
  readonly clients: Record<Owner | 'cleo', Client>
  readonly folder: string
  readonly libraryId: string
}

export type Act = (stage: Stage, random: Random) => Promise<void>

const isDone = ({ status }: Answer) => status >= 200 && status < 300
const Sent = z.object({ files: z.tuple([z.object({ id: z.uuid() })]) })

/** A photo nobody has, or one that was sent before. */
const upload: Act = async ({ ledger, clients }, random) => {
  const again = random.chance(0.2) ? random.pick([...ledger.sent.values()]) : undefined
  const owner = again?.owner ?? random.pick(OWNERS) ?? 'ada'
  const bytes = again?.bytes ?? (await newPhoto(random.int(200_000)))
  const entry = again ?? { owner, bytes, id: undefined }
  ledger.sent.set(sha256(bytes), entry)
  const form = new FormData()
  form.append('file', new File([new Uint8Array(bytes)], `${sha256(bytes).slice(0, 8)}.jpg`))
  const answer = await clients[owner]('POST', '/api/uploads', form)
  if (!isDone(answer)) return
  const [{ id }] = said(Sent, answer).files
  if (entry.id !== undefined && entry.id !== id) throw new Broken(`${id} and ${entry.id} are the same upload.`)
  entry.id = id
}

const TUS = { 'tus-resumable': '1.0.0' }

/** Begins an upload in parts, or sends the next part of one. */
const uploadInParts: Act = async ({ ledger, clients }, random) => {
  const open = [...ledger.inParts]
  if (open.length < 2 || random.chance(0.2)) {
    const owner = random.pick(OWNERS) ?? 'ada'
    const bytes = await newPhoto(300_000)
    const answer = await clients[owner]('POST', '/api/uploads/resumable', undefined, {
      ...TUS,
      'upload-length': String(bytes.length),
      'upload-metadata': `filename ${Buffer.from('parts.jpg').toString('base64')}`,
    })
    const at = answer.headers.get('location')
    if (isDone(answer) && at) ledger.inParts.set(at, { owner, bytes, sha256: sha256(bytes), acknowledged: 0 })
    return
  }
  const [at, one] = random.pick(open) ?? []
  if (at && one) await sendPart(ledger, clients[one.owner], at, one, 60_000 + random.int(150_000))
}

/** Sends a part from where the upload is; the last makes it a photo. */
export async function sendPart(ledger: Ledger, client: Client, at: string, one: InParts, size: number): Promise<void> {
  const look = await client('HEAD', at, undefined, TUS)
  if (!isDone(look)) return
  const offset = Number(look.headers.get('upload-offset'))
  if (offset < one.acknowledged) throw new Broken(`${at} has ${offset} bytes; ${one.acknowledged} were acknowledged.`)
  const { owner, bytes } = one
  // Before it is sent: its last part may arrive though its answer does not.
  if (offset + size >= bytes.length) ledger.sent.set(one.sha256, { owner, bytes, id: undefined })
  const answer = await client('PATCH', at, bytes.subarray(offset, offset + size), {
    ...TUS,
    'content-type': 'application/offset+octet-stream',
    'upload-offset': String(offset),
  })
  if (!isDone(answer)) return
  one.acknowledged = Number(answer.headers.get('upload-offset'))
  const id = answer.headers.get('kith-asset')
  if (!id) return
  ledger.sent.set(one.sha256, { owner, bytes, id })
  ledger.inParts.delete(at)
}

/** Photos come into the folder, and it is scanned. */
const importMore: Act = async ({ ledger, clients, folder, libraryId }, random) => {
  for (let more = 1 + random.int(4); more > 0; more--) {
    await writeFile(path.join(folder, `${ledger.files + 1}.jpg`), await newPhoto(random.int(50_000)))
    ledger.files += 1
  }
  await clients.ada('POST', `/api/libraries/${libraryId}/scan`, {})
}

const Shares = z.object({ byMe: z.array(z.object({ id: z.uuid() })) })

/** Ada begins or ends sharing her library with Bob. */
const share: Act = async ({ ledger, clients, people }) => {
  const before = ledger.share
  const listed = await clients.ada('GET', '/api/partner-sharing')
  if (!isDone(listed)) return
  const [there] = said(Shares, listed).byMe
  ledger.share = 'unknown'
  const answer = there
    ? await clients.ada('DELETE', `/api/partner-sharing/${there.id}`)
    : await clients.ada('POST', '/api/partner-sharing', { userId: people.ids.bob })
  ledger.share = isDone(answer) ? (there ? 'off' : 'on') : before
}

/** An admin switches the plugin of the share off or on. */
const toggle: Act = async ({ ledger, clients }) => {
  const before = ledger.plugin
  const next = before === 'on' ? 'off' : 'on'
  ledger.plugin = 'unknown'
  const answer = await clients.ada('POST', `/api/plugins/partner-sharing/${next === 'on' ? 'enable' : 'disable'}`)
  ledger.plugin = isDone(answer) ? next : before
}

/** Ada marks a photo of hers, or no longer. */
const favorite: Act = async ({ ledger, clients }, random) => {
  const sent = random.pick([...ledger.sent.values()].filter((one) => one.owner === 'ada' && one.id))
  if (!sent?.id) return void (await clients.ada('GET', '/api/timeline/months'))
  const before = ledger.favorites.get(sent.id) ?? 'off'
  const next = before === 'on' ? 'off' : 'on'
  ledger.favorites.set(sent.id, 'unknown')
  const answer = await clients.ada(next === 'on' ? 'PUT' : 'DELETE', `/api/assets/${sent.id}/favorite`)
  ledger.favorites.set(sent.id, isDone(answer) ? next : before)
}

const look: Act = async ({ clients }) => {
  await Promise.all([clients.bob('GET', '/api/timeline/months'), clients.cleo('GET', '/api/timeline/months')])
}

/** Each goes on by itself until the server is gone. */
export const ACTORS: Readonly<Record<string, Act>> = {
  upload,
  secondUpload: upload,
  uploadInParts,
  importMore,
  share,
  toggle,
  favorite,
  look,
}

/** A promise the server did not keep. */
export class Broken extends Error {}
