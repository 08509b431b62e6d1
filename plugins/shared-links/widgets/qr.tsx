import { defineWidget, p } from '@kith/sdk/widgets'
import encodeQR from 'qr'

/** A text to be scanned: dark on light whatever the theme, because cameras want that. A module of its own: few ask for it. */
function Code({ text }: { readonly text: string }) {
  const rows = encodeQR(text, 'raw')
  const cells = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg role="img" aria-label={text} viewBox={`0 0 ${rows.length} ${rows.length}`} shape-rendering="crispEdges">
      <rect width="100%" height="100%" fill="#fff" />
      <path d={cells.join('')} fill="#000" />
    </svg>
  )
}

defineWidget('kith-shared-links-qr', {
  props: { text: p.string },
  css: 'svg { width: min(240px, 100%); border-radius: 8px; }',
  render: ({ text }) => <Code text={text} />,
})
