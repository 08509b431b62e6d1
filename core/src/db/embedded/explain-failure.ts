/** A sentence for why the engine stopped or did not start: what PostgreSQL said last tells more than the error. */
export function explainFailure(error: unknown, lines: readonly string[]): string {
  const said = lines.map((line) => line.replace(/^\S+ \S+ \S+ \[\d+\] /, ''))
  const worst =
    said.findLast((line) => /^(PANIC|FATAL):/.test(line)) ?? said.findLast((line) => line.startsWith('ERROR:'))
  const text = [worst ?? '', error instanceof Error ? error.message : String(error)].join(' ')
  if (/no space left|disk quota|file too large|ENOSPC|EDQUOT|EFBIG/i.test(text))
    return 'The disk it is on is full. Free some space, then start Kith again.'
  if (/permission denied|read-only file system|not permitted|EACCES|EROFS|EPERM/i.test(text))
    return 'Kith may not write to it. Give the user that runs Kith write access, or choose another KITH_DATA.'
  const detail = worst?.replace(/^\w+:\s+/, '') ?? (error instanceof Error ? error.message : String(error))
  return `PostgreSQL said: ${detail}`
}
