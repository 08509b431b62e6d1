export { exportArea } from './area.ts'
