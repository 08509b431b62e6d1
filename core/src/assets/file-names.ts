/** Two photos of one name become `a.jpg` and `a (2).jpg`; what could lead out of the folder is taken out. */
export function uniqueName(taken: Set<string>, name: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what it is about
  const safe = name.replaceAll(/[/\\\u0000-\u001f]/g, '_').replace(/^\.+/, '_') || 'photo'
  const dot = safe.lastIndexOf('.')
  const [stem, end] = dot > 0 ? [safe.slice(0, dot), safe.slice(dot)] : [safe, '']
  let unique = safe
  for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${stem} (${n})${end}`
  taken.add(unique.toLowerCase())
  return unique
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
}

/** A name with the extension of what is sent, which for a stripped copy is not always what it was. */
export function nameFor(name: string, type: string): string {
  const extension = EXTENSIONS[type]
  const dot = name.lastIndexOf('.')
  if (!extension || dot < 1) return extension ? `${name}.${extension}` : name
  const has = name.slice(dot + 1).toLowerCase()
  return has === extension || (extension === 'jpg' && has === 'jpeg') ? name : `${name.slice(0, dot)}.${extension}`
}
