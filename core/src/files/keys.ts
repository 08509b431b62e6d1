import path from 'node:path'
import { KithError } from '@kith/sdk'

const SEGMENT = /^(?!\.{1,2}$)[^/\\\0]{1,200}$/

/** A key as a path below the root; whatever could lead out of it is refused. */
export function keyToPath(root: string, key: string): string {
  const segments = key.split('/')
  if (segments.length > 20 || !segments.every((segment) => SEGMENT.test(segment)))
    throw new KithError('invalid_key', 400, `"${key.slice(0, 80)}" cannot be the name of a stored file.`)
  return path.join(root, ...segments)
}
