import { KithError, datetime, isKithError, upload } from '@kith/sdk'
import { z } from 'zod'
import { core } from '../server/area.ts'
import { checkUploads } from './check-route.ts'
import { findContents } from './find-content.ts'
import { Sha1, Sha256 } from './hashes.ts'
import type { Ingest } from './ingest.ts'

const GIGABYTE = 1024 ** 3
const Existing = z.object({ found: z.array(z.object({ id: z.uuid(), sha256: z.string(), sha1: z.string() })) })

const Ingested = z.object({ name: z.string(), id: z.uuid(), duplicate: z.boolean() })
const Refused = z.object({ name: z.string(), error: z.object({ code: z.string(), message: z.string() }) })

/** Sending photos to Kith, and asking before which of them it has. */
export const uploadRoutes = (ingest: Ingest) => ({
  upload: core.post(
    '/',
    {
      summary: 'Upload photos',
      description:
        'A form with any number of files. Each is stored once: sending one again answers the id it has. When several are sent, each answers for itself; a single one that is refused is an error.',
      body: upload({ fields: { modifiedAt: datetime.optional() }, maxBytes: 50 * GIGABYTE }),
      returns: z.object({ files: z.array(z.union([Ingested, Refused])) }),
      status: 201,
    },
    async (c) => {
      const files: (z.output<typeof Ingested> | z.output<typeof Refused>)[] = []
      let refused: KithError | undefined
      const options = { owner: c.caller.id, modifiedAt: c.body.fields.modifiedAt }
      for await (const file of c.body.files)
        try {
          files.push({ name: file.name, ...(await ingest(c, file, options)) })
        } catch (error) {
          if (!isKithError(error)) throw error
          refused = error
          files.push({ name: file.name, error: { code: error.code, message: error.message } })
        }
      if (files.length === 0)
        throw new KithError('invalid_body', 400, 'There is no file in the form. Send at least one.')
      if (refused && files.length === 1) throw refused
      return { files }
    },
  ),

  check: checkUploads,

  exists: core.get(
    '/exists',
    {
      summary: 'Which of these one has already',
      query: { sha256: z.array(Sha256).max(100).default([]), sha1: z.array(Sha1).max(100).default([]) },
      returns: Existing,
    },
    async (c) => existing(await findContents(c.knex, c.caller.id, bytesOf(c.query))),
  ),

  existMany: core.post(
    '/exists',
    {
      summary: 'Which of up to 5,000 files one has already, before they are sent',
      scope: 'uploads.read',
      body: z
        .object({ sha256: z.array(Sha256).default([]), sha1: z.array(Sha1).default([]) })
        .refine((body) => body.sha256.length + body.sha1.length <= 5_000, 'Ask for at most 5,000 at once'),
      returns: Existing,
    },
    async (c) => existing(await findContents(c.knex, c.caller.id, bytesOf(c.body))),
  ),
})

const bytesOf = (hex: { sha256: readonly string[]; sha1: readonly string[] }) => ({
  sha256: hex.sha256.map((one) => Buffer.from(one, 'hex')),
  sha1: hex.sha1.map((one) => Buffer.from(one, 'hex')),
})

const existing = (found: Awaited<ReturnType<typeof findContents>>): z.output<typeof Existing> => ({
  found: found.map(({ id, checksum, sha1 }) => ({ id, sha256: checksum.toString('hex'), sha1: sha1.toString('hex') })),
})
