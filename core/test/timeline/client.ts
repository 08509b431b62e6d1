import type { TestAnswer, TestRequests } from '@kith/sdk/testing'
import { expect } from 'vitest'
import { z } from 'zod'

export type Answer = TestAnswer

const Months = z.object({ months: z.array(z.object({ month: z.string(), count: z.int() })), total: z.int() })
const Month = z.object({
  month: z.string(),
  id: z.array(z.uuid()),
  ratio: z.array(z.number()),
  thumbhash: z.array(z.string().nullable()),
  localTime: z.array(z.string()),
  owner: z.array(z.int()),
  owners: z.array(z.object({ id: z.uuid(), name: z.string(), color: z.string() })),
  type: z.array(z.enum(['image', 'video'])),
  duration: z.array(z.int().nullable()),
  favorite: z.array(z.int()),
  place: z.array(z.string().nullable()),
  also: z.record(z.string(), z.array(z.uuid())),
  stacked: z.record(z.string(), z.array(z.uuid())),
})

const Skeleton = z.object({
  day: z.array(z.iso.date()),
  count: z.array(z.int()),
  ratio: z.base64(),
  total: z.int(),
})

const Memories = z.object({
  memories: z.array(
    z.object({
      day: z.string(),
      years: z.int(),
      count: z.int(),
      cover: z.object({ id: z.uuid(), ratio: z.number(), thumbhash: z.string().nullable() }),
    }),
  ),
})

const Places = z.object({
  places: z.array(
    z.object({
      latitude: z.number(),
      longitude: z.number(),
      count: z.int(),
      name: z.string().nullable(),
      bbox: z.string(),
    }),
  ),
})

/** The timeline as one caller sees it; every answer is checked to be of the right form. */
export function timelineOf(requests: TestRequests) {
  const read = async <S extends z.ZodType>(path: string, schema: S) => {
    const answer = await requests.get(path)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    return schema.parse(answer.body)
  }
  return {
    months: (query = '') => read(`/api/timeline/months?${query}`, Months),
    memories: (query = '') => read(`/api/timeline/memories?${query}`, Memories),
    skeleton: (query = '') => read(`/api/timeline/skeleton?${query}`, Skeleton),
    places: (query = '') => read(`/api/timeline/places?${query}`, Places),
    month: (month: string, query = '') => read(`/api/timeline/months/${month}?${query}`, Month),
  }
}
