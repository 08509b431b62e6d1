import { reply } from '@kith/sdk'
import { type Area, core } from '../server/area.ts'
import type { Live } from './live.ts'

/** Live events: one stream a page, of what its caller may know. */
export function eventsArea(live: Live): Area {
  return {
    id: 'events',
    routes: {
      listen: core.get(
        '/',
        {
          summary: 'Server-sent events',
          description:
            'Each is one JSON value, `{ name, payload }`. Payloads carry ids: read the state again, also whenever the stream was opened anew.',
          auth: 'guest',
          returns: reply.file,
        },
        async (c) => {
          c.respond.header('cache-control', 'no-store')
          // Proxies that gather answers before they pass them on would hold events back.
          c.respond.header('x-accel-buffering', 'no')
          return { body: await live.open(c.caller, c.session), type: 'text/event-stream; charset=utf-8' }
        },
      ),
    },
  }
}
