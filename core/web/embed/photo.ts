import { pageLanguage } from '@kith/sdk/widgets'
import type { MonthColumns } from '../timeline/tile.ts'

/** One photo, as far as a page elsewhere shows it. */
export interface Photo {
  readonly id: string
  /** Width by height. */
  readonly ratio: number
  readonly isVideo: boolean
  /** When it was taken, by the clock there. */
  readonly time: string
  readonly thumbhash: string | null
}

export const photosOf = (month: MonthColumns): Photo[] =>
  month.id.map((id, i) => ({
    id,
    ratio: month.ratio[i] ?? 1,
    isVideo: month.type[i] === 'video',
    time: month.localTime[i] ?? '',
    thumbhash: month.thumbhash[i] ?? null,
  }))

/** The day of a photo in the page's language. */
export const dayOf = ({ time }: Photo): string =>
  new Intl.DateTimeFormat(pageLanguage(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${time}Z`))
