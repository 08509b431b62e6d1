import type { Job } from '@kith/sdk'
import type { FileStore } from '../files/store.ts'
import type { Area } from '../server/area.ts'
import type { VideoTools } from '../video/index.ts'
import { createFileRemovalJob } from './file-removal.ts'
import type { Ingest } from './ingest.ts'
import type { ProcessInput } from './process-job.ts'
import { createResumeJob } from './resume.ts'
import { uploadRoutes } from './upload-routes.ts'

export interface UploadsDeps {
  readonly files: FileStore
  readonly process: Job<ProcessInput>
  readonly makePlayable: Job
  readonly ingest: Ingest
  readonly videos: Pick<VideoTools, 'problem'>
}

/** Photos that are sent to Kith, and the work on all photos wherever they are. */
export const uploadsArea = (deps: UploadsDeps): Area => ({
  id: 'uploads',
  routes: uploadRoutes(deps.ingest),
  parts: [deps.process, deps.makePlayable, createResumeJob(deps.videos), createFileRemovalJob(deps.files)],
})
