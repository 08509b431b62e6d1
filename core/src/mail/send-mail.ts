import { createTransport } from 'nodemailer'
import type { Letter } from './letter.ts'
import type { MailSettings } from './mail-setting.ts'

const SECONDS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** Hands one letter to the mail server; throws what nodemailer throws. */
export async function sendMail(mail: MailSettings, to: { name: string; email: string }, letter: Letter): Promise<void> {
  const transport = createTransport({
    host: mail.host,
    port: mail.port,
    secure: mail.security === 'tls',
    requireTLS: mail.security === 'starttls',
    ignoreTLS: mail.security === 'none',
    tls: { rejectUnauthorized: !mail.trustAnyCertificate },
    ...(mail.user && { auth: { user: mail.user, pass: mail.password ?? '' } }),
    ...SECONDS,
  })
  try {
    await transport.sendMail({
      from: { name: mail.senderName, address: mail.from },
      to: { name: to.name, address: to.email },
      ...letter,
      // So that nobody's out-of-office reply answers.
      headers: { 'auto-submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  } finally {
    transport.close()
  }
}
