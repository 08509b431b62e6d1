import type { ScanProblem } from './scan-row.ts'

/** What a scan leaves out or alone. The pages say it in other languages by the same codes. */
export const SCAN_PROBLEMS = {
  folder_unread: 'The folder cannot be read ({error}). Photos in it stay as they were.',
  file_unread: 'The file cannot be looked at ({error}). It stays as it was.',
  link_outside:
    'The link leads out of the library and is not followed. Add the folder it leads to, if its photos belong here.',
  link_broken: 'The link leads nowhere, in a circle, or to where Kith may not read.',
  no_name: 'This is not a name that a file can have. It is left out.',
  long_name: 'The name is too long. It is left out.',
  no_facts: 'Its size, version or time is none. It is left out; tell the author of the plugin.',
} as const

export type ScanProblemCode = keyof typeof SCAN_PROBLEMS

/** A line of a scan's report; `error` is what the file system said. */
export const scanProblem = (path: string, code: ScanProblemCode, error = ''): ScanProblem => ({
  path,
  code,
  values: { error },
  reason: SCAN_PROBLEMS[code].replace('{error}', error),
})
