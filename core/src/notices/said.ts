import { datetime } from '@kith/sdk'
import { z } from 'zod'
import type { CoreContext } from '../server/area.ts'
import type { NoticeModel } from './model.ts'

/** A notice as it is read. */
export const SaidNotice = z
  .object({
    id: z.uuid(),
    /** The kind: `<plugin>.<notice>`. */
    name: z.string(),
    text: z.string(),
    /** The page it leads to. */
    link: z.string(),
    /** How many were gathered into this one. */
    count: z.int(),
    at: datetime,
    read: z.boolean(),
  })
  .meta({ id: 'notices.Notice' })

/** Says a notice in the words of the plugin as it is now, in the reader's language; undefined when that version does not know what to say. */
export function say(
  c: Pick<CoreContext, 'generation' | 'log'>,
  row: NoticeModel,
  language: string,
): z.output<typeof SaidNotice> | undefined {
  const kind = c.generation.notices.get(row.name)?.part
  const payload = kind?.schema.safeParse(row.payload)
  if (!kind || !payload?.success) return undefined
  const { id, name, count, at } = row
  try {
    const { text, link } = kind.options
    const facts = typeof payload.data === 'object' ? { ...payload.data, count } : { count }
    return { id, name, text: text(facts, language), link: link(payload.data), count, at, read: row.read_at !== null }
  } catch (error) {
    c.log.error({ notice: name, err: error }, 'notice left out: its text could not be made')
    return undefined
  }
}
