import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { buildWidgets } from '#core/web-build/index.js'
import { describe, expect, onTestFinished, test } from 'vitest'

/** A package with these files. */
async function packageOf(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kith-widgets-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), text)
  }
  return folder
}

const heart = `import { defineWidget } from '@kith/sdk/widgets'
  import { signal } from '@preact/signals'
  import { useState } from 'preact/hooks'
  import css from './heart.css'
  import { Inner } from './parts/inner.tsx'
  const times = signal(0)
  defineWidget('kith-hearts-heart', { props: {}, css, render: () => <Inner n={useState(times.value)[0]} /> })`
const inner = `export const Inner = ({ n }: { n: number }) => <b>{n}</b>`

describe('Building the widgets of a package', () => {
  test('makes a module of each, which takes what is shared from the server', async () => {
    const folder = await packageOf({
      'widgets/heart.tsx': heart,
      'widgets/heart.css': 'b { color: red; & i { color: blue } }',
      'widgets/parts/inner.tsx': inner,
    })
    const { modules } = await buildWidgets(folder)
    expect(modules).toMatchObject([{ file: 'heart.js' }])
    expect(modules[0]?.gzip).toBeLessThan(modules[0]?.bytes ?? 0)
    const built = await readFile(path.join(folder, 'dist/widgets/heart.js'), 'utf8')
    const imported = [...built.matchAll(/from"([^"]+)"/g)].map((found) => found[1])
    expect(new Set(imported)).toEqual(new Set(['../../ui/1.js']))
    expect(built).toContain('b{color:red')
  })

  test('leaves no module behind whose source is gone', async () => {
    const folder = await packageOf({ 'dist/widgets/old.js': '', 'src/index.ts': '' })
    expect(await buildWidgets(folder)).toEqual({ modules: [] })
    await expect(readFile(path.join(folder, 'dist/widgets/old.js'))).rejects.toThrow('ENOENT')
  })

  test('says where a mistake is', async () => {
    const folder = await packageOf({ 'widgets/broken.tsx': 'const a =\n  <b>' })
    await expect(buildWidgets(folder)).rejects.toThrow(/could not be built:[^]*broken\.tsx:2/)
  })
})
