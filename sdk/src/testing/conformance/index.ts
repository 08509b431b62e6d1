export { ConformanceError } from './conformance-error.ts'
export { conformance } from './conformance.ts'
export type { ConformanceOptions, ConformanceReport, ConformanceWorld, Problem, Rule } from './options.ts'
