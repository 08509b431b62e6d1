import { rm } from 'node:fs/promises'
import { events } from '@kith/sdk'
import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { tempPath } from '../files/temp-folder.ts'
import { MediaError } from '../media/media-error.ts'
import { type CoreContext, coreJob } from '../server/area.ts'
import { NoTools, type VideoTools } from '../video/index.ts'
import { filmOf } from './film-of-photo.ts'
import { videoKey } from './keys.ts'
import { type OriginalDeps, localOriginal, originalOf } from './original.ts'

export interface MakePlayableDeps extends OriginalDeps {
  readonly videos: Pick<VideoTools, 'facts' | 'makePlayable'>
}

const HOURS = 3_600
const TELL_MS = 2_000

/** The job that makes an MP4 of a video that browsers do not play. */
export const createMakePlayableJob = (deps: MakePlayableDeps) =>
  coreJob(
    'make-playable',
    z.object({ assetId: z.uuid() }),
    { queue: 'video', timeout: 12 * HOURS, retries: 2, key: ({ assetId }) => assetId },
    async (c) => {
      const { assetId } = c.input
      const [waiting] = await rows<Inside>(
        c.knex,
        sql`select v.starts_at::float8 as start, v.ends_at::float8 as end from core.video v join core.asset a on a.id = v.asset_id
            where a.id = ${assetId}::uuid and v.state = 'waiting' and a.offline_at is null`,
      )
      if (!waiting) return
      try {
        await make(c, deps, { assetId, ...waiting }, (part) => c.progress(Math.round(part * 100), 100))
      } catch (error) {
        c.signal.throwIfAborted()
        // It waits for a start that finds an ffmpeg.
        if (error instanceof NoTools) return
        if (!(error instanceof MediaError)) throw error
        await settle(c, assetId, 'failed', error.message)
      }
    },
  )

/** Where in a photo the film is, if it is in one. */
interface Inside {
  readonly start: number | null
  readonly end: number | null
}

async function make(
  c: CoreContext,
  deps: MakePlayableDeps,
  { assetId, start, end }: Inside & { readonly assetId: string },
  told: (part: number) => void,
) {
  const original = await originalOf(c.knex, assetId)
  const local = await localOriginal(deps, original)
  const inside = start !== null && end !== null ? await filmOf(deps, local.path, [start, end]) : undefined
  const out = await tempPath(deps.config.data)
  const { knex } = c
  let last = 0
  const progress = (part: number) => {
    if (performance.now() - last < TELL_MS) return
    last = performance.now()
    told(part)
    // Only shown: should it not be written, the next is.
    void rows(
      knex,
      sql`update core.video set progress = ${part}, updated_at = now() where asset_id = ${assetId}::uuid and state = 'waiting'`,
    ).catch(() => {})
  }
  try {
    const file = inside ?? { path: local.path, mime: original.mime }
    const facts = await deps.videos.facts(file, c.signal)
    await deps.videos.makePlayable(file, facts, out, { signal: c.signal, progress })
    await deps.files.adopt(videoKey(assetId), out)
    // Deleted for good in the meantime: nobody else knows of the file.
    if (!(await settle(c, assetId, 'made', null))) await deps.files.delete(videoKey(assetId))
  } finally {
    await rm(out, { force: true })
    await inside?.release()
    await local.release()
  }
}

/** Open pages that show it are told. */
const settle = (c: CoreContext, assetId: string, state: 'made' | 'failed', error: string | null): Promise<boolean> =>
  c.transaction(async () => {
    const [asset] = await rows<{ owner_id: string; shown: string }>(
      c.knex,
      sql`update core.video v set state = ${state}, error = ${error}, progress = null, updated_at = now()
          from core.asset a where a.id = v.asset_id and v.asset_id = ${assetId}::uuid
          returning a.owner_id, coalesce((select p.id from core.asset p where p.live_video_id = a.id limit 1), a.id) as shown`,
    )
    if (asset) await c.emit(events.assetUpdated, { assetId: asset.shown, ownerId: asset.owner_id })
    return asset !== undefined
  })
