import { Count, Download, GuestPhoto } from './models.ts'

/** What was counted of a link. */
export interface Counted {
  readonly visits: number
  readonly downloads: number
  readonly lastSeenAt: Date | null
  readonly uploads: number
  /** What guests added and the maker has not looked at. */
  readonly waiting: number
}

/** What was counted of these links, by their ids. */
export async function countedOf(ids: readonly string[]): Promise<(linkId: string) => Counted> {
  const counts = new Map((await Count.query().findByIds([...ids])).map((count) => [count.link_id, count]))
  const rows = await Download.query()
    .whereIn('link_id', [...ids])
    .groupBy('link_id')
    .select('link_id')
    .count({ times: '*' })
  const downloads = new Map(rows.map((row) => [row.link_id, Number(Reflect.get(row, 'times'))]))
  const held = await GuestPhoto.query()
    .whereIn('link_id', [...ids])
    .where({ waiting: true })
    .groupBy('link_id')
    .select('link_id')
    .count({ times: '*' })
  const waiting = new Map(held.map((row) => [row.link_id, Number(Reflect.get(row, 'times'))]))
  return (linkId) => {
    const count = counts.get(linkId)
    return {
      visits: count?.visits ?? 0,
      downloads: downloads.get(linkId) ?? 0,
      lastSeenAt: count?.last_seen_at ?? null,
      uploads: count?.uploads ?? 0,
      waiting: waiting.get(linkId) ?? 0,
    }
  }
}
