import type { Plugin } from '@kith/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { told } from './told.ts'
import { look } from './look.ts'
import { expected } from './rules.ts'
import type { Source } from './source.ts'
import { whatNames } from './whats.ts'
import { makeWorld } from './world.ts'

/** Tests of these sources in one world: what each leads to is what the rules say, thing by thing. */
export function matrixOf(plugins: readonly Plugin[], sources: readonly Source[]): void {
  let w: Awaited<ReturnType<typeof makeWorld>>
  beforeAll(async () => {
    w = await makeWorld(plugins, sources)
  }, 120_000)
  afterAll(() => w?.k.close())

  const askingOf = (source: Source) => {
    const asking = w.asking.get(source)
    if (!asking) throw new Error('Nothing was given.')
    return asking
  }

  test('whoever sees photos is told that something has changed, and only their owner what', async () => {
    const heard = await told(w, [...w.asking.values()])
    const hears = (source: Source) => heard.get(askingOf(source)) ?? ''
    const others = sources.filter((source) => !source.owner)
    const seeing = others.filter((source) => source.may.includes('month'))
    expect(seeing.filter((source) => !hears(source).includes('core.shared_changed')).map(({ name }) => name)).toEqual(
      [],
    )
    expect(others.filter((source) => hears(source).includes(w.photos.ordinary.id)).map(({ name }) => name)).toEqual([])
  })

  describe('what there is to find out and to do is what the rules say, in every state, for', () => {
    for (const source of sources)
      test(
        source.name,
        async () => {
          const surprises: string[] = []
          for (const [state, found] of await look(w, source, askingOf(source)))
            for (const name of whatNames) {
              const [got, ruled] = [found[name], expected(source, state, name)]
              if (got !== undefined && got !== ruled) surprises.push(`${state}, ${name}: ${got}, not ${ruled}`)
            }
          expect(surprises).toEqual([])
        },
        60_000,
      )
  })
}
