import { z } from 'zod'

// Rows of keys, years of birth and the like are left to whoever guesses to try first.
const GUESSED = new Set(['1234', '4321', '123456', '654321', '2580', '0852', '1212', '112233', '121212', '12345678'])

const weak = (pin: string) => GUESSED.has(pin) || /^(\d)\1*$/.test(pin)

/** A PIN as it is chosen. */
export const NewPin = z
  .string()
  .regex(/^\d{4,12}$/, 'A PIN has 4 to 12 digits.')
  .refine((pin) => !weak(pin), 'This PIN is among the first that are guessed. Choose another one.')

/** A PIN as it is entered; whatever it is, it is only compared. */
export const GivenPin = z.string().min(1).max(50)
