import { fileTypeFromFile } from 'file-type'
import { isRawTiff } from './raw-tiff.ts'

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
  ['image/x-canon-cr2', image('image/x-canon-cr2', 'cr2')],
  ['image/x-canon-cr3', image('image/x-canon-cr3', 'cr3')],
  ['image/x-adobe-dng', image('image/x-adobe-dng', 'dng')],
  ['image/x-nikon-nef', image('image/x-nikon-nef', 'nef')],
  ['image/x-sony-arw', image('image/x-sony-arw', 'arw')],
  ['image/x-fujifilm-raf', image('image/x-fujifilm-raf', 'raf')],
  ['image/x-olympus-orf', image('image/x-olympus-orf', 'orf')],
  ['image/x-panasonic-rw2', image('image/x-panasonic-rw2', 'rw2')],
  ['video/mp4', video('video/mp4', 'mp4')],
  ['video/x-m4v', video('video/mp4', 'mp4')],
  ['video/quicktime', video('video/quicktime', 'mov')],
  ['video/webm', video('video/webm', 'webm')],
])

/** The type of a file by its content, never by its name; undefined for whatever is not a photo or a video. */
export async function identify(path: string): Promise<FileKind | undefined> {
  try {
    const type = await fileTypeFromFile(path)
    if (type?.mime === 'image/tiff' && (await isRawTiff(path))) return image('image/x-raw', 'raw')
    return type && kinds.get(type.mime)
  } catch (error) {
    // A file that cannot be opened is the caller's to report; one whose bytes confuse the parser is merely no photo.
    if (error instanceof Error && 'syscall' in error) throw error
    return undefined
  }
}
