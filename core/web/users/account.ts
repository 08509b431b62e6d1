/** An account, as administrators see it. */
export interface Account {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly color: string
  readonly admin: boolean
  /** Null: as much as there is room for. */
  readonly quotaBytes: number | null
  readonly usedBytes: number
  readonly disabledAt: string | null
}
