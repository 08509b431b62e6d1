import { hash, verify } from '@node-rs/argon2'
import { z } from 'zod'

// What everybody who guesses passwords tries first, among those that are long enough.
const GUESSED = new Set(
  `password password1 passw0rd password123 12345678 123456789 1234567890 87654321 qwertyui qwertyuiop qwerty123
   1q2w3e4r 1qaz2wsx asdfghjk iloveyou sunshine princess football baseball superman trustno1 letmein1 welcome1
   welcome123 changeme admin123 administrator abc12345 abcd1234 kithkith kith1234 photos123`.split(/\s+/),
)

const weak = (password: string) => GUESSED.has(password.toLowerCase()) || /^(.)\1*$/.test(password)

/** A password as it is chosen. */
export const NewPassword = z
  .string()
  .min(8, 'Use at least 8 characters.')
  .max(200, 'Use at most 200 characters.')
  .refine((password) => !weak(password), 'This password is among the first that are guessed. Choose another one.')

/** A password as it is entered; whatever it is, it is only compared. */
export const GivenPassword = z.string().min(1).max(200)

/** Argon2id, with the library's defaults: 19 MiB, two passes. */
export const hashPassword = (password: string): Promise<string> => hash(password)

// Of a password nobody has: comparing with it takes as long as comparing with that of an account.
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$wZUgHpbUoBSQlc7LNKuaeg$iyc9tFN9SvvcbbB4fq4ATKguWnD3eLWUCoHdUBImCu8'

/** Whether this is the password; without a hash it takes as long and is never right. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const right = await verify(passwordHash ?? NOBODY, password)
  return right && passwordHash !== undefined
}
