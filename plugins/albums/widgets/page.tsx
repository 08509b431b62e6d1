import { defineWidget, p } from '@kith/sdk/widgets'
import { AlbumPage } from './album/album-page.tsx'
import css from './album/album.css'
import { FolderPage } from './folders/folder-page.tsx'
import { AlbumList } from './list/album-list.tsx'
import listCss from './list/list.css'
import partsCss from './parts/parts.css'
import { texts } from './parts/texts.ts'

defineWidget('kith-albums-page', {
  slot: 'navigation.page',
  props: { path: p.string.or('') },
  texts,
  css: partsCss + listCss + css,
  render({ path }) {
    const [, first, folderId] = path.split('/')
    if (first === 'folders' && folderId) return <FolderPage key={folderId} folderId={folderId} />
    return first ? <AlbumPage key={first} albumId={first} /> : <AlbumList />
  },
})
