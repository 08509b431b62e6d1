import type { Job } from '@kith/sdk'
import type { Config } from '../config.ts'
import type { ProcessInput } from '../ingest/process-job.ts'
import type { Area } from '../server/area.ts'
import { failedRoutes } from './failed-routes.ts'
import { libraryRoutes } from './library-routes.ts'
import { manageRoutes } from './manage-routes.ts'
import { scanRoutes } from './scan-routes.ts'
import type { Scans } from './scans.ts'

export interface LibrariesDeps {
  readonly scans: Scans
  readonly process: Job<ProcessInput>
  readonly config: Pick<Config, 'data'>
}

/** Libraries: folders on disk whose photos belong to somebody. */
export const librariesArea = (deps: LibrariesDeps): Area => ({
  id: 'libraries',
  routes: { ...manageRoutes(deps), ...libraryRoutes, ...scanRoutes(deps.scans), ...failedRoutes(deps.process) },
  parts: deps.scans.parts,
})
