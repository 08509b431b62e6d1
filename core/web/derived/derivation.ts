/** Something that a plugin computes of photos, as `/api/derived` answers it. */
export interface Derivation {
  readonly plugin: string
  readonly name: string
  readonly title: string
  readonly paused: boolean
  readonly total: number
  readonly done: number
  readonly failed: number
  readonly waiting: number
  readonly secondsLeft: number | null
}

export const pathOf = ({ plugin, name }: Derivation): string => `/api/derived/${plugin}/${name}`
