// Usage: node bench/lib/bare-store.mjs FOLDER
// The least that could take in photos: each body into a file, flushed. Prints its port once it listens.
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Say where to: bare-store.mjs FOLDER.')

const server = createServer(async (request, answer) => {
  await pipeline(request, createWriteStream(join(folder, randomUUID()), { flush: true }))
  answer.writeHead(201).end()
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
