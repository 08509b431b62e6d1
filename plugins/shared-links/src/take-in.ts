import { type Readable, Transform } from 'node:stream'
import {
  type Assets,
  AssetModel,
  type ContextOf,
  type Ingested,
  type SetRef,
  type Upload,
  folder,
  isKithError,
  library,
} from '@kith/sdk'
import { closed, notAddable, wrongType } from './errors.ts'
import type { kith } from './kith.ts'
import { GuestPhoto, type Link } from './models.ts'
import { setOf } from './shown.ts'

/** Who adds photos, and how much of them came. */
export interface Guest {
  readonly name: string
  readonly message: string | null
  bytes: number
}

type C = ContextOf<typeof kith>

/**
 * Takes in a photo as its maker's own: a visitor holds no right to add, whatever is asked for. What is to be approved
 * is kept from everybody else, and put where the link leads only then.
 */
export async function takeIn(c: C, link: Link, guest: Guest, file: Upload): Promise<void> {
  const maker = await c.acting(link.maker_user_id)
  if (!maker) throw closed()
  if (!claims(link, file.type)) throw wrongType()
  const into = link.approve ? undefined : intoOf(link)
  const stream = counting(file.stream, (bytes) => (guest.bytes += bytes))
  const record = ({ id, duplicate }: Ingested) => recordGuest(link, guest, id, !duplicate)
  await maker.assets.ingest(
    { ...file, stream },
    { owner: link.maker_user_id, by: guest.name, pending: link.approve, ...(into && { into }), record },
  )
}

/** Refuses what is of another kind than it was said to be. */
async function recordGuest(link: Link, { name, message }: Guest, asset_id: string, fresh: boolean): Promise<void> {
  const photo = await AssetModel.query().findById(asset_id)
  if (photo && !link.upload_types.includes(photo.type)) throw wrongType()
  await GuestPhoto.query().insert({ link_id: link.id, asset_id, name, message, fresh, waiting: link.approve })
}

function counting(from: Readable, count: (bytes: number) => void): Readable {
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      count(chunk.length)
      done(null, chunk)
    },
  })
  from.once('error', (error) => counted.destroy(error))
  return from.pipe(counted)
}

/** Where a guest's photo goes besides the library of the link's maker; nowhere, when the link shows that library. */
export const intoOf = (link: Pick<Link, 'kind' | 'set_id'>): SetRef | undefined =>
  link.kind === library.kind ? undefined : setOf(link)

/** Throws unless its maker may put photos where the link leads. */
export async function requireAddable(assets: Assets, link: Pick<Link, 'kind' | 'set_id'>): Promise<void> {
  if (link.kind === folder.kind) throw notAddable()
  try {
    await assets.require(setOf(link), 'add')
  } catch (error) {
    throw isKithError(error) ? notAddable() : error
  }
}

/** What the browser says it is, if it says anything; what it really is, is known once it is there. */
const claims = (link: Link, type: string): boolean => {
  const kind = /^(image|video)\//.exec(type)?.[1]
  return kind === undefined || link.upload_types.some((one) => one === kind)
}
