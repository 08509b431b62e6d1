import { KithError, notFound } from '@kith/sdk'

/** What the file system says, as an error a client may hear of. */
export function diskError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return notFound('The file')
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(error)
  return error
}

export const diskFull = (cause?: unknown): KithError =>
  new KithError(
    'disk_full',
    507,
    'The disk that Kith keeps its files on is full. Make room on it, then try again; nothing was half kept.',
    undefined,
    { cause },
  )
