import { id } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'

const ByWhom = z.object({ assetId: id, by: z.string() })
const toPhoto = ({ assetId }: z.output<typeof ByWhom>) => `/photo/${assetId}`
const andOthers = (by: string, count: number) => (count > 1 ? `${by} and others` : by)

export const yourPhotoIsLoved = kith.notice('loved', ByWhom, {
  label: 'Somebody loves a photo of yours',
  text: ({ by, count }) => `${andOthers(by, count)} loved your photo`,
  link: toPhoto,
})

export const somebodyCommented = kith.notice('commented', ByWhom, {
  label: 'Somebody comments on your photo, or after you',
  text: ({ by, count }) => `${andOthers(by, count)} commented on a photo`,
  link: toPhoto,
  push: true,
})

export const newThisWeek = kith.notice('week', z.object({ photos: z.int() }), {
  label: 'What is new among the favourites, on Sundays',
  text: ({ photos }) => `${photos} new ${photos === 1 ? 'favourite' : 'favourites'} of the family this week`,
  link: () => '/',
})
