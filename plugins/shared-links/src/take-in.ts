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
  /** Something of it waits for the maker. */
  waits: boolean
}

type C = ContextOf<typeof kith>

/**
 * Takes in a photo as its maker's own: a visitor holds no right to add, whatever is asked for. What is to be approved
 * is kept from everybody else, and put where the link leads only then. So is what the maker has already and the link
 * does not show: the guest has the picture, but not what the maker says of it.
 */
export async function takeIn(c: C, link: Link, guest: Guest, file: Upload): Promise<void> {
  const maker = await c.acting(link.maker_user_id)
  if (!maker) throw closed()
  if (!claims(link, file.type)) throw wrongType()
  const stream = counting(file.stream, (bytes) => (guest.bytes += bytes))
  const record = async ({ id, duplicate }: Ingested) => {
    const shown = duplicate && (await (await c.visitors.acting(link.id)).assets.allowed([id], 'view')).has(id)
    const waiting = link.approve || (duplicate && !shown)
    guest.waits ||= waiting
    const into = intoOf(link)
    if (!waiting && !shown && into) await maker.assets.add(into, [id])
    await recordGuest(link, guest, { asset_id: id, fresh: !duplicate, waiting })
  }
  await maker.assets.ingest(
    { ...file, stream },
    { owner: link.maker_user_id, by: guest.name, pending: link.approve, record },
  )
}

/** Refuses what is of another kind than it was said to be. */
async function recordGuest(
  link: Link,
  { name, message }: Guest,
  photo: Pick<GuestPhoto, 'asset_id' | 'fresh' | 'waiting'>,
): Promise<void> {
  const asset = await AssetModel.query().findById(photo.asset_id)
  if (asset && !link.upload_types.includes(asset.type)) throw wrongType()
  await GuestPhoto.query().insert({ link_id: link.id, name, message, ...photo })
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
