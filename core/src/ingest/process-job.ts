import type { Job, Log } from '@kith/sdk'
import { z } from 'zod'
import { reportProblems } from '../libraries/scan-row.ts'
import { createLimit } from '../media/limit.ts'
import { photosAtOnce } from '../media/photos-at-once.ts'
import type { LazyPlaces } from '../places/lazy.ts'
import { type CoreContext, coreJob } from '../server/area.ts'
import { inBatches } from './enqueue-processing.ts'
import type { ExamineDeps, Outcome } from './examine.ts'
import { derivativeKeys, removeFiles } from './file-removal.ts'
import { photosOf } from './photo.ts'
import { recordOutcomes } from './record-outcomes.ts'
import { leaveUntilBack } from './leave-until-back.ts'

export const ProcessInput = z.object({ assetIds: z.array(z.uuid()).min(1).max(100) })
export type ProcessInput = typeof ProcessInput

export interface ProcessDeps extends ExamineDeps {
  readonly places: LazyPlaces
  readonly log: Log
}

/**
 * The job that turns files into photos: hash, type, metadata, place, thumbnail and preview. The photos of all such jobs
 * of a process share one limit, so that the cores have work while one job ends and another begins.
 */
export function createProcessJob(deps: ProcessDeps): Job<ProcessInput> {
  const limit = createLimit(photosAtOnce())
  const inHand = new Set<string>()
  // Uploads come one by one.
  const gather = (inputs: readonly z.output<ProcessInput>[]) => inBatches(inputs.flatMap((input) => input.assetIds))
  return coreJob('process', ProcessInput, { queue: 'media', timeout: 3_600, gather }, async (c) => {
    // A sweep may have enqueued again what another job is at just now.
    const ids = [...new Set(c.input.assetIds)].filter((id) => !inHand.has(id))
    for (const id of ids) inHand.add(id)
    try {
      // Decoders are loaded when there is something to decode.
      const { examine } = await import('./examine.ts')
      await deps.places.ready()
      const photos = await photosOf(c.knex, ids)
      const settled = await Promise.allSettled(photos.map((photo) => limit(() => examine(deps, photo, c.signal))))
      const outcomes = settled.filter((one) => one.status === 'fulfilled').map((one) => one.value)
      await record(c, deps, outcomes)
      const broken = settled.find((one) => one.status === 'rejected')
      if (broken) throw broken.reason
    } finally {
      for (const id of ids) inHand.delete(id)
    }
  })
}

async function record(
  c: CoreContext & { readonly by: string | null },
  deps: ProcessDeps,
  outcomes: readonly Outcome[],
): Promise<void> {
  const unreachable = outcomes.filter((one) => one.how === 'unreachable').map((one) => one.photo)
  if (unreachable.length > 0) await leaveUntilBack(c, unreachable)
  const news = outcomes.filter((one) => one.how !== 'left' && one.how !== 'unreachable')
  if (news.length === 0) return
  const deleted = await recordOutcomes(c, deps.places, news)
  if (deleted.length > 0) await removeFiles(c, deleted.flatMap(derivativeKeys))
  for (const one of news) {
    if (one.how !== 'failed') continue
    deps.log.debug({ assetId: one.photo.id, code: one.code }, 'photo failed')
    if (one.photo.library !== 'uploads')
      await reportProblems(c.knex, one.photo.library_id, [
        { path: one.photo.path.toString('utf8'), code: one.code, values: {}, reason: one.error },
      ])
  }
}
