import { forbidden } from '@kith/sdk'
import { z } from 'zod'
import { core } from '../server/area.ts'
import type { PictureSigner } from './signer.ts'

/**
 * Signs without looking who may see what: that is asked when a picture is, so an address is worth nothing once the
 * token is revoked or the photo has left the set.
 */
export const signRoute = (signer: () => PictureSigner) =>
  core.post(
    '/pictures',
    {
      summary: 'Sign addresses of pictures, for a page that has an embed token',
      description:
        'A picture is then `/api/assets/<id>/thumbnail?embed=…&until=…&signature=…` (or `preview`, or `video`); `<img>` can send no headers. An address is for one photo and runs out.',
      auth: 'guest',
      body: z.object({ ids: z.array(z.uuid()).min(1).max(1000) }),
      returns: z
        .object({
          embed: z.uuid(),
          until: z.int().describe('Seconds since 1970'),
          signatures: z.array(z.string()).describe('In the order of `ids`'),
        })
        .meta({ id: 'embeds.Signed' }),
    },
    async (c) => {
      if (c.caller.kind !== 'visitor' || c.caller.plugin !== 'core')
        throw forbidden('Only a page with an embed token needs signed addresses. Others ask for pictures as they are.')
      const embed = c.caller.id
      const now = Date.now() / 1000
      const until = signer().until(now, (c.ring.endsAt?.getTime() ?? Date.now()) / 1000)
      const signatures = c.body.ids.map((asset) => signer().sign({ embed, asset: asset.toLowerCase(), until }))
      return { embed, until, signatures }
    },
  )
