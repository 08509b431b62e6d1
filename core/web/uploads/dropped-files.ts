import { photosAmong } from './photo-files.ts'

/** What was dropped or pasted: files as they are, of folders what may be photos, however deep. */
export async function filesOf(data: DataTransfer): Promise<readonly File[]> {
  // Read before anything is awaited: afterwards the browser has emptied it.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...data.files]
  const found = await Promise.all(
    entries.map(async (entry) => (entry.isDirectory ? photosAmong(await filesBelow(entry)) : filesBelow(entry))),
  )
  return found.flat()
}

async function filesBelow(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))]
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const files: File[] = []
  for (;;) {
    // A browser answers some at a time, and none at the end.
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return files
    for (const one of some) files.push(...(await filesBelow(one)))
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
