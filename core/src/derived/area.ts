import type { Area } from '../server/area.ts'
import { type DeriveJob, deriveOnArrival } from './derive-job.ts'
import { derivationChanged } from './events.ts'
import { derivedRoutes } from './routes.ts'

/** What plugins compute of photos. */
export const derivedArea = (derive: DeriveJob): Area => ({
  id: 'derived',
  routes: derivedRoutes(derive),
  parts: [derive, deriveOnArrival(derive), derivationChanged],
})
