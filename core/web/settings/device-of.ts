const BROWSERS: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: readonly [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

const nameOf = (known: readonly [RegExp, string][], text: string) => known.find(([pattern]) => pattern.test(text))?.[1]

/** `Firefox, Linux`, as far as a user agent lets one guess. */
export const deviceOf = (userAgent: string): string =>
  [nameOf(BROWSERS, userAgent), nameOf(SYSTEMS, userAgent)].filter(Boolean).join(', ') || userAgent.slice(0, 60) || '?'
