import type { TestUser } from '@kith/sdk/testing'
import type { StateName } from './states.ts'
import type { WhatName } from './whats.ts'
import type { World } from './world.ts'

/** One way of being given photos. */
export interface Source {
  readonly name: string
  readonly guest?: true
  /** It is one’s own: nothing was given. */
  readonly owner?: true
  /** What was given can be ended. */
  readonly ends?: true
  /** Without it nothing was given. */
  readonly plugin?: string
  /** What may be done with an ordinary photo, and with what was given. */
  readonly may: readonly WhatName[]
  /** Doors that are shut because there is nothing behind them: a library is no album one could put photos into. */
  readonly nothing?: readonly WhatName[]
  /** Archived photos are in it too. */
  readonly archived?: boolean
  /** It is all somebody has, so that no photo is outside. */
  readonly all?: true
  /** It is somebody else's than the photos are, and stays there without them. */
  readonly keeps?: readonly StateName[]
  /** Photos are put in and taken out one by one. */
  readonly entries?: true
  readonly give: (w: World) => Promise<Given>
}

export interface Given {
  /** By what their requests are known. */
  readonly headers: Readonly<Record<string, string>>
  /** Who asks, when it is somebody with an account. */
  readonly user?: TestUser
  /** As an address names it. */
  readonly set: string
  readonly end?: () => Promise<unknown>
  /** Takes a photo out of it, and puts the ordinary one in again. */
  readonly withdraw?: (photo: string) => Promise<unknown>
  readonly putBack?: () => Promise<unknown>
}
