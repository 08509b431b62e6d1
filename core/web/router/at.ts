/** Where one is: what pages are given, so that one that is covered by a photo stays as it was. */
export interface At {
  readonly path: string
  readonly query: URLSearchParams
}
