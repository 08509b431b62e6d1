export { forgetUploadsJob } from './forget-job.ts'
export { createPartsFolder } from './parts-folder.ts'
export { createResumable } from './resumable.ts'
export { resumableRoutes } from './routes.ts'
