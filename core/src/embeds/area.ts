import type { Area } from '../server/area.ts'
import { embedMade, embedRevoked } from './events.ts'
import { embedGrant } from './model.ts'
import { embedRoutes } from './routes.ts'
import type { SetsDeps } from '../sets/faces.ts'
import { setsRoute } from './sets-route.ts'
import { signRoute } from './sign-route.ts'
import type { PictureSigner } from './signer.ts'

/** Photos in other people's pages: tokens for them, and addresses of their pictures. */
export const embedsArea = (deps: SetsDeps & { readonly signer: () => PictureSigner }): Area => ({
  id: 'embeds',
  routes: { ...embedRoutes, listSets: setsRoute(deps), signPictures: signRoute(deps.signer) },
  parts: [embedGrant, embedMade, embedRevoked],
})
