import type { TestRequests } from '@kith/sdk/testing'
import { z } from 'zod'

const Months = z.object({ months: z.array(z.object({ month: z.string() })) })
const Month = z.object({ id: z.array(z.string()) })

/** The ids of all photos in a list; none where it is refused. */
export async function idsIn(ask: TestRequests, query: string): Promise<string[]> {
  const { status, body } = await ask.get(`/api/timeline/months?${query}`)
  if (status >= 400 && status < 500) return []
  const ids: string[] = []
  for (const { month } of Months.parse(body).months)
    ids.push(...Month.parse((await ask.get(`/api/timeline/months/${month}?${query}`)).body).id)
  return ids.sort()
}
