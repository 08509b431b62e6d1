import type { Faces } from '@kith/plugin-faces/api'
import type { Ran } from '../kith.ts'
import type { Space } from '../models.ts'
import { peopleOff } from './errors.ts'

/** What recognises people, where it is on and the space wants it. */
export function recognitionOf(c: Pick<Ran, 'uses'>, space: Pick<Space, 'faces'>): Faces | undefined {
  return space.faces ? c.uses.faces : undefined
}

/** The same, or a sentence that says who can switch it on. */
export function requireRecognition(c: Pick<Ran, 'uses'>, space: Pick<Space, 'faces'>): Faces {
  const faces = recognitionOf(c, space)
  if (!faces) throw peopleOff()
  return faces
}
