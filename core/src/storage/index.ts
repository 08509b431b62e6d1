export { storageArea } from './area.ts'
