import { createHmac, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

/** What arrived. */
export interface Received {
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** A program that is told: a real HTTP server, which answers what `status` says. */
export async function startReceiver() {
  const received: Received[] = []
  const answers = { status: 204, location: '' }
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ headers: request.headers, body })
      response.writeHead(answers.status, answers.location ? { location: answers.location } : {}).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    received,
    answers,
    port: typeof address === 'object' ? Number(address?.port) : 0,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** As a receiver checks who sends it, written from the standard and not from the plugin. */
export function isSignedWith(secret: string, { headers, body }: Received): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const wanted = createHmac('sha256', key).update(signed).digest()
  const given = Buffer.from(String(headers['webhook-signature']).replace('v1,', ''), 'base64')
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
