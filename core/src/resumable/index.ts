export { forgetUploadsJob } from './forget-job.ts'
export { createParts } from './parts.ts'
export { createResumable } from './resumable.ts'
export { resumableRoutes } from './routes.ts'
