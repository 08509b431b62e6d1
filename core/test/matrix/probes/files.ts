import { readZip } from '../../assets/read-zip.ts'
import { type Answer, knock } from '../answer.ts'
import type { Photo } from '../photos.ts'
import type { Probe, What } from './probe.ts'

const of = (label: string, find: (p: Probe) => Promise<Answer>): What => ({
  label,
  how: 'door',
  of: 'photo',
  accounts: false,
  find,
})

const file = (p: Probe, as: string) =>
  knock(p.once, { label: as, ask: (id) => p.ask.get(`/api/assets/${id}/${as}`) }, p.photo.id)

const picture = (as: 'thumbnail' | 'preview') => of(as, async (p) => (await file(p, as)).answer)

/** The file as it was uploaded, or a copy that says less. */
const handed = (photo: Photo, bytes: Uint8Array): Answer => (photo.bytes.equals(bytes) ? 'yes' : 'bare')

async function original(p: Probe): Promise<Answer> {
  const { answer, got } = await file(p, 'original')
  return answer === 'yes' && Buffer.isBuffer(got.body) ? handed(p.photo, got.body) : answer
}

/** The one file of a ZIP. */
function zipped(photo: Photo, zip: unknown): Answer {
  if (!Buffer.isBuffer(zip)) return 'hidden'
  const [bytes, ...others] = [...readZip(zip).values()]
  if (others.length > 0) throw new Error('There is more in the ZIP than was asked for.')
  return bytes ? handed(photo, bytes) : 'hidden'
}

async function zipOfIds({ ask, once, photo }: Probe): Promise<Answer> {
  const door = { label: 'zip', ask: (id: string) => ask.post('/api/assets/zip', { ids: [id] }) }
  const { answer, got } = await knock(once, door, photo.id)
  return answer === 'yes' ? zipped(photo, got.body) : answer
}

async function zipOfSet({ ask, photo, set }: Probe): Promise<Answer> {
  const { status, body } = await ask.get(`/api/assets/zip?in=${set}&day=${photo.day}`)
  return status === 200 ? zipped(photo, body) : 'hidden'
}

export const files = {
  thumbnail: picture('thumbnail'),
  preview: picture('preview'),
  original: of('original', original),
  zip: of('ZIP of chosen photos', zipOfIds),
  zipOfSet: { ...of('ZIP of what was given', zipOfSet), how: 'list' },
} satisfies Record<string, What>
