import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import decode from 'heic-decode'

// Runs in a thread of its own: the decoder is WebAssembly and holds whatever thread it is in for most of a second.
parentPort?.on('message', (path: string) => void reply(path))

async function reply(path: string): Promise<void> {
  try {
    const { width, height, data } = await decode({ buffer: await readFile(path) })
    parentPort?.postMessage({ width, height, data: data.buffer }, [data.buffer])
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) })
  }
}
