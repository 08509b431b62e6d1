import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Config } from '../config.ts'
import { diskError } from '../files/disk-error.ts'
import { freeBytes } from '../files/free-bytes.ts'
import type { FileStore, ListedFile } from '../files/store.ts'
import { tempPath } from '../files/temp-folder.ts'
import type { Parts } from './parts.ts'

/** What a killed process had not written yet is at most this much, and was never said to be there. */
const PIECE = 8 * 1024 * 1024
const PREFIX = 'resumable'

interface Piece {
  readonly key: string
  readonly start: number
  readonly end: number
  readonly at: Date
}

/**
 * Bytes in the store. Files there cannot grow, so an upload is pieces, named by the bytes they are. Two requests that
 * send the same bytes write the same pieces, or such that overlap: neither takes anything from the other.
 */
export function createPartsInStore({ config, files }: { config: Pick<Config, 'data'>; files: FileStore }): Parts {
  async function piecesOf(id: string): Promise<Piece[]> {
    const found: Piece[] = []
    for await (const file of files.list(`${PREFIX}/${id}`)) found.push(pieceOf(file))
    return inARow(found)
  }

  return {
    async whole(id) {
      const path = await tempPath(config.data)
      const release = () => rm(path, { force: true })
      try {
        await pipeline(bytesOf(files, await piecesOf(id)), createWriteStream(path, { flush: true }))
        return { path, release }
      } catch (error) {
        await release()
        throw diskError(error)
      }
    },
    async look(id) {
      const pieces = await piecesOf(id)
      const last = pieces.at(-1)
      return last && { size: last.end, at: new Date(Math.max(...pieces.map(({ at }) => at.getTime()))) }
    },
    async write(id, offset, bytes) {
      let [written, waiting, held]: [number, Buffer[], number] = [offset, [], 0]
      const flush = async () => {
        if (held === 0) return
        await files.put(`${PREFIX}/${id}/${written}-${written + held}`, Buffer.concat(waiting))
        ;[written, waiting, held] = [written + held, [], 0]
      }
      try {
        for await (const chunk of bytes) {
          waiting.push(chunk)
          held += chunk.length
          if (held >= PIECE) await flush()
        }
      } finally {
        await flush()
      }
      return written
    },
    async remove(id) {
      for await (const { key } of files.list(`${PREFIX}/${id}`)) await files.delete(key)
    },
    async list() {
      const ids = new Set<string>()
      for await (const { key } of files.list(PREFIX)) ids.add(key.split('/')[1] ?? '')
      return [...ids]
    },
    free: () => freeBytes(config.data),
  }
}

function pieceOf({ key, modifiedAt }: ListedFile): Piece {
  const [start = NaN, end = NaN] = (key.split('/').at(-1) ?? '').split('-').map(Number)
  return { key, start, end, at: modifiedAt }
}

/** The pieces from the first byte on, without a gap; what another covers is left out. */
function inARow(pieces: readonly Piece[]): Piece[] {
  const row: Piece[] = []
  for (const piece of [...pieces].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const end = row.at(-1)?.end ?? 0
    if (piece.start <= end && piece.end > end) row.push(piece)
  }
  return row
}

async function* bytesOf(files: FileStore, pieces: readonly Piece[]): AsyncGenerator<Buffer> {
  let from = 0
  for (const { key, start, end } of pieces) {
    yield* await files.open(key, { start: from - start, end: end - start - 1 })
    from = end
  }
}
