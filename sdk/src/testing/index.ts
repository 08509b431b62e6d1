export * from './types.ts'
export { testKith } from './test-kith.ts'
