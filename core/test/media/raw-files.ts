import { exifBlock } from './files.ts'

export const DNG_VERSION = 50_706
export const sensor = Buffer.alloc(400_000, 'sensor data, and 0xff 0xd8 now and then \xff\xd8\xff\xe0', 'latin1')

/** A RAW file of a camera that puts no picture into it. */
export const rawWithoutPreview = (): Buffer =>
  Buffer.concat([
    exifBlock({ ifd0: [[DNG_VERSION, Buffer.from([1, 4, 0, 0])]] }),
    sensor,
    Buffer.alloc(3_000_000, 0xff),
  ])
