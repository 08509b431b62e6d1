import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

// About 40 ms and 16 MiB for each guess, after a key of 256 bits: enough, and a party of guests can come in at once.
const COST = { N: 2 ** 14, r: 8, p: 1, maxmem: 32 * 2 ** 20 }
const BYTES = 32

const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(password.normalize('NFC'), salt, BYTES, COST, (error, key) => (error ? reject(error) : resolve(key))),
  )

/** What is kept of a password: it can be compared with, not read again. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `scrypt:${salt.toString('base64url')}:${(await derive(password, salt)).toString('base64url')}`
}

export async function isPassword(hash: string, password: string): Promise<boolean> {
  const [, salt = '', key = ''] = hash.split(':')
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64url')), Buffer.from(key, 'base64url'))
}
