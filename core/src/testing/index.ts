export { startTestKith } from './world.ts'
