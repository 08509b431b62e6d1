import { createPrepared } from '../db/prepared.ts'
import type { Area } from '../server/area.ts'
import type { ContextOfPlugin } from '../timeline/filters.ts'
import { accessRoute } from './access-route.ts'
import { type DetailsDeps, detailsRoute } from './details-route.ts'
import type { LazyPlaces } from '../places/lazy.ts'
import { editRoutes } from './edit-routes.ts'
import { favoritesChanged } from './events.ts'
import { favoriteRoutes } from './favorite-routes.ts'
import type { OpenDeps } from './open-asset.ts'
import { originalRoute } from './original-routes.ts'
import { pictureRoutes } from './picture-routes.ts'
import { createPictureBytes } from './pictures.ts'
import { purgeTrashJob } from './purge.ts'
import { videoRoute } from './video-routes.ts'
import { retryRoute } from './retry-route.ts'
import { trashRoutes } from './trash-routes.ts'
import { zipChosen, zipView } from './zip-routes.ts'

export interface AssetsAreaDeps extends OpenDeps, Omit<DetailsDeps, 'prepared'> {
  readonly contextOfPlugin: ContextOfPlugin
  readonly places: LazyPlaces
}

/** One photo at a time: its pictures, its file, its details, its state. */
export function assetsArea(deps: AssetsAreaDeps): Area {
  const prepared = createPrepared()
  return {
    id: 'assets',
    routes: {
      details: detailsRoute({ ...deps, prepared }),
      ...pictureRoutes({ prepared, pictures: createPictureBytes(deps.files) }),
      original: originalRoute(deps),
      video: videoRoute(deps),
      access: accessRoute(deps),
      zip: zipView(deps),
      zipChosen,
      ...editRoutes(deps),
      ...favoriteRoutes,
      retry: retryRoute,
      ...trashRoutes,
    },
    parts: [purgeTrashJob, favoritesChanged],
  }
}
