export { badSource, noSource } from './errors.ts'
export { type SourcePlace, type StoredConfig, pathOfRef, placeColumn, refOfPath } from './place.ts'
export { type ShownPlace, type SourceType, type Sources, createSources } from './sources.ts'
export { KEPT, SourceOff, SourceUnreachable } from './unreachable.ts'
