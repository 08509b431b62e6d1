import { printOpenapi } from '#core/openapi/index.js'
import { plugin } from '@kith/sdk'
import { expect, it } from 'vitest'
import { z } from 'zod'

const kith = plugin({
  package: { name: 'n', version: '1.2.3', peerDependencies: { '@kith/sdk': '^0.1.0' }, kith: { id: 'notes' } },
})
const never = async (): Promise<never> => Promise.reject(new Error('never called'))
const printed = (schema: z.ZodType) =>
  printOpenapi({ areas: [], plugin: kith.define({ routes: { read: kith.get('/', { returns: schema }, never) } }) })

it('a plugin’s document is text to commit: the same whatever its version', () => {
  const text = printed(z.string())
  expect(text).toContain('"operationId": "notes.read"')
  expect(text).not.toContain('1.2.3')
  expect(text.endsWith('}\n')).toBe(true)
})

it('a plugin’s schemas say whose they are', () => {
  expect(printed(z.object({ a: z.string() }).meta({ id: 'notes.A' }))).toContain('"notes.A"')
  expect(() => printed(z.object({ b: z.string() }).meta({ id: 'PrintedNote' }))).toThrow(
    '"notes" has schemas whose ids do not begin with "notes.": PrintedNote.',
  )
})
