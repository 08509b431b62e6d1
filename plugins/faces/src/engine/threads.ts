import { Worker } from 'node:worker_threads'
import type { Box } from './box.ts'
import type { FoundFace } from './face-finder.ts'
import type { ModelSet } from './model-set.ts'

/** A picture, with the box of a face where only that one is asked for. */
export interface Question {
  readonly picture: Uint8Array
  readonly box?: Box
}

export type Answer = { readonly faces: FoundFace[] } | { readonly error: string }

interface Asked extends Question {
  readonly resolve: (faces: FoundFace[]) => void
  readonly reject: (error: Error) => void
}

/** A thread, and what it is asked just now. */
interface Thread {
  readonly worker: Worker
  asked: Asked | undefined
  timer: NodeJS.Timeout | undefined
}

export interface Threads {
  ask(question: Question): Promise<FoundFace[]>
  close(): Promise<void>
}

interface Options {
  readonly load: () => Promise<ModelSet>
  readonly workers: number
  readonly timeout?: number
  readonly idle?: number
  /** What runs in each thread. */
  readonly script?: URL
}

const SCRIPT = new URL('./thread.js', import.meta.url)

/** Up to so many threads, each with the networks open and with one picture at a time; they end when there is no work. */
export function createThreads(options: Options): Threads {
  const { load, workers, timeout = 60_000, idle = 60_000, script = SCRIPT } = options
  const threads = new Set<Thread>()
  const waiting: Asked[] = []
  let starting = 0
  let closed = false

  function next(): void {
    for (const thread of threads) {
      if (thread.asked) continue
      const asked = waiting.shift()
      if (!asked) return
      give(thread, asked)
    }
    for (let room = workers - threads.size - starting; room > 0 && starting < waiting.length; room--) void start()
  }

  async function start(): Promise<void> {
    starting++
    try {
      const thread = threadOf(await load())
      if (closed) await thread.worker.terminate()
      else threads.add(thread)
    } catch (error) {
      // Whoever waits is told; each of them would start one in vain.
      for (const asked of waiting.splice(0)) asked.reject(errorOf(error))
    } finally {
      starting--
    }
    next()
  }

  function threadOf(models: ModelSet): Thread {
    const worker = new Worker(script, { workerData: models, stdout: true, stderr: true })
    // What the runtime thinks of a model is in the answer; the server's output is for its log.
    worker.stdout.resume()
    worker.stderr.resume()
    const thread: Thread = { worker, asked: undefined, timer: undefined }
    worker.on('message', (answer: Answer) => {
      const asked = free(thread)
      if ('error' in answer) asked?.reject(new Error(answer.error))
      else asked?.resolve(answer.faces)
      thread.timer = setTimeout(() => drop(thread), idle).unref()
      next()
    })
    worker.on('error', (error) =>
      drop(thread, `The thread that looks for faces failed on this photo: ${error.message}`),
    )
    worker.on('exit', () => drop(thread, 'The thread that looks for faces ended on this photo.'))
    worker.unref()
    return thread
  }

  function give(thread: Thread, asked: Asked): void {
    clearTimeout(thread.timer)
    thread.asked = asked
    const seconds = Math.round(timeout / 1000)
    thread.timer = setTimeout(() => drop(thread, `Looking for faces took more than ${seconds} s.`), timeout)
    thread.worker.postMessage({ picture: asked.picture, box: asked.box } satisfies Question)
  }

  function free(thread: Thread): Asked | undefined {
    clearTimeout(thread.timer)
    const { asked } = thread
    thread.asked = undefined
    return asked
  }

  /** A thread that failed, hangs or has nothing to do; another one takes its place when there is work. */
  function drop(thread: Thread, why = ''): void {
    const asked = free(thread)
    threads.delete(thread)
    void thread.worker.terminate()
    asked?.reject(new Error(why))
    next()
  }

  return {
    ask(question) {
      if (closed) return Promise.reject(new Error(CLOSED))
      return new Promise((resolve, reject) => {
        waiting.push({ ...question, resolve, reject })
        next()
      })
    },
    async close() {
      closed = true
      const ending = [...threads]
      threads.clear()
      for (const asked of [...waiting.splice(0), ...ending.map(free)]) asked?.reject(new Error(CLOSED))
      await Promise.all(ending.map(({ worker }) => worker.terminate()))
    },
  }
}

const CLOSED = 'Looking for faces was stopped. It goes on by itself.'

const errorOf = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))
