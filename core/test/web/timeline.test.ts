import type { Requests } from '@kith/sdk/widgets'
import { describe, expect, test } from 'vitest'
import { createTimelineCache } from '../../web/timeline/timeline-cache.ts'
import { createTimeline } from '../../web/timeline/timeline.ts'

const month = (name: string, ...ids: string[]) => ({
  month: name,
  id: ids,
  ratio: ids.map(() => 1),
  thumbhash: ids.map(() => null),
  localTime: ids.map(() => `${name}-01T12:00:00`),
  owner: ids.map(() => 0),
  owners: [{ id: 'ada', name: 'Ada', color: 'blue' }],
  type: ids.map(() => 'image'),
  duration: ids.map(() => null),
  favorite: ids.map(() => 0),
  place: ids.map(() => null),
  also: {},
  stacked: {},
  badges: ['likes.count'],
})

/** A server whose photos a test changes. */
function server(photos: Record<string, string[]>) {
  const asked: string[] = []
  let badges: 'there' | 'refused' | 'none' = 'there'
  const answer = (path: string): unknown => {
    if (path.endsWith('/badges') && badges === 'refused') throw new Error('Not now.')
    if (path.endsWith('/badges'))
      return { badges: [{ name: 'likes.count', title: 'Likes', icon: 'M5 12h14', counts: { b: 3 } }] }
    asked.push(path)
    const name = /months\/(\S+)$/.exec(path)?.[1]
    if (name) return { ...month(name, ...(photos[name] ?? [])), ...(badges === 'none' && { badges: [] }) }
    const days = Object.entries(photos)
    const count = days.map(([, ids]) => ids.length)
    return {
      day: days.map(([one]) => `${one}-01`),
      count,
      ratio: btoa('\x80'.repeat(count.reduce((a, b) => a + b, 0))),
    }
  }
  const requests = { get: async (path: string) => answer(path) } as unknown as Requests
  const setBadges = (next: typeof badges) => (badges = next)
  return { photos, asked, requests, setBadges, timeline: createTimeline(requests, {}) }
}

const ids = (tiles: readonly { id: string }[] | undefined) => tiles?.map((tile) => tile.id)

describe('A timeline in the browser', () => {
  test('asks for a month once, however many look at it', async () => {
    const { timeline, asked } = server({ '2024-05': ['a', 'b'] })
    const [one, two] = await Promise.all([timeline.load('2024-05'), timeline.load('2024-05')])
    await timeline.load('2024-05')
    expect(ids(one)).toEqual(['a', 'b'])
    expect(two).toBe(one)
    expect(asked).toHaveLength(1)
  })

  test('shows what plugins count on photos, when it is known', async () => {
    const { timeline } = server({ '2024-05': ['a', 'b'] })
    expect((await timeline.load('2024-05')).map((tile) => tile.badges)).toEqual([[], []])
    await expect
      .poll(() => timeline.tiles('2024-05').value?.map((tile) => tile.badges.map(({ title, count }) => [title, count])))
      .toEqual([[], [['Likes', 3]]])
  })

  test('is read again when something changed only if somebody looks at it', async () => {
    const { requests, asked } = server({ '2024-05': ['a'] })
    const timelines = createTimelineCache(requests)
    const leave = timelines.of({ state: 'archive' }).look()
    timelines.of({ state: 'trash' })
    await timelines.refresh()
    expect(asked).toEqual(['/api/timeline/skeleton?state=archive'])
    leave()
    await timelines.refresh()
    expect(asked).toHaveLength(1)
  })

  test('keeps what plugins counted while that cannot be read, and forgets it without the plugin', async () => {
    const { timeline, setBadges } = server({ '2024-05': ['b'] })
    const counts = () => timeline.tiles('2024-05').value?.map((tile) => tile.badges.length)
    await timeline.load('2024-05')
    await expect.poll(counts).toEqual([1])
    timeline.watch('2024-05')
    setBadges('refused')
    await timeline.refresh()
    await timeline.load('2024-05')
    expect(counts()).toEqual([1])
    setBadges('none')
    await timeline.refresh()
    await timeline.load('2024-05')
    expect(counts()).toEqual([0])
  })

  test('reads again what is looked at, and the rest when it is looked at again', async () => {
    const { timeline, photos, asked } = server({ '2024-05': ['a'], '2024-04': ['z'] })
    timeline.watch('2024-05')
    await Promise.all([timeline.load('2024-05'), timeline.load('2024-04')])
    photos['2024-05'] = ['a', 'b']
    await timeline.refresh()
    await timeline.load('2024-05')
    expect(ids(timeline.tiles('2024-05').value)).toEqual(['a', 'b'])
    expect(asked.filter((path) => path.endsWith('2024-04'))).toHaveLength(1)
    await timeline.load('2024-04')
    expect(asked.filter((path) => path.endsWith('2024-04'))).toHaveLength(2)
  })

  test('does not keep an answer that was overtaken by a change', async () => {
    const { timeline, photos } = server({ '2024-05': ['a'] })
    timeline.watch('2024-05')
    const first = timeline.load('2024-05')
    photos['2024-05'] = ['a', 'b']
    await timeline.refresh()
    await first
    expect(ids(await timeline.load('2024-05'))).toEqual(['a', 'b'])
  })

  test('leads from photo to photo across months, and ends at its ends', async () => {
    const { timeline } = server({ '2024-05': ['a', 'b'], '2024-04': ['c'], '2024-02': ['d'] })
    const order: string[] = []
    for (let at: { tile: { id: string }; month: string } | undefined = { tile: { id: 'a' }, month: '2024-05' }; at;) {
      order.push(at.tile.id)
      at = await timeline.neighbor(at.tile, at.month, 1)
    }
    expect(order).toEqual(['a', 'b', 'c', 'd'])
    expect((await timeline.neighbor({ id: 'd' }, '2024-02', -1))?.tile.id).toBe('c')
    expect(await timeline.neighbor({ id: 'a' }, '2024-05', -1)).toBeUndefined()
    expect(await timeline.neighbor({ id: 'not here' }, '2024-05', 1)).toBeUndefined()
  })

  test('shows a change before the server has told of it', async () => {
    const { timeline } = server({ '2024-05': ['a', 'b'] })
    await timeline.load('2024-05')
    timeline.change(new Set(['a']), () => undefined)
    timeline.change(new Set(['b']), (tile) => ({ ...tile, favorite: true }))
    expect(timeline.tiles('2024-05').value).toMatchObject([{ id: 'b', favorite: true }])
  })

  test('finds photos by their places, loaded or not, and places by their photos', async () => {
    const { timeline, asked } = server({ '2024-05': ['a', 'b'], '2024-04': ['c'], '2024-02': ['d', 'e'] })
    await timeline.refresh()
    expect(timeline.at(2)).toBeUndefined()
    expect(ids(await timeline.between(1, 3))).toEqual(['b', 'c', 'd'])
    expect(timeline.at(2)?.id).toBe('c')
    expect(timeline.placeOf('e')).toBe(4)
    expect(timeline.placeOf('z')).toBeUndefined()
    const before = asked.length
    expect(ids(await timeline.between(0, 4))).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(asked).toHaveLength(before)
  })

  test('has a skeleton that says what its photos say, also before the server has told of a change', async () => {
    const { timeline, photos } = server({ '2024-05': ['a', 'b'], '2024-04': ['c'] })
    await timeline.refresh()
    expect(timeline.skeleton.value?.total).toBe(3)
    photos['2024-05'] = ['a', 'b', 'new']
    await timeline.load('2024-05')
    expect(timeline.skeleton.value?.total).toBe(4)
    timeline.change(new Set(['a', 'b', 'new']), () => undefined)
    expect(timeline.skeleton.value?.months.map(({ month }) => month)).toEqual(['2024-04'])
  })
})
