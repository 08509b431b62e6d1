import { notFound } from '@kith/sdk'
import { z } from 'zod'
import { core } from '../server/area.ts'
import type { Sources } from '../sources/index.ts'
import { folderTree } from './folder-tree.ts'
import { LibraryView, viewLibraries } from './library-view.ts'
import { type Library, isLeaving, libraryOf } from './library.ts'
import { ownLibrary } from './own-library.ts'

const params = { id: z.uuid() }

/** Libraries as their owners see them. */
export const libraryRoutes = ({ sources }: { readonly sources: Pick<Sources, 'show'> }) => ({
  listLibraries: core.get(
    '/',
    {
      summary: 'One’s own libraries, with how far they are',
      query: { all: z.boolean().default(false).describe('Those of everybody, for admins') },
      returns: z.array(LibraryView),
    },
    async (c) => {
      const own = c.knex<Library>('core.library').where({ owner_id: c.caller.id })
      const all = c.query.all && c.caller.admin
      const libraries = await (all ? c.knex<Library>('core.library') : own).orderBy('created_at')
      return viewLibraries(
        { knex: c.knex, sources },
        libraries.filter((library) => !isLeaving(library)),
      )
    },
  ),

  getLibrary: core.get(
    '/:id',
    { summary: 'A library, with its last scan and progress', params, returns: LibraryView },
    async (c) => {
      const [view] = await viewLibraries({ knex: c.knex, sources }, [await ownLibrary(c.knex, c.caller, c.params.id)])
      if (!view) throw notFound('This library')
      return view
    },
  ),

  getFolders: core.get(
    '/:id/folders',
    {
      summary: 'The folders of one’s library, for sharing some of them only',
      params,
      returns: z.array(
        z.object({
          id: z.uuid(),
          parentId: z.uuid().nullable(),
          name: z.string(),
          photos: z.int().describe('In it and below'),
        }),
      ),
    },
    async (c) => {
      const library = await libraryOf(c.knex, c.params.id)
      if (library.owner_id !== c.caller.id) throw notFound('This library')
      return folderTree(c.knex, library.id)
    },
  ),
})
