import { defineWidget, p } from '@kith/sdk/widgets'
import css from './parts/people.css'
import { texts } from './parts/texts.ts'
import panelCss from './photo/panel.css'
import { PhotoPeople } from './photo/photo-people.tsx'

defineWidget('kith-faces-panel', {
  slot: 'asset.panel',
  props: { asset: p.string },
  texts,
  css: css + panelCss,
  render: ({ asset }) => <PhotoPeople key={asset} asset={asset} />,
})
