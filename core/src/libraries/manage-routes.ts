import { reply } from '@kith/sdk'
import { z } from 'zod'
import type { Config } from '../config.ts'
import { core } from '../server/area.ts'
import { checkFolder } from './check-folder.ts'
import { deleteLibraryJob } from './delete-library-job.ts'
import { badExclusion, badFolder, noOwner } from './errors.ts'
import { libraryOf } from './library.ts'
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

/** Adding, changing and removing libraries, for admins. */
export const manageRoutes = (deps: { readonly scans: Scans; readonly config: Pick<Config, 'data'> }) => ({
  createLibrary: core.post(
    '/',
    {
      summary: 'Add a library: folders whose photos belong to somebody',
      description: 'The files stay where they are, and Kith never writes there. The first scan begins at once.',
      auth: 'admin',
      body: z.object({
        ownerId: z.uuid(),
        name: Name,
        folders: Folders,
        exclusions: Exclusions.default([]),
        watch: z.boolean().default(true),
        scanMinutes: ScanMinutes.default(1440),
      }),
      returns: z.object({ id: z.uuid(), scanId: z.uuid() }),
      status: 201,
      errors: [badFolder, badExclusion, noOwner],
    },
    async (c) => {
      checkExclusions(c.body.exclusions)
      const folders = await checkFolders(c.knex, deps.config, c.body.folders)
      const made = await c.transaction(async () => {
        const id = await insertLibrary(c.knex, { ...c.body, folders })
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
      description: 'Photos of folders that it no longer has, or that are now excluded, are hidden and kept.',
      auth: 'admin',
      params: { id: z.uuid() },
      body: z.object({
        name: Name.optional(),
        folders: Folders.optional(),
        exclusions: Exclusions.optional(),
        watch: z.boolean().optional(),
        scanMinutes: ScanMinutes.optional(),
      }),
      returns: reply.none,
      errors: [badFolder, badExclusion],
    },
    async (c) => {
      const { id } = await libraryOf(c.knex, c.params.id, 'folders')
      if (c.body.exclusions) checkExclusions(c.body.exclusions)
      const folders = c.body.folders && (await checkFolders(c.knex, deps.config, c.body.folders, id))
      await c.transaction(async () => {
        await updateLibrary(c.knex, id, { ...c.body, folders })
        if (!folders && !c.body.exclusions) return
        // A scan that runs looks at the folders as they were.
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
        'Its photos and Kith’s own files of them are deleted in the background. Its folders are not touched.',
      auth: 'admin',
      params: { id: z.uuid() },
      returns: reply.none,
    },
    async (c) => {
      await c.transaction(async () => {
        const { id } = await libraryOf(c.knex, c.params.id, 'folders')
        await stopScan(c, id)
        await c.knex('core.library').where({ id }).update({ folders: [], watch: false, scan_minutes: 0 })
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
