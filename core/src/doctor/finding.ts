/** What a check of `kith doctor` found. */
export interface Finding {
  readonly about: string
  /** `note`: it works, and somebody may want to know. */
  readonly state: 'ok' | 'note' | 'bad'
  /** A sentence: what is. */
  readonly says: string
  /** A sentence: what to do. */
  readonly todo?: string
}

export const ok = (about: string, says: string): Finding => ({ about, state: 'ok', says })
export const note = (about: string, says: string, todo: string): Finding => ({ about, state: 'note', says, todo })
export const bad = (about: string, says: string, todo: string): Finding => ({ about, state: 'bad', says, todo })

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
