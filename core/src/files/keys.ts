import path from 'node:path'
import { KithError } from '@kith/sdk'

const SEGMENT = /^(?!\.{1,2}$)[^/\\\0]{1,200}$/

/** The segments of a key; whatever could lead out of the store is refused. */
export function segmentsOf(key: string): string[] {
  const segments = key.split('/')
  if (segments.length > 20 || !segments.every((segment) => SEGMENT.test(segment)))
    throw new KithError('invalid_key', 400, `"${key.slice(0, 80)}" cannot be the name of a stored file.`)
  return segments
}

/** A key as a path below the root. */
export const keyToPath = (root: string, key: string): string => path.join(root, ...segmentsOf(key))
