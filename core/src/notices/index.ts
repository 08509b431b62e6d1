export { NOTICE_PREFIX } from './announce.ts'
export { noticesArea } from './area.ts'
export { insertNotices } from './insert.ts'
