// Usage: node bench/lib/bare-walk.mjs FOLDER
// The least a scan can cost: every folder listed and every file looked at, a folder's files at once. Nothing is compared
// or kept. Prints { files, seconds } as JSON; seconds are of the second walk, when the file system has all in memory.
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'

async function walk(folder) {
  const entries = await readdir(folder, { withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  await Promise.all(files.map((entry) => lstat(join(folder, entry.name))))
  let found = files.length
  for (const entry of entries) if (entry.isDirectory()) found += await walk(join(folder, entry.name))
  return found
}

await walk(process.argv[2])
const started = performance.now()
const files = await walk(process.argv[2])
console.log(JSON.stringify({ files, seconds: (performance.now() - started) / 1000 }))
