import type { Dirent } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { modifiedMs } from '../files/modified-ms.ts'
import { type BytePath, toBytes } from './byte-path.ts'
import type { Exclusions } from './exclusions.ts'
import { linkProblem } from './link-problem.ts'

/** A file that may be a photo. */
export interface FoundFile {
  readonly path: BytePath
  readonly size: number
  /** Milliseconds since 1970. */
  readonly modifiedMs: number
}

/** A file that cannot be looked at or, with a slash at its end, a folder that cannot be read: neither there nor missing. */
export interface Unknown {
  readonly path: BytePath
  readonly unknown: true
}

export type Found = FoundFile | Unknown

export interface WalkOptions {
  /** The library's folder that `from` is in. */
  readonly root: BytePath
  readonly exclusions: Exclusions
  /** The library's folders with links resolved: what leads into them is found anyway. */
  readonly realRoots: readonly BytePath[]
  readonly signal: AbortSignal
  problem(path: BytePath, reason: string): void
}

const AT_ONCE = 256

/** Walks everything below a folder, in the order of the paths' bytes. Only that folder itself must be readable. */
export async function* walk(o: WalkOptions, from: BytePath = o.root): AsyncGenerator<readonly Found[]> {
  yield* inFolder(o, from, await list(o, from), false)
}

async function* inFolder(o: WalkOptions, folder: BytePath, entries: readonly Entry[], linked: boolean): Walk {
  let files: Entry[] = []
  for (const entry of entries) {
    o.signal.throwIfAborted()
    const isFolder = entry.key.endsWith('/')
    if (!isFolder) files.push(entry)
    if (isFolder || files.length === AT_ONCE) {
      if (files.length > 0) yield await lookAt(o, folder, files)
      files = []
    }
    if (isFolder) yield* below(o, `${folder}/${entry.key.slice(0, -1)}`, linked || entry.linked)
  }
  if (files.length > 0) yield await lookAt(o, folder, files)
}

type Walk = AsyncGenerator<readonly Found[]>

async function* below(o: WalkOptions, folder: BytePath, linked: boolean): Walk {
  let entries: Entry[]
  try {
    if (linked && !(await o.links.enter(folder))) return
    entries = await list(o, folder)
  } catch (error) {
    if (isGone(error)) return
    o.problem(folder, `The folder cannot be read (${codeOf(error)}). Photos in it stay as they were.`)
    yield [{ path: `${folder}/`, unknown: true }]
    return
  }
  yield* inFolder(o, folder, entries, linked)
}

async function list(o: WalkOptions, folder: BytePath): Promise<Entry[]> {
  const entries: Entry[] = []
  for (const found of await readdir(toBytes(folder), { encoding: 'buffer', withFileTypes: true })) {
    const made = entryOf(o, folder, found)
    const entry = made instanceof Promise ? await made : made
    if (entry) entries.push(entry)
  }
  return entries.sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** Only links need more than the listing says: an await for each name would double the time of a scan. */
function entryOf(
  o: WalkOptions,
  folder: BytePath,
  found: Dirent<Buffer>,
): Entry | undefined | Promise<Entry | undefined> {
  const name = found.name.toString('latin1')
  const path = `${folder}/${name}`
  const leftOut = (isFolder: boolean) => o.exclusions.leavesOut(o.root, path, name, isFolder)
  if (found.isFile()) return leftOut(false) ? undefined : { key: name, linked: false }
  if (found.isDirectory()) return leftOut(true) ? undefined : { key: `${name}/`, linked: false }
  if (!found.isSymbolicLink() || leftOut(true) || leftOut(false)) return undefined
  return o.links.resolve(path).then((link) => {
    if (link === 'found-anyway') return undefined
    if ('problem' in link) return void o.problem(path, link.problem)
    return { key: link.folder ? `${name}/` : name, linked: true }
  })
}

async function lookAt(o: WalkOptions, folder: BytePath, entries: readonly Entry[]): Promise<readonly Found[]> {
  const found = await Promise.all(
    entries.map(async ({ key, linked }): Promise<Found | undefined> => {
      const path = `${folder}/${key}`
      try {
        const facts = await (linked ? stat : lstat)(toBytes(path))
        return facts.isFile() ? { path, size: facts.size, modifiedMs: modifiedMs(facts) } : undefined
      } catch (error) {
        if (isGone(error)) return undefined
        o.problem(path, `The file cannot be looked at (${codeOf(error)}). It stays as it was.`)
        return { path, unknown: true }
      }
    }),
  )
  return found.filter((file) => file !== undefined)
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'an unknown error'

const isGone = (error: unknown) => ['ENOENT', 'ENOTDIR'].includes(codeOf(error))
