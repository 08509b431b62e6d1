import { connect } from 'node:net'

/** One request, byte by byte as it is given. */
export interface RawRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array
}

/**
 * Sends it as no client library would let one, and answers the status: 0 when the connection ended without an answer,
 * as it may when there was no request in what was sent.
 */
export function sendRaw(base: string, { method, path, headers, body = new Uint8Array() }: RawRequest): Promise<number> {
  const { hostname, port } = new URL(base)
  const all = { host: 'kith', connection: 'close', 'content-length': String(body.length), ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value.replaceAll(/[\r\n]/g, ' ')}`)
  const target = path.replaceAll(/[^!-~]/g, '+')
  const head = Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`, 'latin1')
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(Buffer.concat([head, body])))
    let answer = ''
    socket.setTimeout(30_000, () => socket.destroy(new Error(`No answer to ${method} ${path}.`)))
    socket.on('data', (data) => (answer += answer.length < 100 ? data.toString('latin1') : ''))
    socket.on('error', (error) => (/ECONNRESET|EPIPE/.test(String(error)) ? undefined : reject(error)))
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)))
  })
}
