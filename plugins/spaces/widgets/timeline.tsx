import { defineWidget, p, useKith } from '@kith/sdk/widgets'
import { h } from 'preact'
import { setOf } from './parts/space.ts'
import { embedTexts as texts } from './embed/embed-texts.ts'
import { useFace } from './embed/use-face.ts'

interface TimelineProps {
  readonly space: string
  readonly max: number | undefined
  readonly token: string | undefined
}

/** The photos of a space in any page, by a token for it, below its name: Kith’s own rows, in which each opens large. */
function Timeline({ space, max, token }: TimelineProps) {
  const { t, server } = useKith()
  const face = useFace(space)
  if (!face) return <p class="muted">{t('coming')}</p>
  const given = { server, set: setOf(space), ...(token && { token }), ...(max !== undefined && { max }) }
  return (
    <section class="stack">
      <h2>{face.title}</h2>
      {h('kith-core-photos', given)}
    </section>
  )
}

defineWidget('kith-spaces-timeline', {
  props: { space: p.string, max: p.number.or(undefined), token: p.string.or(undefined) },
  texts,
  render: (given) => <Timeline {...given} />,
})
