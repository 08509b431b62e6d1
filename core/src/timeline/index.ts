export { timelineArea } from './area.ts'
export { type ContextOfPlugin, filterConditions } from './filters.ts'
export { inView, scopeOf } from './scope.ts'
export { type View, viewOf, viewQuery } from './view.ts'
