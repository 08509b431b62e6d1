import type { Area } from '../server/area.ts'
import { accountRoutes } from './account-routes.ts'
import { deleteAccount } from './delete-account.ts'
import { directoryRoutes } from './directory-routes.ts'
import { passwordReset, userSignedOut, userUpdated } from './events.ts'
import { leavingRoutes } from './leaving-routes.ts'

/** The accounts: for admins all of them, for everybody the people one may share with. */
export const usersArea = (): Area => ({
  id: 'users',
  routes: { ...accountRoutes, ...directoryRoutes, ...leavingRoutes },
  parts: [userUpdated, userSignedOut, passwordReset, deleteAccount],
})
