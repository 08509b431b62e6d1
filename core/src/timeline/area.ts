import { createPrepared } from '../db/prepared.ts'
import type { Area } from '../server/area.ts'
import type { AskPlugin } from '../server/ask-plugin.ts'
import { badgesRoute } from './badges-route.ts'
import type { ContextOfPlugin } from './filters.ts'
import { filtersRoute } from './filters-route.ts'
import { createKept } from './kept.ts'
import { memoriesRoute } from './memories-route.ts'
import { monthRoute } from './month-route.ts'
import { monthsRoute } from './months-route.ts'
import { placesRoute } from './places-route.ts'
import { skeletonRoute } from './skeleton-route.ts'

/** Photos by month, for timelines of everything and of any set. */
export function timelineArea(deps: { readonly contextOfPlugin: ContextOfPlugin; readonly ask: AskPlugin }): Area {
  const lister = { ...deps, prepared: createPrepared(), kept: createKept() }
  return {
    id: 'timeline',
    routes: {
      skeleton: skeletonRoute(lister),
      months: monthsRoute(lister),
      month: monthRoute(lister),
      places: placesRoute(lister),
      memories: memoriesRoute(lister),
      badges: badgesRoute(lister),
      filters: filtersRoute(lister),
    },
  }
}
