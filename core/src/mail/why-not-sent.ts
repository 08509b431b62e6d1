import { z } from 'zod'
import type { MailSettings } from './mail-setting.ts'

const Failure = z.object({
  code: z.string().optional(),
  message: z.string(),
  response: z.string().optional(),
})

const CERTIFICATE = /certificate|self.signed|altnames/i
const WRONG_TLS = /wrong version number|ssl|tls/i

/** Why a letter could not be handed over, and what to do about it. */
export function whyNotSent(error: unknown, { host, port, security, user }: MailSettings): string {
  const { code = '', message, response } = Failure.catch({ message: String(error) }).parse(error)
  const said = response ? ` It said: ${response}` : ''
  const where = `${host}:${port}`
  if (code === 'EDNS' || /ENOTFOUND|EAI_AGAIN/.test(message))
    return `There is no server called “${host}”. Check how it is written.`
  if (/ECONNREFUSED/.test(message)) return `Nothing answers at ${where}. Check the server and the port.`
  if (code === 'ETIMEDOUT' || /timed? ?out|timeout/i.test(message))
    return `${where} did not answer in time. Check the port and the encryption, and whether a firewall is in between.`
  if (code === 'EAUTH' || code === 'ENOAUTH') return `${host} refused the user “${user ?? ''}” or the password.${said}`
  if (CERTIFICATE.test(message))
    return `The certificate of ${host} is not trusted (${message}). If it is a server of your own, allow any certificate.`
  if (code === 'ETLS' || WRONG_TLS.test(message))
    return `${where} cannot be used with the encryption “${security}” (${message}). Choose another one, or another port.`
  if (code === 'EENVELOPE') return `${host} refused the sender or the recipient.${said}`
  return `${host} did not take the e-mail: ${response ?? message}`
}
