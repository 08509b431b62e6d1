export { throughDoor } from './door.ts'
export { DataFolderInUse } from './lock.ts'
export { type Embedded, type EmbeddedOptions, openEmbedded } from './open.ts'
