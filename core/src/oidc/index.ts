export { oidcArea } from './area.ts'
