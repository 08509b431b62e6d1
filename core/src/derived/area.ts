import type { Job } from '@kith/sdk'
import type { Area } from '../server/area.ts'
import { derivationChanged } from './events.ts'
import { derivedRoutes } from './routes.ts'

/** What plugins compute of photos. */
export const derivedArea = (derive: Job): Area => ({
  id: 'derived',
  routes: derivedRoutes,
  parts: [derive, derivationChanged],
})
