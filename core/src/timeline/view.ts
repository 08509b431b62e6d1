import { KithError, type SetRef, setRef } from '@kith/sdk'
import { z } from 'zod'
import { type Bbox, bboxOf } from './bbox.ts'

/** A day by the clock where a photo was taken. The database knows no year 0. */
export const Day = z.iso.date().regex(/^(?!0000)/)

/** The query of everything that lists photos of the timeline. */
export const viewQuery = {
  in: z.array(setRef).max(10).optional().describe('Only what is in this set; given more than once: in all of them'),
  owner: z.enum(['all', 'mine', 'shared']).default('all'),
  kind: z.enum(['image', 'video']).optional(),
  day: Day.optional().describe('Only what was taken on this day'),
  bbox: z
    .string()
    .max(200)
    .optional()
    .describe(
      'Only what was taken there, as far as one may know: `west,south,east,north` in degrees; over the date line with `west` the larger one',
    ),
  state: z
    .enum(['timeline', 'archive', 'trash', 'locked', 'favorites'])
    .default('timeline')
    .describe('`archive`, `trash` and `locked` hold one’s own photos only'),
  order: z.enum(['newest', 'oldest']).default('newest').describe('Which photo comes first, by when it was taken'),
  copies: z
    .enum(['once', 'all'])
    .default('once')
    .describe('`once`: of photos that two people have with the same content, one is shown'),
  stacks: z
    .enum(['once', 'all'])
    .default('once')
    .describe('`once`: of a stack one photo is shown; favourites, the archive and the trash show all'),
  filter: z
    .string()
    .max(10_000)
    .optional()
    .describe('JSON: filters of plugins by their names, for example `{"faces.people":["<id>"]}`'),
}

/** What of the photos a caller may see is asked for. */
export interface View {
  readonly in: readonly SetRef[]
  readonly owner: 'all' | 'mine' | 'shared'
  readonly kind: 'image' | 'video' | undefined
  readonly day: string | undefined
  readonly bbox: Bbox | undefined
  readonly state: 'timeline' | 'archive' | 'trash' | 'locked' | 'favorites'
  readonly order: 'newest' | 'oldest'
  readonly copies: 'once' | 'all'
  readonly stacks: 'once' | 'all'
  readonly filters: Readonly<Record<string, unknown>>
}

/** Lists of one's own photos. */
export const OWN: readonly View['state'][] = ['archive', 'trash', 'locked']

const Filters = z.record(z.string(), z.unknown())

/** The view a query asks for; throws a sentence when it makes no sense. */
export function viewOf(query: z.output<z.ZodObject<typeof viewQuery>>): View {
  if (OWN.includes(query.state) && query.in)
    throw new KithError(
      'invalid_query',
      400,
      `\`state=${query.state}\` is about your own photos everywhere. Leave out \`in\`.`,
    )
  return {
    in: query.in ?? [],
    owner: query.owner,
    kind: query.kind,
    day: query.day,
    bbox: query.bbox === undefined ? undefined : bboxOf(query.bbox),
    state: query.state,
    order: query.order,
    copies: query.copies,
    stacks: query.stacks,
    filters: query.filter === undefined ? {} : parseFilters(query.filter),
  }
}

function parseFilters(text: string): Readonly<Record<string, unknown>> {
  try {
    return Filters.parse(JSON.parse(text))
  } catch {
    throw new KithError('invalid_query', 400, '`filter` must be a JSON object: names of filters and their values.')
  }
}
