import { type ContextOf, UserModel, datetime, id, setRef, wordsIn } from '@kith/sdk'
import { z } from 'zod'
import { countedOf } from './counted.ts'
import type { kith } from './kith.ts'
import { FileType, type Link } from './models.ts'
import { SELECTION, glance, setOf } from './shown.ts'
import { StateOf, stateOf } from './state.ts'

const Person = z.object({ id, name: z.string(), color: z.string() })

/** A link, as its maker and administrators see it. */
export const LinkFacts = z
  .object({
    id,
    set: setRef.describe('What it shows: `shared-links:selection:<id>`, or any other collection'),
    selection: z.boolean().describe('Shows photos that were chosen one by one'),
    title: z.string().describe('What the collection is called; empty when it is gone'),
    cover: id.nullable(),
    page: z.string().nullable().describe('The page of the collection'),
    key: z.string().nullable().describe('The link is at `/share/<key>`; only its maker is told'),
    slug: z.string().nullable(),
    description: z.string().nullable(),
    startsAt: datetime.nullable(),
    endsAt: datetime.nullable(),
    password: z.boolean(),
    download: z.boolean(),
    metadata: z.boolean(),
    viewLimit: z.int().nullable(),
    upload: z.boolean(),
    approve: z.boolean(),
    uploadMost: z.int().nullable(),
    uploadBytes: z.number().nullable(),
    uploadTypes: z.array(FileType),
    origins: z.array(z.string()),
    createdAt: datetime,
    revokedAt: datetime.nullable(),
    state: StateOf,
    photos: z.int().describe('How many a visitor sees now'),
    visits: z.int(),
    downloads: z.int(),
    lastSeenAt: datetime.nullable(),
    uploads: z.int().describe('How many photos visitors added'),
    waiting: z.int().describe('How many of them wait for their maker'),
    maker: Person,
  })
  .meta({ id: 'shared-links.Link' })
export type LinkFacts = z.output<typeof LinkFacts>

type C = Pick<ContextOf<typeof kith>, 'faces' | 'secrets' | 'visitors'>

/** Links with what visitors see of each now. Keys are told to `me` only. */
export async function describe(
  links: readonly Link[],
  c: C,
  asking: { readonly me: string; readonly locale: string },
): Promise<LinkFacts[]> {
  const counted = await countedOf(links.map((link) => link.id))
  const makers = await UserModel.query().findByIds(links.map((link) => link.maker_user_id))
  const people = new Map(makers.map((maker) => [maker.id, maker]))
  const faces = await c.faces(links.map(setOf))
  return Promise.all(
    links.map(async (link) => {
      const count = counted(link.id)
      const face = faces.get(`${link.kind}:${link.set_id}`)
      const shown = await glance((await c.visitors.acting(link.id)).assets, link, face?.cover)
      const maker = people.get(link.maker_user_id)
      return {
        id: link.id,
        set: setOf(link),
        selection: link.kind === SELECTION,
        title: face ? wordsIn(face.title, asking.locale) : '',
        cover: shown?.cover ?? null,
        page: face?.page ?? null,
        key: link.maker_user_id === asking.me ? c.secrets.open(link.key_sealed) : null,
        slug: link.slug,
        description: link.description,
        startsAt: link.starts_at,
        endsAt: link.ends_at,
        password: link.password_hash !== null,
        download: link.download,
        metadata: link.metadata,
        viewLimit: link.view_limit,
        upload: link.upload,
        approve: link.approve,
        uploadMost: link.upload_most,
        uploadBytes: link.upload_bytes,
        uploadTypes: link.upload_types,
        origins: link.origins,
        createdAt: link.created_at,
        revokedAt: link.revoked_at,
        state: stateOf(link, count.visits) ?? (shown ? 'open' : 'not_yours_to_share'),
        photos: shown?.photos ?? 0,
        ...count,
        maker: { id: link.maker_user_id, name: maker?.name ?? '', color: maker?.color ?? '' },
      }
    }),
  )
}
