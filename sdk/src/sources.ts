import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Service } from './services.ts'

/** A file of a {@link LibrarySource}, as its listing has it. */
export interface SourceFile {
  /** A path-like name, for example `2024/Lisbon/a.jpg`: its last part is the file's name, what is before are folders. */
  readonly ref: string
  readonly size: number
  /** Changes whenever the content does, for example an ETag. What has the same as before is not read again. */
  readonly version: string
  readonly modifiedAt?: Date | undefined
}

/** How a file of a {@link LibrarySource} is to be opened. */
export interface SourceOpening {
  /** The first and the last byte that are wanted; without, all of them. */
  readonly range?: { readonly start: number; readonly end: number } | undefined
  /** Nobody waits any more for the file to be opened. */
  readonly signal: AbortSignal
}

/** The bytes of a file, or those of the range that was asked for. */
export interface SourceContent {
  readonly body: Readable
  /** Bytes of the whole file, as it is now. */
  readonly size: number
}

/**
 * Provide this to be a place that photos live in, besides folders on the server: an admin adds libraries of your
 * `type`, and core lists, imports, shows and hands out what is in them. Nothing is ever written there.
 *
 * Make it with {@link librarySource}, which knows the type of `config`.
 */
export interface LibrarySource<C extends z.ZodObject = z.ZodObject> extends Service {
  readonly $service?: 'core.source/v1'
  /** A short name, for example `s3`; the same for good, as libraries are kept by it. */
  readonly type: string
  /** What an admin chooses it by, for example `S3 bucket`. */
  readonly title: string
  /** What an admin fills in for one library, shown as a form. A `secret()` is stored encrypted and never shown again. */
  readonly config: C
  /**
   * Lists every file, in any order; photos that are not listed are hidden and kept. Throw when you cannot be sure to
   * list all: the library goes offline with your message as the reason, and nothing is hidden.
   */
  list(config: z.output<C>, signal: AbortSignal): AsyncIterable<SourceFile>
  /** Opens a file. Throw `notFound()` when it is gone, anything else when it cannot be read just now. */
  open(config: z.output<C>, ref: string, opening: SourceOpening): Promise<SourceContent>
}

/**
 * A {@link LibrarySource} whose functions know the type of their `config` from its schema.
 * @example
 * import { Readable } from 'node:stream'
 * declare const album: (url: string, token: string) => Promise<readonly { name: string; bytes: Buffer; etag: string }[]>
 *
 * kith.provide<LibrarySource>('core.source/v1', () =>
 *   librarySource({
 *     type: 'album',
 *     title: 'An album on the web',
 *     config: z.object({ url: z.url(), token: secret() }),
 *     async *list({ url, token }) {
 *       for (const { name, bytes, etag } of await album(url, token))
 *         yield { ref: name, size: bytes.length, version: etag }
 *     },
 *     async open({ url, token }, ref, { range = { start: 0, end: Infinity } }) {
 *       const file = (await album(url, token)).find(({ name }) => name === ref)
 *       if (!file) throw notFound('The file')
 *       return { body: Readable.from([file.bytes.subarray(range.start, range.end + 1)]), size: file.bytes.length }
 *     },
 *   }),
 * )
 */
export const librarySource = <C extends z.ZodObject>(source: LibrarySource<C>): LibrarySource<C> => source
