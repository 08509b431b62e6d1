import { z } from 'zod'
import { Entry } from './models.ts'

/** What becomes of the photos of somebody who leaves. */
export const Leaving = z.enum(['stay', 'leave']).default('stay').describe('Whether their photos leave with them')

/** Takes out of an album what somebody who leaves owns or brought. Says whether that was any. */
export async function takeAlong(albumId: string, userId: string): Promise<boolean> {
  const taken = await Entry.query()
    .delete()
    .where({ album_id: albumId })
    .where((theirs) => theirs.where({ owner_id: userId }).orWhere({ by_user_id: userId }))
  return taken > 0
}
