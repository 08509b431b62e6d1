import { KithError } from '@kith/sdk'

/** The bytes a `Range` header asks for, or undefined for the whole. Only one range: more are answered whole. */
export function rangeOf(header: string | undefined, size: number): { start: number; end: number } | undefined {
  const found = header && /^bytes=(\d*)-(\d*)$/.exec(header.trim())
  if (!found || (found[1] === '' && found[2] === '')) return undefined
  const from = found[1] === '' ? Math.max(0, size - Number(found[2])) : Number(found[1])
  const to = found[1] === '' || found[2] === '' ? size - 1 : Math.min(Number(found[2]), size - 1)
  if (from > to || from >= size) throw new KithError('invalid_range', 416, `The file has ${size} bytes.`)
  return { start: from, end: to }
}
