import type { BytePath } from './byte-path.ts'

export interface SettleOptions {
  /** Milliseconds without a change after which files are taken to be whole. */
  readonly quietMs: number
  /** Starts a scan of these folders; answers false when another one runs, to be asked again. */
  scan(folders: readonly BytePath[]): Promise<boolean>
  failed(error: unknown): void
}

/** Gathers changes until there are no more for a while: a file that is still being copied is not scanned yet. */
export interface Settle {
  touched(folder: BytePath): void
  close(): Promise<void>
}

/** However long the changes go on, what came first is scanned after a minute. */
const MOST_MS = 60_000

export function createSettle(o: SettleOptions): Settle {
  const folders = new Set<BytePath>()
  let timer: NodeJS.Timeout | undefined
  let since = 0
  let scanning: Promise<void> | undefined
  let closed = false

  function wait(ms: number) {
    clearTimeout(timer)
    timer = setTimeout(() => {
      scanning = scan()
    }, ms)
    timer.unref()
  }

  async function scan() {
    timer = undefined
    const wanted = [...folders]
    folders.clear()
    const started = await o.scan(wanted).catch((error: unknown) => o.failed(error))
    if (started || closed) return
    for (const folder of wanted) folders.add(folder)
    wait(o.quietMs * 2)
  }

  return {
    touched(folder) {
      if (closed) return
      if (folders.size === 0) since = performance.now()
      folders.add(folder)
      if (performance.now() - since < MOST_MS || timer === undefined) wait(o.quietMs)
    },
    async close() {
      closed = true
      clearTimeout(timer)
      await scanning
    },
  }
}
