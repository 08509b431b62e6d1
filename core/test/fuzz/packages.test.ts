import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { discover } from '#core/plugins/discover.js'
import { PATIENCE, always, damaged } from './fuzzing.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kith-fuzz-'))
  await mkdir(path.join(folder, 'kith-plugin-a'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const whole = {
  name: 'kith-plugin-a',
  version: '1.0.0',
  keywords: ['kith-plugin'],
  kith: { id: 'abc', pages: ['abc'] },
  exports: { '.': './index.js' },
  peerDependencies: { '@kith/sdk': '^0.1.0' },
}

test(
  'the package of a plugin that is damaged is named as a problem, and keeps no other away',
  { timeout: PATIENCE },
  async () => {
    const fields = Object.keys(whole)
    const packages = fc.oneof(
      damaged(Buffer.from(JSON.stringify(whole))),
      fc
        .tuple(fc.constantFrom(...fields), fc.jsonValue())
        .map(([name, value]) => Buffer.from(JSON.stringify({ ...whole, [name]: value }))),
      fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value))),
    )
    await always(300, packages, async (bytes) => {
      await writeFile(path.join(folder, 'kith-plugin-a', 'package.json'), bytes)
      const { installed, problems } = await discover([{ path: folder, bundled: false }])
      expect(installed.length + problems.length).toBeLessThan(2)
      for (const one of installed) await one.load().catch((error: unknown) => expect(error).toBeInstanceOf(Error))
    })
  },
)
