import { KithError } from '@kith/sdk'
import { z } from 'zod'

/** What a client may say of a file; what else it says is kept for it, and not read. */
const Metadata = z.object({
  filename: z.string().nullish(),
  name: z.string().nullish(),
  modifiedAt: z.iso.datetime({ offset: true }).nullish(),
})

/** The file's name, and when it was last written, from what the protocol calls metadata. */
export function factsOf(metadata: Readonly<Record<string, string | null>>): { name: string; modifiedAt?: Date } {
  const read = Metadata.safeParse(metadata)
  if (!read.success)
    throw new KithError('invalid_upload', 400, 'Write `modifiedAt` in Upload-Metadata as 2024-05-01T12:00:00Z.')
  const { filename, name, modifiedAt } = read.data
  return { name: filename || name || '', ...(modifiedAt && { modifiedAt: new Date(modifiedAt) }) }
}
