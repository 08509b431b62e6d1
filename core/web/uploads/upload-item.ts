import { type Signal, signal } from '@preact/signals'

/** `here` was there before; `trash` is in the trash; the rest speaks for itself. */
export type Stage = 'waiting' | 'sending' | 'done' | 'here' | 'trash' | 'failed'

/** A file that is uploaded, as its line shows it. */
export interface UploadItem {
  readonly key: number
  readonly file: File
  readonly stage: Signal<Stage>
  /** Bytes. */
  readonly sent: Signal<number>
  /** Why it failed. */
  readonly reason: Signal<string>
}

let last = 0

export const uploadItem = (file: File): UploadItem => ({
  key: ++last,
  file,
  stage: signal<Stage>('waiting'),
  sent: signal(0),
  reason: signal(''),
})
