import { type RequestFacts, type Respond, id, reply } from '@kith/sdk'
import { core } from '../server/area.ts'
import { type Asked, type OpenDeps, openDownload } from './open-asset.ts'
import { named } from './picture-routes.ts'
import { tellDownloaded } from './tell-downloaded.ts'

export const originalRoute = (deps: OpenDeps) =>
  core.get(
    '/:id/original',
    {
      summary: 'The original file',
      description:
        'Who may not know a photo’s details or places gets a copy that does not say them. Ranges are answered.',
      auth: 'guest',
      params: { id },
      query: named,
      returns: reply.file,
    },
    async (c) => {
      const asked = { access: c.generation.access, asker: c.ring, id: c.params.id, in: c.query.in }
      const file = await openDownload(deps, c.knex, { ...asked, as: 'original', ...askedOf(c) })
      // Of a file that is fetched in parts the first one counts.
      if (!file.range || file.range.start === 0) await tellDownloaded(c)
      return file
    },
  )

/** Which part of a file a request asks for. */
export const askedOf = ({ request, respond }: { request: RequestFacts; respond: Respond }): Asked => ({
  range: request.header('range'),
  ifRange: request.header('if-range'),
  tagged: (tag) => respond.etag(tag),
})
