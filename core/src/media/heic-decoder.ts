import { Worker } from 'node:worker_threads'
import { createLimit } from './limit.ts'
import { MediaError } from './media-error.ts'

/** Red, green, blue, alpha; already turned as displayed. */
export interface HeicPixels {
  width: number
  height: number
  data: ArrayBuffer
}

export interface HeicDecoder {
  decode(path: string): Promise<HeicPixels>
  close(): Promise<void>
}

type Reply = HeicPixels | { error: string }

/**
 * HEIC pixels, which sharp's libvips cannot give, one photo at a time. The thread starts with the first photo and ends
 * when there has been none for a while, since WebAssembly never gives back the 200 MB a photo takes.
 */
export function createHeicDecoder({ timeout = 60_000, idle = 20_000 } = {}): HeicDecoder {
  const oneAtATime = createLimit(1)
  let worker: Worker | undefined
  let sleep: NodeJS.Timeout | undefined

  async function stop(): Promise<void> {
    clearTimeout(sleep)
    const ending = worker
    worker = undefined
    await ending?.terminate()
  }

  async function decode(path: string): Promise<HeicPixels> {
    clearTimeout(sleep)
    worker ??= start()
    try {
      const reply = await ask(worker, path, timeout)
      if ('error' in reply) throw new MediaError('unreadable', `The HEIC picture cannot be decoded: ${reply.error}.`)
      return reply
    } catch (error) {
      // A decoder that failed or hangs is not asked again.
      await stop()
      throw error
    } finally {
      sleep = setTimeout(() => void stop(), idle).unref()
    }
  }

  return { decode: (path) => oneAtATime(() => decode(path)), close: stop }
}

function start(): Worker {
  const worker = new Worker(new URL('./heic-worker.js', import.meta.url), { stdout: true, stderr: true })
  // libheif prints what it thinks of a broken picture; the reply says so too, and the server's output is for its log.
  worker.stdout.resume()
  worker.stderr.resume()
  return worker
}

function ask(worker: Worker, path: string, timeout: number): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const seconds = Math.round(timeout / 1000)
    const settle = (finish: () => void) => {
      clearTimeout(timer)
      worker.off('message', answered).off('error', failed).off('exit', ended)
      finish()
    }
    const answered = (reply: Reply) => settle(() => resolve(reply))
    const fail = (error: MediaError) => settle(() => reject(error))
    const failed = (cause: unknown) =>
      fail(new MediaError('unreadable', 'The HEIC decoder failed on this picture.', { cause }))
    const ended = () => fail(new MediaError('unreadable', 'The HEIC decoder ended during this picture.'))
    const late = () =>
      fail(new MediaError('timeout', `The HEIC picture took more than ${seconds} s to decode. Try it again.`))
    const timer = setTimeout(late, timeout)
    worker.on('message', answered).on('error', failed).on('exit', ended)
    worker.postMessage(path)
  })
}
