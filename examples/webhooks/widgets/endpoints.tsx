import { defineWidget, useKith, useResource } from '@kith/sdk/widgets'
import { AddEndpoint } from './webhooks/add-endpoint.tsx'
import { type Endpoint, ENDPOINTS } from './webhooks/endpoint.ts'
import { EndpointCard } from './webhooks/endpoint-card.tsx'
import { texts } from './webhooks/texts.ts'
import css from './webhooks/webhooks.css'

/** Where one is told what happens, and being told at one more address. */
function Endpoints() {
  const { t, get } = useKith()
  const endpoints = useResource((signal) => get<readonly Endpoint[]>(ENDPOINTS, signal), [])
  if (!endpoints.data) return null
  return (
    <section class="stack">
      <h2>{t('title')}</h2>
      <p class="muted">{t('about')}</p>
      {endpoints.data.map((endpoint) => (
        <EndpointCard key={endpoint.id} endpoint={endpoint} changed={endpoints.reload} />
      ))}
      <AddEndpoint changed={endpoints.reload} />
    </section>
  )
}

defineWidget('kith-webhooks-endpoints', {
  slot: 'settings.page',
  props: {},
  texts,
  css,
  render: () => <Endpoints />,
})
