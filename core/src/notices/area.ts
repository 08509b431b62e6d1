import type { Area } from '../server/area.ts'
import { listRoutes } from './list-routes.ts'
import { muteRoutes } from './mute-routes.ts'
import { readRoutes } from './read-routes.ts'

/** What users were told: notices of all plugins, in one list, each kind with a switch. */
export const noticesArea = (): Area => ({ id: 'notices', routes: { ...listRoutes, ...readRoutes, ...muteRoutes } })
