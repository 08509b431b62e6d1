import type { DetailedError, Upload } from 'tus-js-client'

/** What became of a file at the server. */
export interface Sent {
  readonly duplicate: boolean
}

/** A file on its way. */
export interface Sending {
  readonly done: Promise<Sent>
  /** Breaks off; what has arrived stays there. */
  pause(): void
  resume(): void
  /** Breaks off for good. */
  stop(): void
}

/** Makes the error that an answer is. */
type Refuse = (status: number, body: unknown) => Error

const MEGABYTE = 1024 * 1024
/** Sent with the first request; if that breaks off it is sent again. */
const SMALL = 8 * MEGABYTE
/** No request is larger: what stands before a server often takes no more than 100 MB. */
const PART = 64 * MEGABYTE
const RETRY_MS = [0, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000]

/** Sends a file in parts. It goes on by itself after the network broke off, and after the page was loaded anew. */
export function sendFile(file: File, progress: (sent: number) => void, refusal: Refuse): Sending {
  let upload: Upload | undefined
  let stopped = false
  const done = Promise.withResolvers<Sent>()
  const start = async () => {
    // Not needed to look at photos.
    const tus = await import('tus-js-client')
    upload = new tus.Upload(file, {
      endpoint: '/api/uploads/resumable',
      metadata: { filename: file.name, modifiedAt: new Date(file.lastModified).toISOString() },
      chunkSize: PART,
      uploadDataDuringCreation: file.size <= SMALL,
      storeFingerprintForResuming: file.size > SMALL,
      removeFingerprintOnSuccess: true,
      retryDelays: RETRY_MS,
      onShouldRetry: (error) => mayPass(error.originalResponse?.getStatus() ?? 0),
      onProgress: (sent) => progress(sent),
      onSuccess: ({ lastResponse }) => done.resolve({ duplicate: lastResponse.getHeader('kith-duplicate') === 'true' }),
      onError: (error) => done.reject(reasonOf(error, refusal)),
    })
    const [earlier] = file.size > SMALL ? await upload.findPreviousUploads() : []
    if (earlier) upload.resumeFromPreviousUpload(earlier)
    if (!stopped) upload.start()
  }
  let started = start().catch((error: unknown) => done.reject(error))
  return {
    done: done.promise,
    pause: () => void started.then(() => upload?.abort()),
    resume: () => {
      started = started.then(() => (stopped ? undefined : upload?.start()))
    },
    stop() {
      stopped = true
      void started.then(() => upload?.abort(true)).catch(() => {})
    },
  }
}

/**
 * Whether it may go better next time: what the server refuses it refuses again, but for a part that came twice. That
 * there is no connection is waited for elsewhere.
 */
const mayPass = (status: number): boolean => status < 400 || status >= 500 || [409, 423, 429].includes(status)

/** What the server said, instead of what the library makes of it. */
function reasonOf(error: Error | DetailedError, refusal: Refuse): Error {
  const answer = 'originalResponse' in error ? error.originalResponse : undefined
  return refusal(answer?.getStatus() ?? 0, answer ? parsed(answer.getBody()) : undefined)
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
