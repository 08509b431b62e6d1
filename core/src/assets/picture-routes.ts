import { type Caller, type Respond, id, reply, setRef } from '@kith/sdk'
import { z } from 'zod'
import { core } from '../server/area.ts'
import type { Prepared } from '../db/prepared.ts'
import { PICTURE_TYPES, type PictureBytes, type PictureKind, findPicture } from './pictures.ts'

/** Says by which set a photo is reached, where a key is good only for a set that is named. */
export const named = { in: setRef.optional() }

const YEAR = 365 * 86_400

/** Pages that keep out whatever does not say that it may be shown elsewhere show what a visitor was given. */
export function embeddable({
  caller,
  respond,
}: {
  readonly caller?: Caller | undefined
  readonly respond: Respond
}): void {
  if (caller?.kind === 'visitor') respond.header('cross-origin-resource-policy', 'cross-origin')
}

export interface PictureDeps {
  readonly prepared: Prepared
  readonly pictures: PictureBytes
}

const pictureRoute = ({ prepared, pictures }: PictureDeps, as: PictureKind, summary: string) =>
  core.get(
    `/:id/${as}`,
    {
      summary,
      description: 'With `v` (the thumbhash, say) a browser keeps it for a year; without, it asks each time.',
      auth: 'guest',
      params: { id },
      query: { ...named, v: z.string().max(100).optional() },
      returns: reply.file,
    },
    async (c) => {
      const { params, query, ring, generation, respond } = c
      const asked = { access: generation.access, asker: ring, id: params.id, as, in: query.in }
      const picture = await findPicture(prepared, c.knex, asked)
      if (query.v !== undefined) {
        respond.header('cache-control', `private, max-age=${YEAR}, immutable`)
        // What one account may see is not for the next one that signs in with the same browser.
        respond.header('vary', 'Origin, Cookie, Authorization')
      }
      embeddable(c)
      respond.etag(`${as[0]}${picture.version}`)
      const body = await pictures.read(picture)
      return { body, type: PICTURE_TYPES[as], size: body.length }
    },
  )

export const pictureRoutes = (deps: PictureDeps) => ({
  thumbnail: pictureRoute(deps, 'thumbnail', 'The small picture of a photo, for grids (WebP)'),
  preview: pictureRoute(deps, 'preview', 'The large picture of a photo, for a screen (JPEG)'),
})
