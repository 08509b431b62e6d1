import type { IncomingMessage } from 'node:http'
import { PassThrough, type Readable } from 'node:stream'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { type BodyKind, KithError, type Upload, type UploadBody } from '@kith/sdk'
import { z } from 'zod'
import { parsePart } from './body.ts'

const bad = (message: string) => new KithError('invalid_body', 400, message)

const accepts = (types: readonly string[] | undefined, type: string) =>
  !types || types.some((one) => one === type || (one.endsWith('/*') && type.startsWith(one.slice(0, -1))))

/**
 * Reads a form: resolves with its fields once the first file begins (or the form ends), then yields the files. What is
 * left of the request when it was `answered` is read and dropped, or its connection could not go on.
 */
export async function readUpload(
  request: IncomingMessage,
  kind: BodyKind<unknown>,
  answered: AbortSignal,
): Promise<UploadBody<Record<string, unknown>>> {
  const contentType = request.headers['content-type'] ?? ''
  if (!/^multipart\/form-data/i.test(contentType))
    throw new KithError('unsupported_type', 415, 'Send a form, with `Content-Type: multipart/form-data`.')
  const fields: Record<string, string> = {}
  const files = new FileQueue()
  let started: () => void = () => {}
  const ready = new Promise<void>((resolve) => (started = resolve))
  const form = openForm(contentType, kind.maxBytes)
  form.on('field', (name: string, value: string) => {
    if (typeof name === 'string' && !files.begun) Object.defineProperty(fields, name, { value, enumerable: true })
  })
  form.on(
    'file',
    (_field: string, stream: BusboyFileStream, name: string | undefined, _encoding: string, type: string) => {
      // A form that breaks off says so on the file, too; of one that nobody reads that would end the process.
      stream.on('error', () => {})
      // An input without a chosen file is sent as a file without a name.
      if (!name) return void stream.resume()
      if (!accepts(kind.types, type)) {
        stream.resume()
        files.fail(
          new KithError('unsupported_type', 415, `"${type}" files are not taken here. Send ${kind.types?.join(', ')}.`),
        )
      } else {
        const file = ofItsOwn(stream)
        stream.once('limit', () =>
          file.destroy(new KithError('too_large', 413, `A file is larger than ${kind.maxBytes} bytes.`)),
        )
        files.push({ name, type, stream: file })
      }
      started()
    },
  )
  form.on('finish', () => (files.end(), started()))
  form.on(
    'error',
    (error: unknown) => (
      files.fail(bad(`The form cannot be read: ${error instanceof Error ? error.message : 'it is damaged'}.`)),
      started()
    ),
  )
  request.once('aborted', () => (files.fail(bad('The upload was broken off.')), started()))
  answered.addEventListener('abort', () => request.unpipe(form).resume(), { once: true })
  request.pipe(form)
  await ready
  return { fields: parsePart('body', z.object(kind.fields), fields), files: files.each() }
}

function openForm(contentType: string, fileSize: number): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: { fileSize, fields: 100, fieldSize: 64 * 1024, parts: 20_000, headerPairs: 100 },
    })
  } catch (error) {
    throw bad(`The form cannot be read: ${error instanceof Error ? error.message : 'it is damaged'}.`)
  }
}

/** A file that can be given up: the form goes on after it, instead of waiting until somebody reads it. */
function ofItsOwn(part: Readable): PassThrough {
  const file = new PassThrough()
  part.once('error', (error) => file.destroy(error))
  file.once('close', () => part.unpipe(file).resume())
  // Whoever reads the file hears of it; nobody may be reading it any more.
  file.on('error', () => {})
  return part.pipe(file)
}

/** Files as they come; the parser waits while one is being read, because its stream is not drained. */
class FileQueue {
  begun = false
  #waiting: Upload[] = []
  #current: Upload | undefined
  #over: { error?: Error } | undefined
  #wake: () => void = () => {}

  push(file: Upload) {
    this.begun = true
    this.#waiting.push(file)
    this.#wake()
  }
  end() {
    this.#over ??= {}
    this.#wake()
  }
  fail(error: Error) {
    this.#over ??= { error }
    for (const file of [this.#current, ...this.#waiting]) file?.stream.destroy(error)
    this.#wake()
  }
  async *each(): AsyncGenerator<Upload> {
    for (;;) {
      const file = (this.#current = this.#waiting.shift())
      if (file) {
        yield file
        if (!file.stream.readableEnded && !file.stream.destroyed) file.stream.resume()
      } else if (this.#over?.error) throw this.#over.error
      else if (this.#over) return
      else await new Promise<void>((resolve) => (this.#wake = resolve))
    }
  }
}
