import { datetime } from '@kith/sdk'
import { z } from 'zod'
import { FileType, type Link } from './models.ts'
import { hashPassword } from './passwords.ts'
import { Slug } from './slugs.ts'

const isOrigin = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) && url.origin === text
}

/** What one may say of a link. What is left out stays as it is, or as it is by default. */
export const Options = z
  .object({
    description: z.string().trim().max(1000).nullable().describe('Shown to visitors above the photos'),
    slug: Slug.nullable().describe('A short name: the link is also at `/s/<slug>`'),
    startsAt: datetime.nullable().describe('Closed until then'),
    endsAt: datetime.nullable().describe('Closed from then on; null: never, if the server allows it'),
    password: z.string().min(4).max(200).nullable().describe('Asked of visitors; changing it throws them out'),
    download: z.boolean().describe('Visitors may download originals; default true'),
    metadata: z.boolean().describe('Visitors see when, where and with what photos were taken; default true'),
    viewLimit: z.int().min(1).max(1_000_000).nullable().describe('Closed after that many visits'),
    upload: z.boolean().describe('Visitors may add photos; default false'),
    approve: z.boolean().describe('What visitors add waits until the maker lets it in; default true'),
    uploadMost: z.int().min(1).max(1_000_000).nullable().describe('The most photos visitors may add'),
    uploadBytes: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER).nullable().describe('The most bytes of all'),
    uploadTypes: z.array(FileType).min(1).max(2).describe('What visitors may add; default both'),
    origins: z
      .array(z.string().max(300).refine(isOrigin, 'An origin is a scheme and a host: "https://example.org".'))
      .max(20)
      .describe('Other web sites that may show the link'),
  })
  .partial()
export type Options = z.output<typeof Options>

/** The columns that options say; those that are left out are not among them. */
export async function columnsOf(options: Options): Promise<Partial<Link>> {
  const { password, ...o } = options
  const said = {
    description: o.description === '' ? null : o.description,
    slug: o.slug,
    starts_at: o.startsAt,
    ends_at: o.endsAt,
    password_hash: typeof password === 'string' ? await hashPassword(password) : password,
    download: o.download,
    metadata: o.metadata,
    view_limit: o.viewLimit,
    upload: o.upload,
    approve: o.approve,
    upload_most: o.uploadMost,
    upload_bytes: o.uploadBytes,
    upload_types: o.uploadTypes && [...new Set(o.uploadTypes)],
    origins: o.origins && [...new Set(o.origins)],
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}
