import type { Config } from '../config.ts'
import type { Area } from '../server/area.ts'
import { carryJob } from './carry-job.ts'
import { listRoutes } from './list-routes.ts'
import { muteRoutes } from './mute-routes.ts'
import { readRoutes } from './read-routes.ts'

/** What users were told: notices of all plugins, in one list, each kind and each channel with a switch. */
export const noticesArea = (config: Pick<Config, 'publicUrl'>): Area => ({
  id: 'notices',
  routes: { ...listRoutes, ...readRoutes, ...muteRoutes },
  parts: [carryJob(config)],
})
