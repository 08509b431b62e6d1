export { eventsArea } from './area.ts'
export { type Live, type LiveDeps, createLive } from './live.ts'
