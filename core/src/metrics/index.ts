export type { Observer } from './observer.ts'
export { type Metrics, startMetrics } from './start-metrics.ts'
