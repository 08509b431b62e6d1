/** An account, as administrators see it. */
export interface Account {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly color: string
  readonly admin: boolean
  readonly usedBytes: number
  readonly disabledAt: string | null
}
