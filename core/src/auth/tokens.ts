import { createHash, randomBytes } from 'node:crypto'

/** A secret nobody can guess, for a session or an API key. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token: enough to know it again, nothing to use it with. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
