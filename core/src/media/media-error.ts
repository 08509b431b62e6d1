export const MEDIA_ERRORS = ['unreadable', 'too_large', 'unsupported', 'no_preview', 'timeout'] as const

export type MediaErrorCode = (typeof MEDIA_ERRORS)[number]

/** A file that cannot become a picture: the code tells a queue whether to retry, the sentence tells its owner what to do. */
export class MediaError extends Error {
  readonly code: MediaErrorCode

  constructor(code: MediaErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'MediaError'
    this.code = code
  }
}
