import { kith } from './kith.ts'

export const noEndpoint = kith.error('no_endpoint', 404, 'This endpoint does not exist, or is not yours.')
export const privateAddress = kith.error(
  'private_address',
  422,
  'This is an address of a private network, and this server sends nothing there. An administrator can allow it.',
)
export const adminsOnly = kith.error('admins_only', 403, 'Only an administrator can be told of everything.')
export const tooManyEndpoints = kith.error('too_many', 409, 'You have 20 endpoints. Remove one first.')
