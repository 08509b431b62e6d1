import type { Reactions } from './api.ts'
import { countHearts } from './count-hearts.ts'
import { kith } from './kith.ts'

/** What this plugin does for others. It takes a query, never ids: what somebody sees stays in the database. */
export const service = kith.provide<Reactions>('reactions/v1', () => ({ heartsOf: (photos) => countHearts(photos) }))
