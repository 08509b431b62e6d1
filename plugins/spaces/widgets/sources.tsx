import { defineWidget, p } from '@kith/sdk/widgets'
import { AlbumHeader } from './sources/album-header.tsx'
import { Albums } from './sources/albums.tsx'
import { Connected } from './sources/connected.tsx'
import css from './sources/sources.css'
import { errorsDe } from './parts/errors-de.ts'
import { sourcesDe, sourcesEn } from './sources/texts.ts'

/** What is in a space as a whole, albums or the rest of it: a module of its own, loaded by who goes there. */
defineWidget('kith-spaces-sources', {
  props: { space: p.string, role: p.string.or('viewer'), tab: p.oneOf('albums', 'connected'), album: p.string.or('') },
  texts: { en: sourcesEn, de: { ...sourcesDe, ...errorsDe } },
  css,
  render({ space, role, tab, album }) {
    const given = { spaceId: space, edits: role !== 'viewer' }
    if (tab === 'connected') return <Connected {...given} />
    return album ? <AlbumHeader key={album} spaceId={space} albumId={album} /> : <Albums {...given} />
  },
})
