import { z } from 'zod'
import { core } from '../server/area.ts'
import { findKnown } from './find-known.ts'
import { Sha1, Sha256 } from './hashes.ts'

const Asked = z
  .object({ name: z.string().max(1_000), size: z.int().min(0), sha256: Sha256.optional(), sha1: Sha1.optional() })
  .refine((file) => file.sha256 !== undefined || file.sha1 !== undefined, 'Name its SHA-256 or its SHA-1')

const Answer = z.object({
  name: z.string(),
  /** `new`: send it. `here`: it would be a duplicate. `trash`: it is in the trash, and can be restored there. */
  is: z.enum(['new', 'here', 'trash']),
  id: z.uuid().nullable(),
})

/** What a client asks before it sends many files: so that what is there already is never sent. */
export const checkUploads = core.post(
  '/check',
  {
    summary: 'Which of up to 5,000 files one has already, in the trash too',
    description:
      'Answers in the order of the question. `new`: send it. `here`: sending it would answer `id`. `trash`: one has it in the trash, where it can be restored; sent, it becomes another photo.',
    scope: 'uploads.read',
    body: z.object({ files: z.array(Asked).max(5_000, 'Ask for at most 5,000 at once') }),
    returns: z.object({ files: z.array(Answer) }),
  },
  async (c) => {
    const { files } = c.body
    const known = await findKnown(c.knex, c.caller.id, {
      sha256: files.flatMap((file) => file.sha256 ?? []),
      sha1: files.flatMap((file) => file.sha1 ?? []),
    })
    // The first of a content counts: what is in the trash comes last.
    const byHash = new Map(known.reverse().flatMap((one) => [[one.sha256, one] as const, [one.sha1, one] as const]))
    return {
      files: files.map(({ name, sha256, sha1 }) => {
        const one = byHash.get((sha256 ?? sha1 ?? '').toLowerCase())
        return {
          name,
          is: one ? (one.trashed ? ('trash' as const) : ('here' as const)) : ('new' as const),
          id: one?.id ?? null,
        }
      }),
    }
  },
)
