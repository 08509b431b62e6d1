// Checked by the compiler only (`npm run check`): each `@ts-expect-error` fails when the line below it compiles.
import { defineWidget, p, useKith } from '@kith/sdk/widgets'
import { expectTypeOf } from 'expect-type'

const render = () => null

defineWidget('kith-test-panel', {
  slot: 'asset.panel',
  props: { asset: p.string },
  render({ asset }) {
    expectTypeOf(asset).toEqualTypeOf<string>()
    return null
  },
})

defineWidget('kith-test-actions', {
  slot: 'asset.actions',
  props: { assets: p.json<readonly string[]>() },
  render,
})

// A widget may leave out what the slot gives, and may take more when it has a default.
defineWidget('kith-test-home', { slot: 'home.section', props: {}, render })
defineWidget('kith-test-plain', { slot: 'asset.panel', props: {}, render })
defineWidget('kith-test-more', {
  slot: 'asset.panel',
  props: { asset: p.string, columns: p.number.or(3), open: p.boolean, size: p.oneOf('small', 'large') },
  render({ columns, open, size }) {
    expectTypeOf(columns).toEqualTypeOf<number>()
    expectTypeOf(open).toEqualTypeOf<boolean>()
    expectTypeOf(size).toEqualTypeOf<'small' | 'large'>()
    return null
  },
})

// Without a slot the page gives the attributes.
defineWidget('kith-test-embed', { props: { album: p.string, limit: p.number.or(undefined) }, render })

// @ts-expect-error a number where the slot gives a string
defineWidget('kith-test-wrong', { slot: 'asset.panel', props: { asset: p.number }, render })

// @ts-expect-error needs what the slot does not give
defineWidget('kith-test-greedy', { slot: 'asset.panel', props: { asset: p.string, album: p.string }, render })

// @ts-expect-error may change what it was lent
defineWidget('kith-test-writer', { slot: 'asset.actions', props: { assets: p.json<string[]>() }, render })

// @ts-expect-error there is no such slot
defineWidget('kith-test-nowhere', { slot: 'asset.nowhere', props: {}, render })

// @ts-expect-error the tag does not begin with "kith-" and the plugin's id
defineWidget('heart', { props: {}, render })

expectTypeOf(useKith().get<string[]>('/api/x')).resolves.toEqualTypeOf<string[]>()
