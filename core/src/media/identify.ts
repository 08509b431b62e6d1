import { fileTypeFromFile } from 'file-type'

export interface FileKind {
  mime: string
  kind: 'image' | 'video'
  extension: string
}

const image = (mime: string, extension: string): FileKind => ({ mime, kind: 'image', extension })
const video = (mime: string, extension: string): FileKind => ({ mime, kind: 'video', extension })

/** What Kith takes in. Keyed by what the content says, so that several brands of one format become one mime type. */
const kinds = new Map<string, FileKind>([
  ['image/jpeg', image('image/jpeg', 'jpg')],
  ['image/png', image('image/png', 'png')],
  ['image/apng', image('image/png', 'png')],
  ['image/webp', image('image/webp', 'webp')],
  ['image/gif', image('image/gif', 'gif')],
  ['image/avif', image('image/avif', 'avif')],
  ['image/tiff', image('image/tiff', 'tiff')],
  ['image/heic', image('image/heic', 'heic')],
  ['image/heic-sequence', image('image/heic', 'heic')],
  ['image/heif', image('image/heif', 'heif')],
  ['image/heif-sequence', image('image/heif', 'heif')],
  ['video/mp4', video('video/mp4', 'mp4')],
  ['video/x-m4v', video('video/mp4', 'mp4')],
  ['video/quicktime', video('video/quicktime', 'mov')],
  ['video/webm', video('video/webm', 'webm')],
])

/** The type of a file by its content, never by its name; undefined for whatever is not a photo or a video. */
export async function identify(path: string): Promise<FileKind | undefined> {
  try {
    const type = await fileTypeFromFile(path)
    return type && kinds.get(type.mime)
  } catch (error) {
    // A file that cannot be opened is the caller's to report; one whose bytes confuse the parser is merely no photo.
    if (error instanceof Error && 'syscall' in error) throw error
    return undefined
  }
}
