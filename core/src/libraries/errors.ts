import { errorOf } from '@kith/sdk'
import { z } from 'zod'

export const badFolder = errorOf(
  'libraries.bad_folder',
  422,
  'A folder cannot be used for a library. Choose another one, or do what is said of it.',
  z.object({ folder: z.string(), problem: z.string() }),
)
export const badExclusion = errorOf(
  'libraries.bad_exclusion',
  422,
  'An exclusion is not a glob. Write it like "*.tmp" or "Private/**".',
)
export const onePlace = errorOf(
  'libraries.one_place',
  422,
  'A library is in folders of this server or in the place of a plugin. Say one of `folders` and `source`; which of them it is stays.',
)
export const noOwner = errorOf(
  'libraries.no_owner',
  422,
  'There is no such account, or it is disabled. A library needs an owner who can sign in.',
)
