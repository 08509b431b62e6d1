import { errorOf } from '@kith/sdk'
import { z } from 'zod'

export const noSource = errorOf(
  'libraries.no_source',
  422,
  'No plugin that is on reads places of this type. Choose one of those listed, or switch its plugin on.',
)
export const badSource = errorOf(
  'libraries.bad_source',
  422,
  'What was filled in for this place is not what its plugin asks for. Correct the fields that are named.',
  z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })),
)
