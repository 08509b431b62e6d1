import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findErrors, meanings } from '../lib/errors-page.mjs'
import { errorsIn } from '../lib/find-errors.mjs'
import { root } from '../lib/root.mjs'

describe('docs/reference/errors.md', () => {
  const page = readFileSync(join(root, 'docs/reference/errors.md'), 'utf8')
  const listed = [...page.matchAll(/^### (\S+)$/gm)].map(([, code]) => code)

  it('lists every error that the sources make, and no other', { timeout: 60_000 }, async () => {
    const made = (await findErrors()).map(({ code }) => code)
    expect(listed.toSorted(), 'Run `npm run check -- --update`.').toEqual(made.toSorted())
  })

  it('explains no error that is gone', () => {
    expect(listed).toEqual(expect.arrayContaining(Object.keys(meanings)))
  })
})

describe('an error in a source', () => {
  const only = (source: string) => errorsIn(source, 'albums')[0]

  it('is found however it is made', () => {
    expect(only(`throw new KithError('gone', 410, 'It is gone.')`)).toEqual({
      code: 'gone',
      status: 410,
      message: 'It is gone.',
    })
    expect(only(`const e = errorOf('users.x', 409, 'No.')`)).toMatchObject({ code: 'users.x', status: 409 })
    expect(only(`const e = kith.error('full', 409, 'It is full.')`)).toMatchObject({ code: 'albums.full' })
  })

  it('may be known in part only', () => {
    expect(only('new KithError(`invalid_${part}`, 400, `${a} is not ${b}.`)')).toEqual({
      code: 'invalid_…',
      status: 400,
      message: '… is not ….',
    })
    expect(only('new KithError(known.code, known.status, message)')).toBeUndefined()
  })
})
