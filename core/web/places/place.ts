/** Photos that were taken near each other, as `/api/timeline/places` has them. */
export interface Place {
  readonly latitude: number
  readonly longitude: number
  readonly count: number
  readonly name: string | null
  readonly bbox: string
}
