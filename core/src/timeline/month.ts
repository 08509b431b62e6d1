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
  stacked: z.record(z.string(), z.array(id)).describe('By number of the photo: the others of its stack'),
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

/** A photo of a stack. */
export interface Stacked {
  readonly stack: string
  readonly id: string
  readonly owner: string
  readonly content: string
}

/** What columns need to know besides their row. */
export interface ColumnFacts {
  /** Who has these contents in view, the one whose photo is shown first. Absent when each photo is shown. */
  readonly sharers:
    ((contents: readonly string[]) => Promise<readonly { content: string; owners: string }[]>) | undefined
  /** What of these stacks is in view, the photo that is shown first. Absent when each photo is shown. */
  readonly stacks: ((stacks: readonly string[]) => Promise<readonly Stacked[]>) | undefined
  /** Names of owners, in the order of the ids. */
  readonly owners: (ids: readonly string[]) => Promise<readonly Owner[]>
  /** Names of what plugins count. */
  readonly badges: readonly string[]
}

/** Puts photos together: each content once, with who else has it, and each stack once, with what else is in it. */
export async function readColumns(row: MonthRow | undefined, facts: ColumnFacts): Promise<Columns> {
  const all = row && row.id !== null ? columnsOf(row, row.id) : EMPTY
  const stacked = (await askAbout(all.stack, facts.stacks)) ?? []
  const sharers = await sharersOf([...all.content, ...stacked.map((one) => one.content)], facts)
  const isCopy = (owner: string, content: string) => (sharers.get(content)?.[0] ?? owner) !== owner
  const stacks = new Map<string, string[]>()
  for (const { stack, id, owner, content } of stacked)
    if (!isCopy(owner, content)) stacks.set(stack, [...(stacks.get(stack) ?? []), id])

  const isShown = all.id.map((id, i) => {
    const first = stacks.get(all.stack[i] ?? '')?.[0] ?? id
    return first === id && !isCopy(all.owner[i] ?? '', all.content[i] ?? '')
  })
  const pick = <T>(column: readonly T[]) => column.filter((_, i) => isShown[i])
  /** By number of the photo, what comes after the first of what it stands for. */
  const others = (column: readonly string[], known: ReadonlyMap<string, readonly string[]>) =>
    Object.fromEntries(
      pick(column).flatMap((key, at): [string, string[]][] => {
        const rest = known.get(key)?.slice(1) ?? []
        return rest.length > 0 ? [[String(at), rest]] : []
      }),
    )
  const also = others(all.content, sharers)
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
    stacked: others(all.stack, stacks),
    badges: [...facts.badges],
  }
}

/** Who has these contents in view, by content. */
async function sharersOf(
  contents: readonly string[],
  facts: ColumnFacts,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = (await askAbout(contents, facts.sharers)) ?? []
  return new Map(found.map(({ content, owners }) => [content, [...new Set(owners.split(' '))]]))
}

/** Most months have nothing to ask about. */
async function askAbout<T>(
  keys: readonly string[],
  ask: ((keys: readonly string[]) => Promise<T>) | undefined,
): Promise<T | undefined> {
  const known = [...new Set(keys)].filter((key) => key !== '')
  return known.length > 0 ? ask?.(known) : undefined
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
  stack: row.stack.split(','),
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
  stack: [],
  place: [],
}

export const ownersQuery = (ids: readonly string[]): Fragment =>
  sql`select u.id, u.name, u.color from core."user" u where u.id = any(${[...ids]}::uuid[]) order by array_position(${[...ids]}::uuid[], u.id)`
