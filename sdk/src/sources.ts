import type { z } from 'zod'
import type { FileReply } from './replies.ts'
import type { Service } from './services.ts'

/** One file of a {@link LibrarySource}, or one that is gone. */
export type SourceFile =
  /** `version` changes whenever the content does, for example an ETag. */
  { ref: string; name: string; size: number; version: string; modifiedAt?: Date } | { gone: string }

/** Provide this to be a place photos live in, besides folders: `kith.provide<LibrarySource>('core.source/v1', …)`. */
export interface LibrarySource extends Service {
  readonly $service?: 'core.source/v1'
  /** A short name, for example `s3`. */
  readonly type: string
  readonly title: string
  /** What an admin fills in for one library; shown as a form. */
  readonly config: z.ZodObject
  /** Lists every file. Throwing means "not reachable": the library goes offline and nothing is deleted. */
  list(config: unknown, signal: AbortSignal): AsyncIterable<SourceFile>
  open(config: unknown, ref: string, range?: string): Promise<FileReply>
}
