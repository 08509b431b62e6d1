import { defineWidget, p } from '@kith/sdk/widgets'
import { AlbumPage } from './album/album-page.tsx'
import css from './album/album.css'
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
    const [, albumId] = path.split('/')
    return albumId ? <AlbumPage key={albumId} albumId={albumId} /> : <AlbumList />
  },
})
