/** A scan of a library, as the server reports it. */
export interface Scan {
  readonly id: string
  readonly state: 'running' | 'done' | 'failed' | 'stopped'
  readonly startedAt: string
  readonly endedAt: string | null
  readonly error: string | null
  readonly found: number
  readonly added: number
  readonly changed: number
  readonly moved: number
  readonly missing: number
}

/** A library, as `/api/libraries` answers it. */
export interface Library {
  readonly id: string
  readonly ownerId: string
  readonly name: string
  readonly type: 'folders' | 'uploads' | 'source'
  readonly folders: readonly string[]
  readonly exclusions: readonly string[]
  readonly source: {
    readonly type: string
    readonly title: string
    readonly config: Readonly<Record<string, unknown>>
    readonly problem: string | null
  } | null
  readonly watchProblem: string | null
  readonly offlineSince: string | null
  readonly photos: number
  readonly failed: number
  readonly unplayable: number
  readonly skipped: number
  readonly offline: number
  readonly bytes: number
  readonly lastScan: Scan | null
  readonly progress: { readonly total: number; readonly processed: number; readonly secondsLeft: number | null } | null
}

export const isBusy = ({ progress }: Library): boolean => progress !== null
