import { defineWidget, p } from '@kith/sdk/widgets'
import { DrawFrame } from './photo/draw-frame.tsx'
import css from './photo/frames.css'
import { drawing, pointedAt, shown } from './photo/shown.ts'
import { Frame } from './photo/frame.tsx'

/** Frames around the faces of the photo whose panel is open, with names at the one that is pointed at. */
function Overlay({ asset }: { readonly asset: string }) {
  if (drawing.value?.asset === asset) return <DrawFrame />
  if (shown.value.asset !== asset) return null
  return (
    <>
      {shown.value.faces.map((face, place) => (
        <Frame
          key={face.id ?? place}
          box={face.box}
          name={face.person?.name ?? ''}
          on={pointedAt.value === place}
          onPoint={(pointed) => (pointedAt.value = pointed ? place : -1)}
        />
      ))}
    </>
  )
}

defineWidget('kith-faces-overlay', {
  slot: 'asset.overlay',
  props: { asset: p.string },
  css,
  render: ({ asset }) => <Overlay asset={asset} />,
})
