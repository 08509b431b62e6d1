export { KithClientError, orThrow } from './client-error.ts'
export { MOST_IDS, PartlyDone, type PartsOptions, inParts } from '../in-parts.ts'
export { type ClientOptions, type KithClient, createClient } from './create-client.ts'
export type { components, operations, paths } from './schema.ts'
