import { defineWidget, p } from '@kith/sdk/widgets'
import { Comments } from './heart/comments.tsx'
import css from './heart/heart.css'
import { Hearts } from './heart/hearts.tsx'
import { texts } from './heart/texts.ts'

defineWidget('kith-reactions-heart', {
  slot: 'asset.panel',
  props: { asset: p.string },
  css,
  texts,
  render: ({ asset }) => (
    <section class="stack">
      <Hearts asset={asset} />
      <Comments asset={asset} />
    </section>
  ),
})
