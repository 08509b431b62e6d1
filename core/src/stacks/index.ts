export { stacksArea } from './area.ts'
export { stackAlike } from './stack-alike.ts'
