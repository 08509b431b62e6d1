/** PostgreSQL's five-letter code of an error, however it was wrapped; undefined for any other error. */
export function sqlStateOf(error: unknown): string | undefined {
  for (let at: unknown = error; at instanceof Error; at = 'nativeError' in at ? at.nativeError : at.cause)
    if ('code' in at && typeof at.code === 'string' && /^[0-9A-Z]{5}$/.test(at.code)) return at.code
  return undefined
}
