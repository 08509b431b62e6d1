export { openapiArea } from './area.ts'
export { printOpenapi } from './cli.ts'
export { type OpenapiOptions, openapiOf } from './document.ts'
