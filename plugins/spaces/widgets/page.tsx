import { defineWidget, p } from '@kith/sdk/widgets'
import { SpaceList } from './list/space-list.tsx'
import listCss from './list/list.css'
import collageCss from './parts/collage.css'
import { texts } from './parts/texts.ts'
import { SpacePage } from './space/space-page.tsx'
import css from './space/space.css'

defineWidget('kith-spaces-page', {
  slot: 'navigation.page',
  props: { path: p.string.or('') },
  texts,
  css: collageCss + listCss + css,
  render({ path }) {
    const [, spaceId, tab, within] = path.split('/')
    return spaceId ? <SpacePage key={spaceId} spaceId={spaceId} tab={tab ?? ''} within={within ?? ''} /> : <SpaceList />
  },
})
