export * from './types.ts'
export { testKith } from './test-kith.ts'
export * from './conformance/index.ts'
