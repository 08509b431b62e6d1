import { KithError, isKithError, notFound } from '@kith/sdk'

/** What the protocol refuses, by its status, as an error of Kith's. */
export function refusalOf(status: number, said: string, cause: unknown): unknown {
  if (isKithError(cause)) return cause
  // What it did not foresee is not for clients to read.
  if (cause instanceof Error && !('status_code' in cause)) return cause
  if (said.startsWith('Request aborted'))
    return new KithError('upload_interrupted', 409, 'Another request goes on with this upload. Ask how far it came.')
  switch (status) {
    case 404:
      return notFound('This upload')
    case 409:
      return new KithError(
        'wrong_offset',
        409,
        'The upload does not go on at this byte. Ask with HEAD how far it came, and go on there.',
      )
    case 410:
      return new KithError('upload_expired', 410, 'This upload waited too long for its next part. Begin it again.')
    case 412:
      return new KithError('tus_version', 412, 'Send `Tus-Resumable: 1.0.0`: uploads in parts follow tus 1.0.0.')
    case 413:
      return new KithError('too_large', 413, 'These are more bytes than the upload was to have.')
    case 501:
      return new KithError(
        'not_supported',
        501,
        'Uploads in parts are of a known length, and sent one part after another.',
      )
  }
  if (status >= 500) return cause ?? new Error(said)
  const what = said.trim() || 'a header is missing'
  return new KithError('invalid_upload', 400, `The upload cannot be understood: ${what}. See https://tus.io.`)
}
