export { type Limiter, createLimiter, tooMany } from './limiter.ts'
export { networkOf } from './network-of.ts'
