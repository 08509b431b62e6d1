import { once } from 'node:events'
import { type Server, type Socket, connect, createServer } from 'node:net'

/** A way to a server that can be cut and mended, as a cable can. */
export interface Proxy {
  readonly port: number
  /** Ends what is open, and refuses what is new. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

export async function startProxy(target: { host: string; port: number }): Promise<Proxy> {
  const open = new Set<Socket>()
  let whole = true
  const server: Server = createServer((near) => {
    if (!whole) return void near.destroy()
    const far = connect(target)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('error', () => {})
      one.once('close', () => (open.delete(one), other.destroy()))
      one.pipe(other)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The proxy has no port.')
  const cut = () => {
    whole = false
    for (const socket of open) socket.destroy()
  }
  return {
    port: address.port,
    cut,
    mend: () => void (whole = true),
    async close() {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
