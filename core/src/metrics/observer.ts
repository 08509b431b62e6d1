/** Told of what this process does, for whoever counts it. */
export interface Observer {
  request(facts: { method: string; area: string; status: number; seconds: number }): void
  work(facts: { job: string; failed: boolean; seconds: number }): void
}
