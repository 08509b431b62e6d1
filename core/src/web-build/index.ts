export { buildWidgets } from './build-widgets.ts'
export type { BuiltModule, Manifest } from './manifest.ts'
