import { z } from 'zod'
import type { Setting } from '../settings/index.ts'

const settings = z.object({
  host: z
    .string()
    .trim()
    .min(1)
    .max(253)
    .regex(/^[^\s/@]+$/, 'Only the name of the server, without https:// and the like.')
    .meta({ title: 'Server', description: 'For example smtp.example.org.' }),
  port: z.int().min(1).max(65_535).default(587).meta({ title: 'Port' }),
  security: z
    .enum(['starttls', 'tls', 'none'])
    .default('starttls')
    .meta({ title: 'Encryption', description: 'Usually starttls on port 587, tls on port 465.' }),
  trustAnyCertificate: z
    .boolean()
    .default(false)
    .meta({ title: 'Take any certificate', description: 'For a server of one’s own with a certificate of its own.' }),
  user: z.string().max(254).optional().meta({ title: 'User', description: 'Empty: without signing in.' }),
  password: z.string().max(1_000).optional().meta({ title: 'Password', secret: true }),
  from: z
    .email({ error: 'This is not an e-mail address.' })
    .max(254)
    .meta({ title: 'Sender', description: 'The address that e-mails come from.' }),
  senderName: z.string().trim().min(1).max(100).default('Kith').meta({ title: 'Name of the sender' }),
})

export type MailSettings = z.output<typeof settings>

export const mailSetting: Setting<typeof settings> = { key: 'mail', settings }
