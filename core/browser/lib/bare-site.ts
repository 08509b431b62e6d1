import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A site of somebody else's with one page. */
export interface BareSite {
  readonly origin: string
  /** What is on the page from now on. */
  show(html: string): void
}

/** Starts a site; to a browser `localhost` and the server's `127.0.0.1` are different sites altogether. */
export async function bareSite(): Promise<BareSite> {
  let body = ''
  const server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8')
    answer.end(
      `<!doctype html><html lang="en"><title>A site</title><link rel="icon" href="data:,"><body>${body}</body>`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    show: (html) => {
      body = html
    },
  }
}
