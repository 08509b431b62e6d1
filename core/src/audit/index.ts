export { auditArea } from './area.ts'
