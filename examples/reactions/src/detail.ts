import { kith } from './kith.ts'
import { Detail } from './models.ts'

/**
 * How much there is to look at in a photo: previews are all about equally large, so one with more bytes has more in it.
 * Core asks for each photo once, and again when the version changes.
 */
export const detail = kith.derive(
  'detail',
  { title: 'How much there is to see', of: 'image', queue: 'media', version: () => '1', batch: 20 },
  async ({ photos }) => {
    for (const photo of photos) {
      const { length: bytes } = await photo.preview()
      await Detail.query().insert({ asset_id: photo.id, bytes }).onConflict('asset_id').merge()
    }
  },
)

/** How long a frame shows a photo: the more there is to see, the longer. */
export async function secondsFor(assetId: string): Promise<number> {
  const { bytes = 0 } = (await Detail.query().findById(assetId)) ?? {}
  return 10 + Math.min(20, Math.round(bytes / 25_000))
}
