export { type Web, createWeb } from './answer.ts'
export { webArea } from './area.ts'
export { PAGES } from './pages.ts'
