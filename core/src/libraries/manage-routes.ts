import { reply } from '@kith/sdk'
import { z } from 'zod'
import type { Config } from '../config.ts'
import { core } from '../server/area.ts'
import { type Sources, badSource, noSource } from '../sources/index.ts'
import { checkFolder } from './check-folder.ts'
import { deleteLibraryJob } from './delete-library-job.ts'
import { badExclusion, badFolder, noOwner, onePlace } from './errors.ts'
import { libraryAdded, libraryChanged, libraryRemoved } from './events.ts'
import { addedLibrary, placeOf } from './library.ts'
import { checkExclusions, checkFolders, insertLibrary, updateLibrary } from './save-library.ts'
import type { Scans } from './scans.ts'
import { startScan, stopScan } from './start-scan.ts'

const Name = z.string().trim().min(1).max(100)
const Folder = z
  .string()
  .min(1)
  .max(4_000)
  .refine((folder) => !folder.includes('\0'), 'A path has no NUL in it')
const Folders = z.array(Folder).min(1).max(50)
const Exclusions = z.array(z.string().trim().min(1).max(500)).max(200)
const ScanMinutes = z.int().min(0).max(525_600).describe('Minutes between scans; 0 for none but by hand')

const Filled = z.record(z.string(), z.unknown()).describe('What the form of this type asks for')

export interface ManageDeps {
  readonly scans: Scans
  readonly config: Pick<Config, 'data'>
  readonly sources: Pick<Sources, 'seal'>
}

/** Adding, changing and removing libraries, for admins. */
export const manageRoutes = (deps: ManageDeps) => ({
  createLibrary: core.post(
    '/',
    {
      summary: 'Add a library: folders, or a place that a plugin reads, whose photos belong to somebody',
      description:
        'Say either `folders` or `source`. The files stay where they are, and Kith never writes there. The first scan begins at once.',
      auth: 'admin',
      body: z.object({
        ownerId: z.uuid(),
        name: Name,
        folders: Folders.optional(),
        source: z.object({ type: z.string().min(1).max(100), config: Filled }).optional(),
        exclusions: Exclusions.default([]),
        watch: z.boolean().default(true),
        scanMinutes: ScanMinutes.default(1440),
      }),
      returns: z.object({ id: z.uuid(), scanId: z.uuid() }),
      status: 201,
      errors: [badFolder, badExclusion, noOwner, onePlace, noSource, badSource],
    },
    async (c) => {
      checkExclusions(c.body.exclusions)
      if (!c.body.folders === !c.body.source) throw onePlace()
      const source = c.body.source && deps.sources.seal(c.body.source.type, c.body.source.config)
      const folders = c.body.folders && (await checkFolders(c.knex, deps.config, c.body.folders))
      const made = await c.transaction(async () => {
        const id = await insertLibrary(c.knex, { ...c.body, folders, source })
        await c.emit(libraryAdded, { libraryId: id, ownerId: c.body.ownerId })
        return { id, scanId: (await startScan(c, id)).scanId }
      })
      deps.scans.changed()
      return made
    },
  ),

  updateLibrary: core.patch(
    '/:id',
    {
      summary: 'Change a library',
      description:
        'Photos of folders that it no longer has, or that are now excluded, are hidden and kept. A secret that is left out of `source.config` stays what it was.',
      auth: 'admin',
      params: { id: z.uuid() },
      body: z.object({
        name: Name.optional(),
        folders: Folders.optional(),
        source: z.object({ config: Filled }).optional(),
        exclusions: Exclusions.optional(),
        watch: z.boolean().optional(),
        scanMinutes: ScanMinutes.optional(),
      }),
      returns: reply.none,
      errors: [badFolder, badExclusion, onePlace, noSource, badSource],
    },
    async (c) => {
      const library = await addedLibrary(c.knex, c.params.id)
      const { id } = library
      const place = placeOf(library)
      if (place ? c.body.folders : c.body.source) throw onePlace()
      if (c.body.exclusions) checkExclusions(c.body.exclusions)
      const folders = c.body.folders && (await checkFolders(c.knex, deps.config, c.body.folders, id))
      const source = place && c.body.source && deps.sources.seal(place.type, c.body.source.config, place)
      await c.transaction(async () => {
        await updateLibrary(c.knex, id, { ...c.body, folders, source })
        await c.emit(libraryChanged, { libraryId: id, ownerId: library.owner_id, changed: Object.keys(c.body) })
        if (!folders && !source && !c.body.exclusions) return
        // A scan that runs looks at the place as it was.
        await stopScan(c, id)
        await startScan(c, id)
      })
      deps.scans.changed()
    },
  ),

  deleteLibrary: core.delete(
    '/:id',
    {
      summary: 'Remove a library',
      description:
        'Its photos and Kith’s own files of them are deleted in the background. Where they came from is not touched.',
      auth: 'admin',
      params: { id: z.uuid() },
      returns: reply.none,
    },
    async (c) => {
      await c.transaction(async () => {
        const { id, owner_id: ownerId } = await addedLibrary(c.knex, c.params.id)
        await stopScan(c, id)
        await c.emit(libraryRemoved, { libraryId: id, ownerId })
        await c
          .knex('core.library')
          .where({ id })
          .update({ folders: [], source_type: null, source_config: null, watch: false, scan_minutes: 0 })
        await c.enqueue(deleteLibraryJob, { libraryId: id })
      })
      deps.scans.changed()
    },
  ),

  checkFolder: core.post(
    '/check-folder',
    {
      summary: 'Say whether a folder can be used for a library',
      auth: 'admin',
      body: z.object({ folder: Folder, libraryId: z.uuid().optional() }),
      returns: z.object({ problem: z.string().nullable() }),
    },
    async (c) => ({
      problem: (await checkFolder(c.knex, c.body.folder, { config: deps.config, libraryId: c.body.libraryId })) ?? null,
    }),
  ),
})
