import { z } from 'zod'

const Message = z.object({ name: z.string(), payload: z.unknown() })

/** A page that has opened its stream. */
export interface OpenPage {
  readonly headers: Headers
  /** The names of what comes, up to and with the first that is named so; ends earlier when the stream does. */
  until(name: string): Promise<string[]>
  /** The next message; undefined at the end of the stream. */
  next(): Promise<z.output<typeof Message> | undefined>
  close(): Promise<void>
}

/** Opens a stream and waits until the server has begun it. */
export async function openPage(url: string, headers: Record<string, string>): Promise<OpenPage> {
  const answer = await fetch(`${url}/api/events`, { headers })
  if (answer.status !== 200 || !answer.body) throw new Error(`${answer.status}: ${await answer.text()}`)
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''

  /** One event: what stands between two empty lines. */
  const block = async (): Promise<string | undefined> => {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end >= 0) {
        const found = text.slice(0, end)
        text = text.slice(end + 2)
        return found
      }
      const { value, done } = await reader.read()
      if (done) return undefined
      text += value
    }
  }
  const next: OpenPage['next'] = async () => {
    for (;;) {
      const found = await block()
      if (found === undefined) return undefined
      if (found.startsWith('data: ')) return Message.parse(JSON.parse(found.slice('data: '.length)))
    }
  }
  await block()
  return {
    headers: answer.headers,
    next,
    async until(name) {
      const names: string[] = []
      for (let message = await next(); message; message = await next()) {
        names.push(message.name)
        if (message.name === name) break
      }
      return names
    },
    close: () => reader.cancel(),
  }
}
