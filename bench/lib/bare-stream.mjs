// Usage: node bench/lib/bare-stream.mjs FOLDER
// The least that could send these photos: file after file into the answer. Prints its port once it listens.
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Say which photos: bare-stream.mjs FOLDER.')
const names = (await readdir(folder)).filter((name) => name.endsWith('.jpg')).sort()

async function* bytes() {
  for (const name of names) yield* createReadStream(join(folder, name))
}

const server = createServer((_, answer) => void pipeline(Readable.from(bytes(), { objectMode: false }), answer))
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
