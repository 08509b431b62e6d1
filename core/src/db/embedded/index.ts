export { type Embedded, type EmbeddedOptions, openEmbedded } from './open.ts'
