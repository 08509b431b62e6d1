/** What the server's thread tells the database's thread. */
export type ToThread =
  | { readonly kind: 'connect'; readonly client: number }
  | { readonly kind: 'data'; readonly client: number; readonly bytes: Uint8Array }
  | { readonly kind: 'disconnect'; readonly client: number }
  | { readonly kind: 'ask'; readonly id: number; readonly what: Question }

/** What the database's thread tells the server's thread. */
export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'data'; readonly client: number; readonly bytes: Uint8Array }
  | { readonly kind: 'disconnect'; readonly client: number }
  | Answer
  | { readonly kind: 'log'; readonly facts: object; readonly message: string }
  /** The last message of a thread: its engine cannot be opened, or broke. */
  | { readonly kind: 'failed'; readonly reason: string }

export interface Answer {
  readonly kind: 'answer'
  readonly id: number
  readonly dump?: Uint8Array
  readonly memory?: NodeJS.MemoryUsage
  /** Why there is no answer. */
  readonly refusal?: string
}

export type Question = 'dump' | 'memory' | 'close'

/** What the database's thread is started with. */
export interface ThreadData {
  /** The PostgreSQL data folder; in memory when absent. */
  readonly folder: string | undefined
  readonly template: Uint8Array | undefined
  /** How long an idle transaction may keep the others waiting. */
  readonly patience: number
}
