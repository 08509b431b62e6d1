import { MediaError } from './media-error.ts'

/** Turns what the decoder says into a {@link MediaError}; errors of the file system stay what they are. */
export function explainFailure(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof MediaError || 'syscall' in error) return error
  const said = error.message.split('\n')[0] ?? ''
  const failure = (code: MediaError['code'], sentence: string) => new MediaError(code, sentence, { cause: error })
  if (/pixel limit|too large|exceeds/i.test(said))
    return failure('too_large', 'The picture has more than 268 million pixels. Make a smaller copy of it.')
  if (/timeout/i.test(said)) return failure('timeout', 'The picture took too long to decode. Try it again.')
  if (/premature end|unexpected end|truncated|read error|unable to parse/i.test(said))
    return failure('unreadable', 'The file ends before the picture does. Copy it again from where it came from.')
  return failure('unreadable', `The picture cannot be decoded (${said}). Copy it again from where it came from.`)
}
