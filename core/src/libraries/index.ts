export { type LibrariesDeps, librariesArea } from './area.ts'
export { type ImportOptions, type ImportProgress, importFolder, importProgress } from './import.ts'
export { type Scans, type ScansDeps, createScans } from './scans.ts'
