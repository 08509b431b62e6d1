import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkExamples } from '../lib/examples.mjs'
import { examplesOf, fencesOf } from '../lib/find-examples.mjs'

describe('an example in a comment', () => {
  it('is what follows the tag, up to the next one or the end', () => {
    const source = [
      '/**',
      ' * Adds.',
      ' * @example',
      ' * add(1,',
      ' *   2)',
      ' * @returns a sum',
      ' */',
      '/**',
      ' * @example',
      ' * sub()',
      ' */',
    ]
    expect(examplesOf('sdk/src/a.ts', source.join('\n'))).toMatchObject([
      { from: 'sdk/src/a.ts', line: 4, text: 'add(1,\n  2)\n' },
      { line: 10, text: 'sub()\n' },
    ])
  })
})

describe('a page', () => {
  const fence = (flags: string, ...lines: string[]) => ['```' + flags, ...lines, '```', '']

  it('has its TypeScript compiled, not its other languages, nor what is marked', () => {
    const page = [
      ...fence('sh', 'npm i'),
      ...fence('ts', 'a()'),
      ...fence('ts no-check', 'oops('),
      ...fence('tsx', '<b />'),
    ]
    expect(fencesOf('docs/guide/start.md', page.join('\n'))).toMatchObject([
      { line: 6, file: 'docs/guide/start/src/line-5.ts', text: 'a()\n' },
      { file: 'docs/guide/start/src/line-13.tsx' },
    ])
  })

  it('names files, for others to import', () => {
    const page = fence('ts', '// src/model.ts', 'export const a = 1')
    expect(fencesOf('docs/guide/start.md', page.join('\n'))[0]).toMatchObject({ file: 'docs/guide/start/src/model.ts' })
  })
})

describe('compiling', { timeout: 120_000 }, () => {
  const said: string[] = []
  beforeEach(() => {
    said.length = 0
    vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line))
    vi.spyOn(console, 'log').mockImplementation(() => {})
  })
  afterEach(() => vi.restoreAllMocks())

  const page = (...blocks: string[][]) =>
    fencesOf('docs/guide/start.md', blocks.flatMap((lines) => ['```ts', ...lines, '```']).join('\n'))

  it('knows the SDK without imports, and the files of the page', async () => {
    const model = ['// src/model.ts', `export const shape = z.object({ text: z.string() })`]
    const use = [
      `import { shape } from './model.ts'`,
      `import pkg from '../package.json' with { type: 'json' }`,
      `const kith = plugin({ package: pkg })`,
      `kith.get('/', { returns: page.of(shape) }, async () => ({ items: [], next: null }))`,
    ]
    expect([await checkExamples(page(model, use)), said]).toEqual([0, []])
  })

  it('says where a mistake stands', async () => {
    expect(await checkExamples(page(['const ok = 1'], ['const fine = can("view")', 'can("fly")']))).toBe(1)
    expect(said[0]).toMatch(/^docs\/guide\/start\.md:6 Argument of type '"fly"'/)
  })
})
