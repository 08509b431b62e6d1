export { mailArea } from './area.ts'
