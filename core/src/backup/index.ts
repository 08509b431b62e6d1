export { type CopiedTable, copyDatabase } from './copy-database.ts'
export { type Restored, restoreBackup } from './restore-backup.ts'
export { writeBackup } from './write-backup.ts'
