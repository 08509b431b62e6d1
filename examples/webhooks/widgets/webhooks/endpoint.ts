export const ENDPOINTS = '/api/webhooks/endpoints'

/** As the API has it. */
export interface Endpoint {
  readonly id: string
  readonly url: string
  readonly events: readonly string[]
  readonly everything: boolean
  readonly disabledAt: string | null
}

export interface Delivery {
  readonly id: string
  readonly event: string
  readonly state: 'waiting' | 'arrived' | 'given_up'
  readonly attempts: number
  readonly problem: string | null
  readonly at: string
}
