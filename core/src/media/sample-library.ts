import { access, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createLimit } from './limit.ts'
import { samplePhoto } from './sample-photo.ts'
import { writeWhole } from './write-whole.ts'

export interface SampleLibraryOptions {
  photos?: number
  /** The number of the first photo; libraries that overlap in numbers have files in common, byte for byte. */
  first?: number
}

/** Fills a folder with plausible photos to try Kith on: trips over some years, dates, places. Keeps what is there. */
export async function makeSampleLibrary(
  folder: string,
  { photos = 60, first = 0 }: SampleLibraryOptions = {},
  progress?: (done: number, total: number) => void,
): Promise<void> {
  const twoAtOnce = createLimit(2)
  let done = 0
  const make = async (number: number) => {
    const { file, jpeg } = samplePhoto(number)
    const path = join(folder, file)
    if (!(await exists(path))) {
      await mkdir(dirname(path), { recursive: true })
      await writeWhole(path, await jpeg())
    }
    progress?.(++done, photos)
  }
  await Promise.all(Array.from({ length: photos }, (_, index) => twoAtOnce(() => make(first + index))))
}

/** Three people's libraries under one folder. Ada and Bob were in Reykjavík together and have the same ten photos of it. */
export async function makeSampleLibraries(root: string): Promise<{ ada: string; bob: string; cleo: string }> {
  const folders = { ada: join(root, 'ada'), bob: join(root, 'bob'), cleo: join(root, 'cleo') }
  await makeSampleLibrary(folders.ada, { first: 0, photos: 60 })
  await makeSampleLibrary(folders.bob, { first: 50, photos: 40 })
  await makeSampleLibrary(folders.cleo, { first: 90, photos: 30 })
  return folders
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
