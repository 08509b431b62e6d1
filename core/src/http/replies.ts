import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { FileReply, ReplyKind, ZipEntry } from '@kith/sdk'
import type { Knex } from 'knex'
import type { Context } from 'koa'
import yazl from 'yazl'
import { z } from 'zod'
import { later } from './later.ts'

const PRIVATE = 'private, no-cache'

/** Sends what a handler returned, the way its route says. */
export function sendReply(
  ctx: Context,
  kind: ReplyKind<unknown>['reply'],
  item: z.ZodType | undefined,
  value: unknown,
  knex: Knex,
): void {
  switch (kind) {
    case 'none':
      ctx.status = 204
      ctx.body = null
      return
    case 'html':
      ctx.type = 'text/html; charset=utf-8'
      if (!ctx.response.get('cache-control')) ctx.set('cache-control', PRIVATE)
      ctx.body = String(value)
      return
    case 'redirect':
      ctx.status = 303
      ctx.redirect(String(value))
      return
    case 'file':
      return sendFile(ctx, value as FileReply)
    case 'zip': {
      const zip = value as { name: string; entries: AsyncIterable<ZipEntry> }
      return sendZip(ctx, { ...zip, entries: later(knex, zip.entries) })
    }
    case 'stream':
      ctx.type = 'application/x-ndjson; charset=utf-8'
      ctx.body = Readable.from(lines(later(knex, value as AsyncIterable<unknown>), item))
  }
}

function sendFile(ctx: Context, file: FileReply): void {
  ctx.set('x-content-type-options', 'nosniff')
  if (!ctx.response.get('cache-control')) ctx.set('cache-control', PRIVATE)
  if (file.etag) ctx.set('etag', `"${file.etag}"`)
  if (file.name) ctx.set('content-disposition', disposition(file.name))
  ctx.type = file.type
  if (file.range) {
    ctx.status = 206
    ctx.set('content-range', `bytes ${file.range.start}-${file.range.end}/${file.range.total}`)
  } else ctx.status = 200
  if (file.body instanceof Readable) ctx.set('accept-ranges', 'bytes')
  ctx.body =
    file.body instanceof Readable
      ? file.body
      : Buffer.from(file.body.buffer, file.body.byteOffset, file.body.byteLength)
  if (file.size !== undefined) ctx.length = file.size
}

/** The name for all clients, and the true name for those that read RFC 5987. */
export const disposition = (name: string): string => {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const full = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}

/** Photos are compressed already: entries are stored, and opened one by one, so memory stays flat. */
function sendZip(ctx: Context, zip: { name: string; entries: AsyncIterable<ZipEntry> }): void {
  const file = new yazl.ZipFile()
  const out = file.outputStream
  ctx.type = 'application/zip'
  ctx.set('content-disposition', disposition(zip.name))
  ctx.set('cache-control', 'private, no-store')
  ctx.body = out
  const fill = async () => {
    for await (const entry of zip.entries) {
      const stream = await entry.open()
      const stop = () => stream.destroy()
      ctx.res.once('close', stop)
      file.addReadStream(stream, entry.path, { compress: false, ...(entry.at && { mtime: entry.at }) })
      // Whoever has gone is not told that the rest is missing.
      await finished(stream).catch((error: unknown) => {
        if (!ctx.res.destroyed) throw error
      })
      ctx.res.off('close', stop)
      if (ctx.res.destroyed) return stop()
    }
    file.end()
  }
  fill().catch((error: unknown) => ctx.res.destroy(error instanceof Error ? error : new Error(String(error))))
}

async function* lines(values: AsyncIterable<unknown>, item: z.ZodType | undefined): AsyncGenerator<string> {
  for await (const value of values) yield `${JSON.stringify(item ? z.encode(item, value) : value)}\n`
}
