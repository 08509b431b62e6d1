import type { Area } from '../server/area.ts'
import { stackRoutes } from './routes.ts'

/** Photos of one owner that the timeline shows as one. */
export const stacksArea = (): Area => ({ id: 'stacks', routes: stackRoutes })
