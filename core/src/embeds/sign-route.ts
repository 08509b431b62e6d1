import { forbidden } from '@kith/sdk'
import { z } from 'zod'
import { core } from '../server/area.ts'
import { hashToken } from '../auth/tokens.ts'
import type { PictureSigner } from './signer.ts'

/**
 * Signs without looking who may see what: that is asked when a picture is, so an address is worth nothing once the
 * token is revoked or the photo has left the set.
 */
export const signRoute = (signer: () => PictureSigner) =>
  core.post(
    '/pictures',
    {
      summary: 'Sign addresses of pictures, for a page of another site that has a token',
      description:
        'A picture is then `/api/assets/<id>/thumbnail?embed=…&until=…&signature=…` (or `preview`, or `video`); `<img>` can send no headers. An address is for one photo and runs out.',
      auth: 'guest',
      body: z.object({ ids: z.array(z.uuid()).min(1).max(1000) }),
      returns: z
        .object({
          embed: z.string().describe('For the address: the embed, or the visit'),
          until: z.int().describe('Seconds since 1970'),
          signatures: z.array(z.string()).describe('In the order of `ids`'),
        })
        .meta({ id: 'embeds.Signed' }),
    },
    async (c) => {
      const token = c.request.header('x-kith-visitor')
      const embedded = c.caller.kind === 'visitor' && c.caller.plugin === 'core'
      if (!embedded && (c.caller.kind !== 'visitor' || token === undefined))
        throw forbidden('Only a page with a token needs signed addresses. Others ask for pictures as they are.')
      const embed = embedded || token === undefined ? c.caller.id : hashToken(token).toString('hex')
      const now = Date.now() / 1000
      const until = signer().until(now, (c.ring.endsAt?.getTime() ?? Infinity) / 1000)
      const signatures = c.body.ids.map((asset) => signer().sign({ embed, asset: asset.toLowerCase(), until }))
      return { embed, until, signatures }
    },
  )
