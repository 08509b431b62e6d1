import { defineWidget, useKith, useResource } from '@kith/sdk/widgets'

interface Note {
  readonly id: string
  readonly assetId: string
  readonly text: string
}

defineWidget('kith-notes-inbox', { slot: 'home.section', props: {}, render: () => <Inbox /> })

function Inbox() {
  const { get, url } = useKith()
  const { data } = useResource((signal) => get<{ items: readonly Note[] }>('/api/notes?limit=10', signal), [])
  if (!data || data.items.length === 0) return null
  return (
    <section class="stack">
      <h2>Sent to you</h2>
      {data.items.map(({ id, assetId, text }) => (
        <a key={id} class="row" href={url(`/photo/${assetId}`)}>
          <img src={url(`/api/assets/${assetId}/thumbnail`)} width="64" height="64" alt="" />
          {text}
        </a>
      ))}
    </section>
  )
}
