import type { Area } from '../server/area.ts'
import { openapiRoutes } from './routes.ts'

/** The OpenAPI document of what is enabled, and its page. `version` is core's. */
export const openapiArea = (version: string): Area => ({ id: 'openapi', routes: openapiRoutes(version) })
