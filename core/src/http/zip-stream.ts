import type { Readable } from 'node:stream'
import type { ZipEntry } from '@kith/sdk'
import { ZipArchiveEntry, ZipArchiveOutputStream } from 'compress-commons'
import { checksumNatively } from './native-checksum.ts'

const STORED = 0
const EXTENDED_TIMESTAMP = 0x5455
const LAST_SECOND = 2 ** 31 - 1

/** Photos are compressed already: entries are stored, and opened one by one, so memory stays flat. */
export function zipStream(entries: AsyncIterable<ZipEntry>): Readable {
  const archive = new ZipArchiveOutputStream()
  checksumNatively(archive)
  let open: Readable | undefined
  archive.once('close', () => open?.destroy())
  const fill = async () => {
    for await (const { path, at, open: openFile } of entries) {
      open = await openFile()
      if (archive.destroyed) open.destroy()
      if (archive.destroyed) return
      await append(archive, entryOf(path, at ?? new Date()), open)
    }
    archive.finish()
  }
  fill().catch((error: unknown) => archive.destroy(error instanceof Error ? error : new Error(String(error))))
  return archive
}

/** Resolves once the file is in the archive, or once nobody wants the archive any more. */
const append = (archive: ZipArchiveOutputStream, entry: ZipArchiveEntry, file: Readable): Promise<void> =>
  new Promise((resolve, reject) => {
    archive.once('close', resolve)
    archive.entry(entry, file, (error) => {
      archive.off('close', resolve)
      if (error) reject(error)
      else resolve()
    })
  })

function entryOf(path: string, at: Date): ZipArchiveEntry {
  const entry = new ZipArchiveEntry()
  entry.setName(path)
  entry.setMethod(STORED)
  entry.setTime(at, true)
  entry.setExtra(extendedTimestamp(at))
  return entry
}

/** The time to the second and in UTC; without it a ZIP has local times of whoever made it, two seconds apart. */
function extendedTimestamp(at: Date): Buffer {
  const field = Buffer.alloc(9)
  field.writeUInt16LE(EXTENDED_TIMESTAMP, 0)
  field.writeUInt16LE(5, 2)
  field.writeUInt8(1, 4)
  const seconds = Math.floor(at.getTime() / 1000)
  field.writeInt32LE(Math.max(-LAST_SECOND, Math.min(LAST_SECOND, seconds)), 5)
  return field
}
