import { deliver, forget } from './deliver.ts'
import { listDeliveries, tryEndpoint } from './deliveries.ts'
import { addEndpoint, changeEndpoint, listEndpoints, removeEndpoint } from './endpoints.ts'
import { onAnything } from './hear.ts'
import { kith } from './kith.ts'
import { Delivery, Endpoint, migrations } from './models.ts'
import { switchedOff } from './notices.ts'

export default kith.define({
  parts: [onAnything, deliver, forget, switchedOff],
  routes: { listEndpoints, addEndpoint, changeEndpoint, removeEndpoint, listDeliveries, tryEndpoint },
  models: [Endpoint, Delivery],
  migrations,
  widgets: {
    'kith-webhooks-endpoints': { title: 'Webhooks', module: './widgets/endpoints.js', slot: 'settings.page' },
  },
})
