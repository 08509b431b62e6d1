export { doctorArea } from './area.ts'
export { examineKith } from './examine-kith.ts'
export type { Finding } from './finding.ts'
