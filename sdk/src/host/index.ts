export * from './ambient.ts'
export { Manifest, readManifest, schemaOf } from '../manifest.ts'
export { modelOf, shapeOf } from '../model.ts'
export { verbsFor } from '../routes.ts'
