/** How much of one kind of work there is, as `/api/jobs` answers it. */
export interface Queue {
  readonly queue: 'media' | 'video' | 'ml' | 'import' | 'system'
  readonly active: number
  readonly waiting: number
  readonly delayed: number
  readonly failed: number
}

export interface Queues {
  readonly queues: readonly Queue[]
  /** Of plugins that are off. */
  readonly parked: number
}
