/** Numbers of the errors of Emscripten's file system, which have no other name. */
const ERRNO: Readonly<Record<number, string>> = {
  2: 'EACCES',
  19: 'EDQUOT',
  22: 'EFBIG',
  51: 'ENOSPC',
  63: 'EPERM',
  69: 'EROFS',
}

/** A sentence for why the engine stopped or did not start: what PostgreSQL said last tells more than the error. */
export function explainFailure(error: unknown, lines: readonly string[]): string {
  const said = lines.map((line) => line.replace(/^\S+ \S+ \S+ \[\d+\] /, ''))
  const worst = said.findLast((line) => /^(PANIC|FATAL):/.test(line))
  const thrown = messageOf(error)
  const text = `${worst} ${thrown}`
  if (/no space left|disk quota|file too large|ENOSPC|EDQUOT|EFBIG/i.test(text))
    return 'The disk it is on is full; free some space.'
  if (/permission denied|read-only file system|not permitted|EACCES|EROFS|EPERM/i.test(text))
    return 'Kith may not write to it; give the user that runs Kith write access, or choose another KITH_DATA.'
  if (/EEXIST|ENOTDIR|ENOENT/.test(thrown))
    return 'There is no such folder and none can be made; choose another KITH_DATA.'
  return `PostgreSQL said: ${worst?.replace(/^\w+:\s+/, '') ?? thrown}. Restore it from a backup, or choose another KITH_DATA.`
}

function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message
  if (typeof error === 'object' && error && 'errno' in error && typeof error.errno === 'number')
    return ERRNO[error.errno] ?? `error ${error.errno}`
  return String(error)
}
