import { Photos, useKith, useLive, useResource } from '@kith/sdk/widgets'
import { SPACES, type Space, setOf } from '../parts/space.ts'
import { Activity } from './activity.tsx'
import { Hero } from './hero.tsx'
import { Members } from './members.tsx'
import { PeopleTab } from './people-tab.tsx'
import { SourcesTab } from './sources-tab.tsx'
import { Tabs } from './tabs.tsx'
import { useNews } from './use-news.ts'
import { useVisit } from './use-visit.ts'

interface PageProps {
  readonly spaceId: string
  readonly tab: string
  /** What in the tab is meant: of people or albums, which. */
  readonly within: string
}

/** One space: what it is, and its photos, albums, what is connected, its members or its log. */
export function SpacePage({ spaceId, tab, within }: PageProps) {
  const { t, get } = useKith()
  const { data: space, reload } = useResource((signal) => get<Space>(`${SPACES}/${spaceId}`, signal), [spaceId])
  useLive(['spaces.', 'core.shared_changed'], reload)
  const news = useNews(useVisit(space, tab === ''))
  if (!space) return null
  const given = { space, changed: reload }
  return (
    <div class="space-page">
      <Hero {...given} steps={tab === ''} brief={within !== ''} />
      <Tabs space={space} tab={tab} />
      {(tab === 'albums' || tab === 'connected') && <SourcesTab key={tab} space={space} tab={tab} albumId={within} />}
      {tab === 'people' && <PeopleTab space={space} personId={within} />}
      {tab === 'members' && <Members {...given} />}
      {tab === 'activity' && <Activity {...given} />}
      {tab === 'map' && <Photos set={setOf(space.id)} empty={t('emptySpace')} map />}
      {tab === '' && <Photos set={setOf(space.id)} empty={t('emptySpace')} {...news} />}
    </div>
  )
}
