import { z } from 'zod'

export const Sha1 = z.string().regex(/^[0-9a-f]{40}$/i, 'Write a SHA-1 as 40 hexadecimal digits')
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/i, 'Write a SHA-256 as 64 hexadecimal digits')
