import { Readable } from 'node:stream'
import type { FileReply, ReplyKind, ZipEntry } from '@kith/sdk'
import type { Knex } from 'knex'
import type { Context } from 'koa'
import { z } from 'zod'
import { later } from './later.ts'
import { zipStream } from './zip-stream.ts'

const PRIVATE = 'private, no-cache'

/** Sends what a handler returned, the way its route says. */
export function sendReply(
  ctx: Context,
  kind: Exclude<ReplyKind<unknown>['reply'], 'shell'>,
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

function sendZip(ctx: Context, zip: { name: string; entries: AsyncIterable<ZipEntry> }): void {
  ctx.type = 'application/zip'
  ctx.set('content-disposition', disposition(zip.name))
  ctx.set('cache-control', 'private, no-store')
  ctx.body = zipStream(zip.entries)
}

async function* lines(values: AsyncIterable<unknown>, item: z.ZodType | undefined): AsyncGenerator<string> {
  for await (const value of values) yield `${JSON.stringify(item ? z.encode(item, value) : value)}\n`
}
