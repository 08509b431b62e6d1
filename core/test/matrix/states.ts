import type { TestKith, TestUser } from '@kith/sdk/testing'
import type { AroundName } from './arounds.ts'
import { succeed } from './answer.ts'

/** A photo in a state, made so by one small act once everything was given. */
export interface PhotoState {
  readonly label: string
  readonly make?: (k: TestKith, photo: string, owner: TestUser) => Promise<unknown>
}

const write = (values: Record<string, unknown>) => (k: TestKith, id: string) =>
  k.knex('core.asset').where({ id }).update(values)

const visibility = (to: 'archive' | 'locked') => (k: TestKith, id: string, owner: TestUser) =>
  succeed(k.as(owner).patch(`/api/assets/${id}`, { visibility: to }))

export const photoStates = {
  // The first is the oldest, from before the day from which on some are given.
  outside: { label: 'not in what was given' },
  ordinary: { label: 'ordinary' },
  archived: { label: 'archived', make: visibility('archive') },
  trashed: {
    label: 'in the trash',
    make: (k, id, owner) => succeed(k.as(owner).post('/api/assets/trash', { ids: [id] })),
  },
  locked: { label: 'locked', make: visibility('locked') },
  // What only a scan, an upload that waits for approval, or a live photo brings about is written as rows.
  offline: { label: 'file is away', make: (k, id) => write({ offline_at: new Date() })(k, id) },
  film: { label: 'hidden half of a live photo', make: (k, id) => write({ visibility: 'hidden' })(k, id) },
  held: { label: 'waits for approval', make: (k, id) => write({ state: 'held' })(k, id) },
  withdrawn: { label: 'withdrawn' },
} satisfies Record<string, PhotoState>

export type PhotoStateName = keyof typeof photoStates
export const photoStateNames = Object.keys(photoStates) as PhotoStateName[]

export type StateName = PhotoStateName | AroundName
