import { readFileSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { filesOf, Manifest } from './manifest.ts'
import type { ModelSet } from './model-set.ts'

/** Reads what a model folder says of itself; the sentence of what is wrong tells which folder. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, 'manifest.json')
  const parsed = Manifest.safeParse(jsonOf(path))
  if (parsed.success) return parsed.data
  throw new Error(`${path} does not describe models of faces: ${z.prettifyError(parsed.error)}`)
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path} cannot be read: ${String(error)}`, { cause: error })
  }
}

export async function openModelFolder(folder: string): Promise<ModelSet> {
  const manifest = readManifest(folder)
  const files = new Map<string, string>()
  for (const name of filesOf(manifest)) {
    const path = join(folder, name)
    await access(path).catch((cause: unknown) => {
      const missing = `The model folder ${folder} has no ${name}, of which its manifest tells. Put it there.`
      throw new Error(missing, { cause })
    })
    files.set(name, path)
  }
  return { manifest, files }
}
