import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compress = promisify(gzip)

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

/** A file that was built, in memory: there are few, and they are small. */
export interface StaticFile {
  readonly body: Buffer
  readonly gzip: Buffer
  readonly type: string
  /** Of the content, so that it is the same in every process. */
  readonly hash: string
}

/** Reads files that were built; each is read again only after it changed. */
export interface StaticFiles {
  /** `undefined` when there is none, or when it is of no kind that is served. */
  read(file: string): Promise<StaticFile | undefined>
}

export function createStaticFiles(): StaticFiles {
  const known = new Map<string, { changed: number; file: Promise<StaticFile> }>()
  return {
    async read(file) {
      const type = TYPES[path.extname(file)]
      if (!type) return undefined
      const facts = await stat(file).catch(() => undefined)
      if (!facts?.isFile()) return undefined
      const held = known.get(file)
      if (held?.changed === facts.mtimeMs) return held.file
      const fresh = load(file, type)
      known.set(file, { changed: facts.mtimeMs, file: fresh })
      fresh.catch(() => known.delete(file))
      return fresh
    },
  }
}

const load = async (file: string, type: string): Promise<StaticFile> => made(await readFile(file), type)

/** The same of a text that is made as it is asked for. */
export const staticFile = (text: string, extension: '.js'): Promise<StaticFile> =>
  made(Buffer.from(text), TYPES[extension] ?? '')

async function made(body: Buffer, type: string): Promise<StaticFile> {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 20)
  return { body, gzip: await compress(body, { level: 9 }), type, hash }
}
