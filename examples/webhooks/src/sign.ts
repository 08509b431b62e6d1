import { createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'

export const makeSecret = (): string => PREFIX + randomBytes(32).toString('base64')

/** The headers that prove who sends this, as Standard Webhooks (standardwebhooks.com) has them. */
export function signed(secret: string, id: string, body: string, now = new Date()): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
}
