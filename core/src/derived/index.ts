export { derivedArea } from './area.ts'
export { derivations } from './derivation.ts'
export { createDeriveJob, enqueueDerivations } from './derive-job.ts'
