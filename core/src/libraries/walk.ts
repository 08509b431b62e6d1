import { readdir } from 'node:fs/promises'
import { modifiedMs } from '../files/modified-ms.ts'
import { type BytePath, toBytes } from './byte-path.ts'
import type { Exclusions } from './exclusions.ts'
import { linkProblem } from './link-problem.ts'
import type { ScanProblemCode } from './scan-problems.ts'
import { statFiles } from './stat-files.ts'

/** A file that may be a photo. */
export interface FoundFile {
  readonly path: BytePath
  readonly size: number
  /** Milliseconds since 1970. */
  readonly modifiedMs: number
  /** Of a file in a plugin's place: changes with the content. */
  readonly version?: string
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
  problem(path: BytePath, code: ScanProblemCode, error?: string): void
}

type Walk = AsyncGenerator<readonly Found[]>

const AT_ONCE = 256

/** Walks everything below a folder, in the order of the paths' bytes. Only that folder itself must be readable. */
export async function* walk(o: WalkOptions, from: BytePath = o.root): Walk {
  yield* inFolder(o, from, await list(o, from))
}

/** Names of folders have a slash behind them: so they sort as the paths below them do. */
async function* inFolder(o: WalkOptions, folder: BytePath, names: readonly BytePath[]): Walk {
  let files: BytePath[] = []
  for (const name of names) {
    o.signal.throwIfAborted()
    const isFolder = name.endsWith('/')
    if (!isFolder) files.push(`${folder}/${name}`)
    if (isFolder || files.length === AT_ONCE) {
      if (files.length > 0) yield await lookAt(o, files)
      files = []
    }
    if (isFolder) yield* below(o, `${folder}/${name.slice(0, -1)}`)
  }
  if (files.length > 0) yield await lookAt(o, files)
}

async function* below(o: WalkOptions, folder: BytePath): Walk {
  let names: BytePath[]
  try {
    names = await list(o, folder)
  } catch (error) {
    if (isGone(error)) return
    o.problem(folder, 'folder_unread', codeOf(error))
    yield [{ path: `${folder}/`, unknown: true }]
    return
  }
  yield* inFolder(o, folder, names)
}

async function list(o: WalkOptions, folder: BytePath): Promise<BytePath[]> {
  const names: BytePath[] = []
  const links: BytePath[] = []
  for (const found of await readdir(toBytes(folder), { encoding: 'buffer', withFileTypes: true })) {
    const name = found.name.toString('latin1')
    const path = `${folder}/${name}`
    const isFolder = found.isDirectory()
    if (o.exclusions.leavesOut(o.root, path, name, isFolder)) continue
    if (isFolder) names.push(`${name}/`)
    else if (found.isFile()) names.push(name)
    else if (found.isSymbolicLink()) links.push(path)
  }
  for (const link of links) {
    const problem = await linkProblem(link, o.realRoots)
    if (problem) o.problem(link, problem)
  }
  return names.sort()
}

async function lookAt(o: WalkOptions, paths: readonly BytePath[]): Promise<readonly Found[]> {
  const found: Found[] = []
  const looked = await statFiles(paths)
  paths.forEach((path, i) => {
    const facts = looked[i]
    if (facts === undefined || isGone(facts)) return
    if (facts instanceof Error) {
      o.problem(path, 'file_unread', codeOf(facts))
      found.push({ path, unknown: true })
    } else if (facts.isFile()) found.push({ path, size: facts.size, modifiedMs: modifiedMs(facts) })
  })
  return found
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'an unknown error'

const isGone = (error: unknown) => ['ENOENT', 'ENOTDIR'].includes(codeOf(error))
