import { datetime, reply } from '@kith/sdk'
import { z } from 'zod'
import { core } from '../server/area.ts'
import type { Resumable } from './resumable.ts'

const Progress = z.object({
  id: z.uuid(),
  name: z.string(),
  offset: z.number(),
  size: z.number(),
  expiresAt: datetime,
  asset: z.object({ id: z.uuid(), duplicate: z.boolean() }).nullable(),
})
const params = { id: z.uuid() }

/** Uploads that go on after they broke off, by the tus protocol (https://tus.io). */
export const resumableRoutes = (resumable: Resumable) => ({
  beginResumable: core.post(
    '/resumable',
    {
      summary: 'Begin a resumable upload',
      description:
        'tus 1.0.0 with creation, creation-with-upload, termination and expiration. Headers: `Tus-Resumable: 1.0.0`, `Upload-Length`, and `Upload-Metadata` with `filename` and `modifiedAt`. `Location` is the address of the upload. Room in the quota is asked for now, and once more at the end.',
      returns: Progress,
      status: 201,
    },
    async (c) => resumable.begin(c),
  ),

  getResumable: core.get(
    '/resumable/:id',
    {
      summary: 'How far a resumable upload came',
      description:
        'tus asks by HEAD. `Upload-Offset` is where to go on; once it is the length, `Kith-Asset` is the photo and `Kith-Duplicate` says whether it was there before.',
      params,
      returns: Progress,
    },
    async (c) => resumable.look(c, c.params.id),
  ),

  continueResumable: core.patch(
    '/resumable/:id',
    {
      summary: 'Send the next part of a resumable upload',
      description:
        'Bytes as `application/offset+octet-stream`, from `Upload-Offset` on. The answer to the last part has `Kith-Asset` and `Kith-Duplicate`.',
      params,
      returns: reply.none,
    },
    async (c) => resumable.append(c, c.params.id),
  ),

  endResumable: core.delete(
    '/resumable/:id',
    { summary: 'Give a resumable upload up', params, returns: reply.none },
    async (c) => resumable.end(c, c.params.id),
  ),
})
