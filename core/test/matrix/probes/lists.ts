import { z } from 'zod'
import { type Answer, read } from '../answer.ts'
import type { Probe, What } from './probe.ts'

const Months = z.object({ months: z.array(z.object({ month: z.string() })) })
const Month = z.object({ id: z.array(z.string()), place: z.array(z.string().nullable()) })
const Places = z.object({ places: z.array(z.unknown()) })
const Skeleton = z.object({ day: z.array(z.string()) })
const Memories = z.object({ memories: z.array(z.object({ cover: z.object({ id: z.string() }) })) })

const list = (label: string, has: (p: Probe) => Promise<boolean | undefined>): What => ({
  label,
  how: 'list',
  of: 'photo',
  accounts: false,
  find: async (p) => ((await has(p)) ? 'yes' : 'hidden'),
})

const monthOf = ({ ask, photo }: Probe, query: string) =>
  read(ask, `/api/timeline/months/${photo.month}?${query}`, Month)
const inMonth = async (p: Probe, query: string) => (await monthOf(p, query))?.id.includes(p.photo.id)

async function inOwnLists(p: Probe): Promise<boolean> {
  for (const state of ['archive', 'trash', 'locked']) if (await inMonth(p, `owner=all&state=${state}`)) return true
  return false
}

const monthOfSet = (p: Probe) => p.once(`month of ${p.photo.id}`, () => monthOf(p, `in=${p.set}`))

async function placeInMonth(p: Probe): Promise<Answer> {
  const month = await monthOfSet(p)
  const at = month?.id.indexOf(p.photo.id) ?? -1
  return !month || at < 0 ? 'hidden' : month.place[at] ? 'yes' : 'no'
}

/** All photos were taken in Lisbon. */
const LISBON = '-9.5,38.5,-9,39'

/** Both ways must agree: what is counted on the map of its day, and what is found in that part of the world. */
async function onMap(p: Probe): Promise<Answer> {
  const month = await monthOfSet(p)
  if (!month?.id.includes(p.photo.id)) return 'hidden'
  const near = await p.once(`near ${p.photo.month}`, () => monthOf(p, `in=${p.set}&bbox=${LISBON}`))
  const map = await read(p.ask, `/api/timeline/places?in=${p.set}&day=${p.photo.day}`, Places)
  const found = [near?.id.includes(p.photo.id), (map?.places.length ?? 0) > 0]
  if (found[0] !== found[1]) throw new Error(`By its place and on the map: ${found.join(', ')}`)
  return found[0] ? 'yes' : 'no'
}

/** Lists: each photo is alone in its month and on its day. */
export const lists = {
  timeline: list('on the timeline', (p) => inMonth(p, 'owner=all')),
  search: list('found by its day and kind', (p) =>
    inMonth(p, `owner=all&day=${p.photo.day}&kind=image&copies=all&stacks=all`),
  ),
  ownLists: { ...list('in the archive, the trash or locked photos', inOwnLists), accounts: true },
  months: list('months of what was given', async ({ ask, once, set, photo }) =>
    (await once('months', () => read(ask, `/api/timeline/months?in=${set}`, Months)))?.months.some(
      ({ month }) => month === photo.month,
    ),
  ),
  month: list('a month of it', async (p) => (await monthOfSet(p))?.id.includes(p.photo.id)),
  skeleton: list('its layout', async ({ ask, once, set, photo }) =>
    (await once('skeleton', () => read(ask, `/api/timeline/skeleton?in=${set}`, Skeleton)))?.day.includes(photo.day),
  ),
  memories: list('its memories', async ({ ask, set, photo }) =>
    (await read(ask, `/api/timeline/memories?in=${set}&today=${photo.anniversary}`, Memories))?.memories.some(
      ({ cover }) => cover.id === photo.id,
    ),
  ),
  placeInLists: { ...list('place names in lists', async () => false), how: 'part', find: placeInMonth },
  onMap: { ...list('on the map', async () => false), how: 'part', find: onMap },
} satisfies Record<string, What>
