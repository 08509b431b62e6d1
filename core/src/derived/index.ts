export { derivedArea } from './area.ts'
export { derivations } from './derivation.ts'
export { createDeriveJob, enqueueDerivations, type DeriveJob } from './derive-job.ts'
