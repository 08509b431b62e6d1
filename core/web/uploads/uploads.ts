import { type ReadonlySignal, batch, signal } from '@preact/signals'
import { type ByStage, NONE, createByStage } from './by-stage.ts'
import type { Known } from './check-files.ts'
import type { Sending, Sent } from './send-file.ts'
import { type Stage, type UploadItem, uploadItem } from './upload-item.ts'

/** Files on their way at once. */
const AT_ONCE = 4
/** Files asked about at once: few, so that the first is soon on its way. */
const ASKED_AT_ONCE = 16

export interface UploadsDeps {
  check(files: readonly File[]): Promise<readonly Known[]>
  send(file: File, progress: (sent: number) => void): Sending
  /** Told when nothing is left to do: how many came to each end since the last time. */
  ended(counts: Readonly<Record<Stage, number>>): void
}

/** What is being uploaded from this page, whichever of its views is open. */
export interface Uploads {
  readonly items: ReadonlySignal<readonly UploadItem[]>
  /** The same by what became of each. */
  readonly stages: Pick<ByStage, 'counts' | 'first'>
  readonly busy: ReadonlySignal<boolean>
  readonly paused: ReadonlySignal<boolean>
  /** There is no connection: it goes on by itself when there is one again. */
  readonly offline: ReadonlySignal<boolean>
  /** Of all files, in bytes. */
  readonly sent: ReadonlySignal<number>
  readonly size: ReadonlySignal<number>
  add(files: readonly File[]): void
  pause(): void
  resume(): void
  connected(is: boolean): void
  retry(item: UploadItem): void
  /** Ends what is on its way and forgets all of it. */
  clear(): void
}

export function createUploads(deps: UploadsDeps): Uploads {
  const items = signal<readonly UploadItem[]>([])
  const stages = createByStage()
  const busy = signal(false)
  const paused = signal(false)
  const offline = signal(false)
  const isHeld = () => paused.peek() || offline.peek()
  const sent = signal(0)
  const size = signal(0)
  const sending = new Map<UploadItem, Sending>()
  let unchecked: UploadItem[] = []
  let ready: UploadItem[] = []
  let told = new Set<UploadItem>()
  let checking = false

  const settle = (item: UploadItem, stage: Stage, reason = '') =>
    batch(() => {
      stages.put(item, stage)
      item.reason.value = reason
      progress(item, stage === 'failed' ? 0 : item.file.size)
    })
  const progress = (item: UploadItem, bytes: number) =>
    batch(() => {
      sent.value += bytes - item.sent.peek()
      item.sent.value = bytes
    })

  async function checkSome(): Promise<void> {
    if (checking || ready.length >= AT_ONCE) return
    const some = unchecked.splice(0, ASKED_AT_ONCE)
    if (some.length === 0) return
    checking = true
    // That it cannot be asked is no reason not to send.
    const known = await deps.check(some.map((item) => item.file)).catch(() => [])
    checking = false
    const there = new Set(items.peek())
    for (const [i, item] of some.entries()) {
      const is = known[i] ?? 'new'
      if (!there.has(item)) continue
      if (is === 'new') ready.push(item)
      else settle(item, is)
    }
    next()
  }

  function start(item: UploadItem): void {
    stages.put(item, 'sending')
    const one = deps.send(item.file, (bytes) => progress(item, bytes))
    sending.set(item, one)
    const end = (stage: Stage, reason?: string) => {
      if (!sending.delete(item)) return
      settle(item, stage, reason)
      next()
    }
    one.done.then(
      ({ duplicate }: Sent) => end(duplicate ? 'here' : 'done'),
      (error: unknown) => end('failed', error instanceof Error ? error.message : String(error)),
    )
  }

  function next(): void {
    if (isHeld()) return
    void checkSome()
    for (let item; sending.size < AT_ONCE && (item = ready.shift());) start(item)
    const left = checking || sending.size + ready.length + unchecked.length > 0
    if (busy.peek() && !left) tell()
    busy.value = left
  }

  function hold(): void {
    for (const one of sending.values()) one.pause()
  }

  function goOn(): void {
    if (isHeld()) return
    for (const one of sending.values()) one.resume()
    next()
  }

  function tell(): void {
    const counts = { ...NONE }
    for (const item of items.peek()) {
      if (told.has(item)) continue
      counts[item.stage.peek()]++
      told.add(item)
    }
    deps.ended(counts)
    // Nothing is left to be said of what went well.
    if (items.peek().every((item) => item.stage.peek() === 'done')) forget()
  }

  function forget(): void {
    told = new Set()
    batch(() => {
      items.value = []
      stages.clear()
      sent.value = 0
      size.value = 0
    })
  }

  return {
    items,
    stages,
    busy,
    paused,
    offline,
    sent,
    size,
    add(files) {
      const added = files.map(uploadItem)
      unchecked.push(...added)
      batch(() => {
        items.value = [...items.peek(), ...added]
        for (const item of added) stages.put(item, 'waiting')
        size.value += files.reduce((sum, file) => sum + file.size, 0)
        busy.value = added.length > 0 || busy.peek()
      })
      next()
    },
    pause() {
      paused.value = true
      hold()
    },
    resume() {
      paused.value = false
      goOn()
    },
    connected(is) {
      if (is === !offline.peek()) return
      offline.value = !is
      if (is) goOn()
      else hold()
    },
    retry(item) {
      told.delete(item)
      stages.put(item, 'waiting')
      ready.push(item)
      busy.value = true
      next()
    },
    clear() {
      for (const one of sending.values()) one.stop()
      sending.clear()
      unchecked = []
      ready = []
      paused.value = false
      busy.value = false
      forget()
    },
  }
}
