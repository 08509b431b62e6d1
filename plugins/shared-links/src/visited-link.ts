import { type ContextOf, datetime, setRef, wordsIn } from '@kith/sdk'
import { z } from 'zod'
import { closed } from './errors.ts'
import type { kith } from './kith.ts'
import { FileType, type Link } from './models.ts'
import { SELECTION, setOf, showsSet } from './shown.ts'

/** A link, as its visitors see it. */
export const VisitedLink = z
  .object({
    set: setRef,
    title: z.string().nullable().describe('What its maker wrote, or what the collection is called'),
    endsAt: datetime.nullable(),
    download: z.boolean(),
    metadata: z.boolean(),
    upload: z
      .object({ types: z.array(FileType), approve: z.boolean() })
      .nullable()
      .describe('What visitors may add, if they may'),
  })
  .meta({ id: 'shared-links.VisitedLink' })

/** What a visitor is shown now; throws `closed` when that is nothing any more. */
export async function seenBy(
  c: Pick<ContextOf<typeof kith>, 'faces' | 'visitors'>,
  link: Link,
  locale: string,
): Promise<z.output<typeof VisitedLink>> {
  const { assets } = await c.visitors.acting(link.id)
  if (!(await showsSet(assets, link))) throw closed()
  const face = (await c.faces([setOf(link)])).get(`${link.kind}:${link.set_id}`)
  // Collections are called after people and places; a link without metadata says what its maker wrote for it, or nothing.
  const named = link.metadata && link.kind !== SELECTION && face ? wordsIn(face.title, locale) : null
  return {
    set: setOf(link),
    title: link.description ?? named,
    endsAt: link.ends_at,
    download: link.download,
    metadata: link.metadata,
    upload: link.upload ? { types: link.upload_types, approve: link.approve } : null,
  }
}
