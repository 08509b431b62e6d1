import { createHash, randomBytes } from 'node:crypto'

/** 256 bits that nobody can guess, for an address. */
export const newKey = (): string => randomBytes(32).toString('base64url')

export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')
