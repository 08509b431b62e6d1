const LONGEST = 200

/** A client's name for a file as one to show and to save under: without folders, control characters or surprises. */
export function cleanFileName(name: string, extension: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const clean = last
    // eslint-disable-next-line no-control-regex -- control characters are exactly what has to go
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .toWellFormed()
    .trim()
  if (/^\.*$/.test(clean)) return `photo.${extension}`
  if (clean.length <= LONGEST) return clean
  const end = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? ''
  return clean.slice(0, LONGEST - end.length).toWellFormed() + end
}
