import { CAPS } from '@kith/sdk'
import type { CompiledAccess } from '../access/compiled.ts'
import { givesAll } from '../access/discreet.ts'
import { type Fragment, or, raw } from '../access/fragment.ts'
import type { Keyring } from '../access/keyring.ts'
import { reaches } from '../access/reach.ts'
import type { View } from './view.ts'

/**
 * Of photos in view (`core.asset a`), those of which the caller may know where they were taken. Who holds `places` on
 * all of them gets no condition: undefined.
 */
export function placesHeld(access: CompiledAccess, ring: Keyring, view: Pick<View, 'in'>): Fragment | undefined {
  const sets = view.in.filter((set) =>
    access.grants.some((g) => g.onlyWhenNamed && (g.target ?? set.kind) === set.kind),
  )
  if (sets.length === 0 && givesAll(ring, CAPS.places)) return undefined
  const ways = [undefined, ...view.in].flatMap((set) => reaches(access, ring, { cap: 'places', in: set }))
  return ways.length === 0 ? raw('false') : or(ways.map((way) => way.probe))
}
