// What the routes answer, as JSON carries it.

export interface Reactions {
  readonly mine: boolean
  readonly hearts: readonly { readonly id: string; readonly name: string }[]
  readonly comments: number
}

export interface Comment {
  readonly id: string
  readonly by: { readonly id: string; readonly name: string; readonly color: string }
  readonly text: string
  readonly voice: number | null
  readonly at: string
  readonly mine: boolean
}

export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}
