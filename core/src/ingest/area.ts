import type { Job } from '@kith/sdk'
import type { Config } from '../config.ts'
import type { FileStore } from '../files/store.ts'
import { createParts, createResumable, forgetUploadsJob, resumableRoutes } from '../resumable/index.ts'
import type { Area } from '../server/area.ts'
import type { VideoTools } from '../video/index.ts'
import { createFileRemovalJob } from './file-removal.ts'
import type { Ingest } from './ingest.ts'
import type { KeepFile } from './keep-file.ts'
import type { ProcessInput } from './process-job.ts'
import { createResumeJob } from './resume.ts'
import { createSweepJob } from './sweep-files.ts'
import { uploadRoutes } from './upload-routes.ts'

export interface UploadsDeps {
  readonly config: Pick<Config, 'data' | 'bucket'>
  readonly files: FileStore
  readonly process: Job<ProcessInput>
  readonly makePlayable: Job
  readonly ingest: Ingest
  readonly videos: Pick<VideoTools, 'problem'>
  readonly keepFile: KeepFile
}

/** Photos that are sent to Kith, and the work on all photos wherever they are. */
export function uploadsArea({ config, files, ingest, keepFile, ...jobs }: UploadsDeps): Area {
  const parts = createParts({ config, files })
  const resumable = createResumable({ parts, keepFile })
  return {
    id: 'uploads',
    routes: { ...uploadRoutes(ingest), ...resumableRoutes(resumable) },
    parts: [
      jobs.process,
      jobs.makePlayable,
      createResumeJob(jobs.videos),
      createFileRemovalJob(files),
      createSweepJob(files),
      forgetUploadsJob(parts),
    ],
  }
}
