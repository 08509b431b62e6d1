/** No field of a photo is longer than this; a description of 4,000 characters is already an essay. */
const longest = 4000

/** The worst that is looked at: cleaning megabytes of padding would cost more than the rest of the import. */
const worst = 64 * 1024

/**
 * A text from inside a file, fit for the database and a page: no NUL (PostgreSQL refuses it), no control characters,
 * no half of a surrogate pair, no padding. Undefined when nothing is left.
 */
export function cleanText(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > worst) return undefined
  const text = value
    // A C string ends at its first NUL; what follows is whatever the camera had in memory.
    .replace(/\0[^]*$/, '')
    // eslint-disable-next-line no-control-regex -- control characters are exactly what has to go
    .replace(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '')
    .replace(/\p{Surrogate}/gu, '')
    .trim()
  if (text.length <= longest) return text || undefined
  return text
    .slice(0, longest)
    .replace(/\p{Surrogate}/gu, '')
    .trimEnd()
}
