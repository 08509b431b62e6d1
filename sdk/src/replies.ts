import type { Readable } from 'node:stream'
import type { z } from 'zod'

declare const TYPE: unique symbol

/** A file being sent by a client. Read `stream` to its end or not at all. */
export interface Upload {
  readonly name: string
  /** What the client says it is; core decides by content. */
  readonly type: string
  readonly stream: Readable
}

/** A file being sent to a client. */
export interface FileReply {
  /** Bytes for what is small and in memory already, else a stream. */
  body: Readable | Uint8Array
  type: string
  /** Offered to the browser as the name to save it under. */
  name?: string
  /** Bytes of this answer, if known. */
  size?: number
  etag?: string
  /** For an answer to a range request: the first and last byte, and the size of the whole. */
  range?: { start: number; end: number; total: number }
}

/** One file of a ZIP. `open` is called when its turn comes. */
export interface ZipEntry {
  path: string
  at?: Date
  open(): Promise<Readable>
}

/** A body that is not JSON. */
export interface BodyKind<T> {
  readonly body: 'upload'
  readonly fields: Record<string, z.ZodType>
  readonly maxBytes: number
  readonly types: readonly string[] | undefined
  readonly [TYPE]?: T
}

/** What a handler gets of a form with files: the fields (sent before the files), then the files one by one. */
export interface UploadBody<F> {
  fields: F
  files: AsyncIterable<Upload>
}

/**
 * A `multipart/form-data` body: fields first, then any number of files, streamed.
 * @example
 * const body = upload({ fields: { name: z.string().max(80) }, maxBytes: 2_000_000_000, types: ['image/*'] })
 */
export function upload<S extends Record<string, z.ZodType> = {}>(options: {
  fields?: S
  /** The most bytes of one file. */
  maxBytes: number
  /** Media types to accept, `image/*` allowed. */
  types?: readonly string[]
}): BodyKind<UploadBody<z.output<z.ZodObject<S>>>> {
  return { body: 'upload', fields: options.fields ?? {}, maxBytes: options.maxBytes, types: options.types }
}

/** What a {@link reply.shell} is called, and shows where somebody passes its address on. */
export interface ShellPage {
  status?: 200 | 404 | 410
  title?: string
  description?: string
  /** The path of a picture for previews in chats: `/share/…/picture`. */
  picture?: string
}

/** A reply that is not JSON. */
export interface ReplyKind<T> {
  readonly reply: 'none' | 'file' | 'html' | 'shell' | 'redirect' | 'zip' | 'stream'
  readonly item?: z.ZodType
  readonly [TYPE]?: T
}

/**
 * Replies that are not JSON, for `returns`.
 * @example
 * kith.get('/:id/thumbnail', { params: { id: z.uuid() }, returns: reply.file }, async ({ params, files }) =>
 *   files.open(`people/${params.id}.webp`))
 */
export const reply = {
  /** 204, no body. */
  none: { reply: 'none' } as ReplyKind<void>,
  /** A file; core adds ETag, ranges and private caching. */
  file: { reply: 'file' } as ReplyKind<FileReply>,
  /** A page of HTML. */
  html: { reply: 'html' } as ReplyKind<string>,
  /**
   * Kith's own page around the plugin's widget in the slot `visitor.page`, for people without an account: the widget
   * lets them in, Kith shows them the photos. Search engines are told to leave it alone.
   */
  shell: { reply: 'shell' } as ReplyKind<ShellPage>,
  /** 303 to the address the handler returns. */
  redirect: { reply: 'redirect' } as ReplyKind<string>,
  /** A ZIP, streamed while its files are read; return `assets.zip(…)`. */
  zip: { reply: 'zip' } as ReplyKind<{ name: string; entries: AsyncIterable<ZipEntry> }>,
  /** One JSON value a line (NDJSON), sent as they come. */
  stream: <S extends z.ZodType>(item: S): ReplyKind<AsyncIterable<z.output<S>>> => ({ reply: 'stream', item }),
} as const
