import { z } from 'zod'
import { type Fragment, sql } from '../access/fragment.ts'
import type { MonthRow } from './month-query.ts'

// Ids and numbers are not looked at closer: a month has 12,000 values, and they come from typed columns.
const id = z.string().meta({ format: 'uuid' })
const integer = z.number().meta({ type: 'integer' })

/** Photos in columns: the n-th value of each is about the n-th photo. */
const Columns = z.object({
  id: z.array(id),
  ratio: z.array(z.number()).describe('Width by height'),
  thumbhash: z.array(z.string().nullable()).describe('Base64'),
  localTime: z.array(z.string()).describe('Wall clock where it was taken, `2024-05-01T12:00:00`'),
  owner: z.array(integer).describe('Which of `owners`'),
  owners: z.array(z.object({ id, name: z.string(), color: z.string() })),
  type: z.array(z.string()).describe('`image` or `video`'),
  duration: z.array(integer.nullable()).describe('Milliseconds'),
  favorite: z.array(integer).describe('1: a favourite of the caller'),
  place: z.array(z.string().nullable()),
  also: z.record(z.string(), z.array(id)).describe('By number of the photo: others who have the same content'),
  badges: z.array(z.string()).describe('What plugins count on photos; the counts are at `badges` of this month'),
})
export type Columns = z.output<typeof Columns>

export const Month = z.object({ month: z.string(), ...Columns.shape }).meta({ id: 'timeline.Month' })
export type Month = z.output<typeof Month>

export interface Owner {
  readonly id: string
  readonly name: string
  readonly color: string
}

/** Runs a query that is asked often. */
export type Ask = <T>(query: Fragment) => Promise<T[]>

/** What columns need to know besides their row. */
export interface ColumnFacts {
  /** Who has these contents in view, the one whose photo is shown first. Absent when each photo is shown. */
  readonly sharers:
    ((contents: readonly string[]) => Promise<readonly { content: string; owners: string }[]>) | undefined
  /** Names of owners, in the order of the ids. */
  readonly owners: (ids: readonly string[]) => Promise<readonly Owner[]>
  /** Names of what plugins count. */
  readonly badges: readonly string[]
}

/** Puts photos together: each content once, with who else has it. */
export async function readColumns(row: MonthRow | undefined, facts: ColumnFacts): Promise<Columns> {
  const all = row && row.id !== null ? columnsOf(row, row.id) : EMPTY
  const contents = [...new Set(all.content)].filter((content) => content !== '')
  const found = facts.sharers && contents.length > 0 ? await facts.sharers(contents) : []
  const sharers = new Map(found.map(({ content, owners }) => [content, [...new Set(owners.split(' '))]]))
  const sharersOf = (i: number) => sharers.get(all.content[i] ?? '') ?? []
  const isShown = all.owner.map((owner, i) => (sharersOf(i)[0] ?? owner) === owner)
  const pick = <T>(column: readonly T[]) => column.filter((_, i) => isShown[i])
  const also: Record<string, string[]> = {}
  pick(all.id.map((_, i) => i)).forEach((i, at) => {
    const others = sharersOf(i).slice(1)
    if (others.length > 0) also[at] = others
  })
  const ownerIds = pick(all.owner)
  const owners = await facts.owners([...new Set([...ownerIds, ...Object.values(also).flat()])])
  const index = new Map(owners.map((owner, i) => [owner.id, i]))
  return {
    id: pick(all.id),
    ratio: pick(all.ratio),
    thumbhash: pick(all.thumbhash),
    localTime: pick(all.localTime),
    owner: ownerIds.map((owner) => index.get(owner) ?? 0),
    owners: [...owners],
    type: pick(all.type),
    duration: pick(all.duration),
    favorite: pick(all.favorite),
    place: pick(all.place),
    also,
    badges: [...facts.badges],
  }
}

const columnsOf = (row: MonthRow, ids: string) => ({
  id: ids.split(','),
  ratio: row.ratio.split(',').map((text) => Number(text) / 1000),
  thumbhash: row.thumbhash.split(',').map((text) => text || null),
  localTime: row.localTime.replaceAll(' ', 'T').split(','),
  owner: row.owner.split(','),
  type: row.type.split(','),
  duration: row.duration.split(',').map((text) => (text === '' ? null : Number(text))),
  favorite: row.favorite.split(',').map(Number),
  content: row.content.split(','),
  place: z.array(z.string().nullable()).parse(JSON.parse(row.place)),
})

const EMPTY: ReturnType<typeof columnsOf> = {
  id: [],
  ratio: [],
  thumbhash: [],
  localTime: [],
  owner: [],
  type: [],
  duration: [],
  favorite: [],
  content: [],
  place: [],
}

export const ownersQuery = (ids: readonly string[]): Fragment =>
  sql`select u.id, u.name, u.color from core."user" u where u.id = any(${[...ids]}::uuid[]) order by array_position(${[...ids]}::uuid[], u.id)`
