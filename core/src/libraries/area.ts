import type { Config } from '../config.ts'
import type { Area } from '../server/area.ts'
import { deleteLibraryJob } from './delete-library-job.ts'
import { dueScansJob } from './due-scans-job.ts'
import { failedRoutes } from './failed-routes.ts'
import { libraryRoutes } from './library-routes.ts'
import { manageRoutes } from './manage-routes.ts'
import { createScanJob } from './scan-job.ts'
import { scanRoutes } from './scan-routes.ts'
import type { Scans } from './scans.ts'

export interface LibrariesDeps {
  readonly scans: Scans
  readonly config: Pick<Config, 'data'>
}

/** Libraries: folders on disk whose photos belong to somebody. */
export const librariesArea = (deps: LibrariesDeps): Area => ({
  id: 'libraries',
  routes: { ...manageRoutes(deps), ...libraryRoutes, ...scanRoutes, ...failedRoutes },
  parts: [createScanJob(deps), dueScansJob, deleteLibraryJob],
})
