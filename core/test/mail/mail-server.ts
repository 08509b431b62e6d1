import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server as people have one. */
export interface MailServer {
  readonly port: number
  /** What it took, each as it came: headers and body. */
  readonly taken: { to: readonly string[]; from: string; raw: string; secure: boolean }[]
  close(): Promise<void>
}

/** Takes mail from `kith` with the password `let me in`, and for nobody@example.org never. Has its own certificate. */
export async function mailServer(o: { tls?: boolean } = {}): Promise<MailServer> {
  const taken: MailServer['taken'] = []
  const server = new SMTPServer({
    secure: false,
    disabledCommands: o.tls === false ? ['STARTTLS'] : [],
    allowInsecureAuth: true,
    logger: false,
    onAuth(auth, _session, done) {
      if (auth.username === 'kith' && auth.password === 'let me in') done(null, { user: 'kith' })
      else done(new Error('Invalid username or password'))
    },
    onRcptTo({ address }, _session, done) {
      done(address === 'nobody@example.org' ? new Error('No such mailbox') : null)
    },
    onData(stream, { envelope, secure }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        taken.push({
          to: envelope.rcptTo.map(({ address }) => address),
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          raw: Buffer.concat(chunks).toString(),
          secure,
        })
        done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return { port, taken, close: () => new Promise((resolve) => server.close(() => resolve())) }
}
