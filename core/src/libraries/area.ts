import type { Config } from '../config.ts'
import type { Area } from '../server/area.ts'
import { deleteLibraryJob } from './delete-library-job.ts'
import { createDueScansJob } from './due-scans-job.ts'
import { libraryAdded, libraryChanged, libraryRemoved } from './events.ts'
import { failedRoutes } from './failed-routes.ts'
import { libraryRoutes } from './library-routes.ts'
import { manageRoutes } from './manage-routes.ts'
import { createScanJob } from './scan-job.ts'
import { scanRoutes } from './scan-routes.ts'
import type { Scans } from './scans.ts'
import type { Sources } from '../sources/index.ts'
import { sourceRoutes } from './source-routes.ts'

export interface LibrariesDeps {
  readonly scans: Scans
  readonly config: Pick<Config, 'data'>
  readonly sources: Sources
}

/** Libraries: folders on disk, or places that plugins read, whose photos belong to somebody. */
export const librariesArea = (deps: LibrariesDeps): Area => ({
  id: 'libraries',
  routes: { ...manageRoutes(deps), ...sourceRoutes(deps), ...libraryRoutes(deps), ...scanRoutes, ...failedRoutes },
  parts: [createScanJob(deps), createDueScansJob(deps), deleteLibraryJob, libraryAdded, libraryChanged, libraryRemoved],
})
